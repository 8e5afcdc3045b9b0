"""The website behind nginx, set up as docs/website.md writes it."""

import contextlib
import http.server
import os
import re
import shutil
import signal
import socket
import subprocess
import threading
import time
import uuid
from pathlib import Path
from typing import Callable, Iterator

import pytest
import requests
from requests.adapters import HTTPAdapter

from tests.channels.web.conftest import SITE
from tests.support.bot import ROOT, Bot, free_port
from tests.support.website import Website, lines

GUIDE = ROOT / "docs" / "website.md"
NAME = "karier.example.sch.id"
AT_ONCE = 20
SECONDS = 30
SECONDS_TO_BE_SEEN = 10


class Nginx:
    """nginx on this machine alone, in front of `port`."""

    def __init__(self, folder: Path, port: int) -> None:
        self.port = free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        (folder / "nginx.conf").write_text(
            "daemon off; pid nginx.pid; error_log stderr;\n"
            f"events {{}}\nhttp {{ access_log off; {_temporary_folders()}\n{self._as_in_the_guide(port)}\n}}\n"
        )
        program = shutil.which("nginx", path=f"{os.environ['PATH']}:/usr/sbin")
        assert program, "scripts/nginx.sh finds or installs it"
        command = [program, "-p", str(folder), "-c", "nginx.conf", "-e", "stderr"]
        self._process = subprocess.Popen(command, start_new_session=True)
        deadline = time.monotonic() + SECONDS
        while time.monotonic() < deadline and self._process.poll() is None:
            with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", self.port), 1):
                return
            time.sleep(0.05)
        raise TimeoutError("nginx did not start")

    def stop(self) -> None:
        os.killpg(self._process.pid, signal.SIGTERM)
        self._process.wait(SECONDS)

    def _as_in_the_guide(self, port: int) -> str:
        """The guide's text with other ports, and without the certificate, which we don't have."""
        [text] = re.findall(r"```nginx\n(.*?)```", GUIDE.read_text(encoding="utf-8"), re.DOTALL)
        for old, new in (
            (r"listen 443 ssl;", f"listen 127.0.0.1:{self.port};"),
            (r"ssl_certificate [^;]+;", ""),
            (r"ssl_certificate_key [^;]+;", ""),
            (r"127\.0\.0\.1:5005", f"127.0.0.1:{port}"),
        ):
            text, changed = re.subn(old, new, text)
            assert changed == 1, old
        return str(text)


def _temporary_folders() -> str:
    kinds = ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    return " ".join(f"{kind}_temp_path {kind};" for kind in kinds)


@pytest.fixture(scope="module")
def website(bot: Bot, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Website]:
    limits = {"requests_a_minute_from_one_address": 1, "requests_at_once_from_one_address": AT_ONCE}
    folder = tmp_path_factory.mktemp("website")
    site = Website(
        bot.model, bot.actions.url, folder, origins=[SITE], address="https://chat.example", proxies=1, **limits
    )
    site.start()
    yield site
    site.stop()


@pytest.fixture(scope="module")
def nginx(website: Website, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Nginx]:
    server = Nginx(tmp_path_factory.mktemp("nginx"), website.port)
    yield server
    server.stop()


@pytest.fixture
def visitor(request: pytest.FixtureRequest) -> Iterator["requests.Session"]:
    """Somebody with an address of their own, since each test has its own limit."""
    with visitor_at(f"127.0.1.{request.session.items.index(request.node) % 200 + 1}") as session:
        yield session


class _At(HTTPAdapter):
    def __init__(self, address: str) -> None:
        self._address = address
        super().__init__()

    def init_poolmanager(self, *args: object, **more: object) -> None:
        super().init_poolmanager(*args, source_address=(self._address, 0), **more)


def visitor_at(address: str) -> requests.Session:
    session = requests.Session()
    session.mount("http://", _At(address))
    return session


def begin(visitor: requests.Session, url: str, **headers: str) -> requests.Response:
    return visitor.post(f"{url}/chat/api/sessions", json={}, headers=headers, timeout=SECONDS)


def test_the_guide_passes_on_the_name_that_the_browser_asked_for(nginx: Nginx, visitor: requests.Session) -> None:
    assert visitor.get(f"{nginx.url}/chat", headers={"Host": NAME}, timeout=SECONDS).status_code == 200
    assert begin(visitor, nginx.url, Host=NAME, Origin=f"https://{NAME}").status_code == 201
    assert begin(visitor, nginx.url, Host=f"{NAME}:8443", Origin=f"https://{NAME}:8443").status_code == 201


def test_a_listed_site_gets_an_answer_and_another_is_refused(nginx: Nginx, visitor: requests.Session) -> None:
    began = begin(visitor, nginx.url, Host=NAME, Origin=SITE)
    assert began.headers["Access-Control-Allow-Origin"] == SITE
    message = {"id": uuid.uuid4().hex, "text": "tugas community officer apa aja?"}
    headers = {"Authorization": f"Bearer {began.json()['token']}", "Origin": SITE, "Host": NAME}
    answer = visitor.post(f"{nginx.url}/chat/api/messages", json=message, headers=headers, timeout=60)
    assert lines(answer)[-1]["type"] == "done"
    for origin in ("https://evil.example", "null", f"https://{NAME}.evil.example"):
        refused = begin(visitor, nginx.url, Host=NAME, Origin=origin)
        assert refused.status_code == 403
        assert refused.json()["error"]["code"] == "origin"


def test_an_address_that_the_operator_names_or_the_browser_vouches_for_needs_no_host(
    website: Website, visitor: requests.Session
) -> None:
    own = {"Host": "127.0.0.1:5005", "X-Forwarded-For": "203.0.113.1"}
    assert begin(visitor, website.url, **own, Origin="https://chat.example").status_code == 201
    assert begin(visitor, website.url, **own, Origin="https://other.example").status_code == 403
    forwarded = {"X-Forwarded-Host": "evil.example, other.example"}
    assert begin(visitor, website.url, **own, **forwarded, Origin="https://other.example").status_code == 201
    assert begin(visitor, website.url, **own, **forwarded, Origin="https://evil.example").status_code == 403
    same = {"Sec-Fetch-Site": "same-origin"}
    assert begin(visitor, website.url, **own, **same, Origin="https://other.example").status_code == 201


def test_a_visitor_is_limited_by_the_address_that_nginx_saw(nginx: Nginx) -> None:
    with visitor_at("127.0.2.1") as flooder, visitor_at("127.0.2.2") as other:
        forged = [
            begin(flooder, nginx.url, Host=NAME, **{"X-Forwarded-For": f"203.0.113.{i}", "X-Real-IP": f"203.0.113.{i}"})
            for i in range(AT_ONCE + 1)
        ]
        assert [answer.status_code for answer in forged] == [201] * AT_ONCE + [429]
        assert begin(other, nginx.url, Host=NAME).status_code == 201


def test_an_ipv6_network_is_one_visitor_and_odd_addresses_are_one_too(website: Website) -> None:
    def statuses(address: Callable[[int], str]) -> "list[int]":
        with requests.Session() as session:
            given = [{"X-Forwarded-For": address(i)} for i in range(AT_ONCE + 1)]
            return [begin(session, website.url, **headers).status_code for headers in given]

    assert statuses("2001:db8:1:2::{:x}".format) == [201] * AT_ONCE + [429]
    assert statuses("2001:db8:{:x}::1".format) == [201] * (AT_ONCE + 1)
    assert statuses(lambda i: ("203.0.113.99", "::ffff:203.0.113.99")[i % 2]) == [201] * AT_ONCE + [429]
    assert statuses("nobody-{}".format) == [201] * AT_ONCE + [429]


def test_large_cookies_get_through(nginx: Nginx, visitor: requests.Session) -> None:
    cookie = "sso=" + "a" * 16_384
    assert begin(visitor, nginx.url, Host=NAME, Origin=SITE, Cookie=cookie).status_code == 201


def test_each_part_of_an_answer_gets_through_at_once(tmp_path: Path) -> None:
    seen = threading.Event()

    class Slow(http.server.BaseHTTPRequestHandler):
        """Sends the second part of its answer only once somebody has seen the first.

        The answer ends with the connection: nginx passes on whole chunks at once even if it buffers the rest.
        """

        def do_GET(self) -> None:
            self.send_response(200)
            self.end_headers()
            self.wfile.write(b"first\n")
            arrived = seen.wait(SECONDS_TO_BE_SEEN)
            self.wfile.write(b"second\n" if arrived else b"late\n")

        def log_message(self, format: str, *args: object) -> None:
            """Logs nothing."""

    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Slow) as slow:
        threading.Thread(target=slow.serve_forever, daemon=True).start()
        nginx = Nginx(tmp_path, slow.server_port)
        try:
            with requests.get(nginx.url, stream=True, timeout=2 * SECONDS) as answer:
                parts = answer.iter_lines(chunk_size=1)
                assert next(parts) == b"first"
                seen.set()
                assert list(parts) == [b"second"]
        finally:
            nginx.stop()
            slow.shutdown()
