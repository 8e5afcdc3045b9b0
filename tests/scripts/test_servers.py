"""The servers behind the bot: their ports, and how they start and stop."""

import http.server
import signal
import socket
import subprocess
import sys
import threading
import time
from pathlib import Path
from typing import Iterator

import pytest

from scripts import servers
from scripts.console import ROOT
from tests.support.bot import free_port

IGNORES_SIGTERM = "import signal, time; signal.signal(signal.SIGTERM, signal.SIG_IGN); print('up', flush=True)"


class _Health(http.server.BaseHTTPRequestHandler):
    """Answers as a server that is up."""

    def do_GET(self) -> None:
        self.send_response(200)
        self.end_headers()

    def log_message(self, format: str, *args: object) -> None:
        pass


@pytest.fixture
def server() -> Iterator[http.server.HTTPServer]:
    with http.server.HTTPServer(("127.0.0.1", 0), _Health) as made:
        threading.Thread(target=made.serve_forever, daemon=True).start()
        yield made
        made.shutdown()


def _process(code: str) -> "subprocess.Popen[bytes]":
    return subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, start_new_session=True)


@pytest.mark.parametrize(("value", "port"), [(None, 5005), ("1", 1), ("65535", 65535)])
def test_the_port_comes_from_the_environment(monkeypatch: pytest.MonkeyPatch, value: str, port: int) -> None:
    if value is None:
        monkeypatch.delenv("PORT", raising=False)
    else:
        monkeypatch.setenv("PORT", value)
    assert servers.port_from("PORT", 5005) == port


@pytest.mark.parametrize("value", ["", "0", "65536", "-1", "5005x", "³"])
def test_what_is_no_port_ends_the_script(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], value: str
) -> None:
    monkeypatch.setenv("PORT", value)
    with pytest.raises(SystemExit):
        servers.port_from("PORT", 5005)
    assert f"PORT={value} is not a valid port" in capsys.readouterr().out


def test_a_port_in_use_ends_the_script_and_names_another(capsys: pytest.CaptureFixture[str]) -> None:
    port = free_port()
    servers.require_free(port, "PORT", "serve")
    with socket.create_server(("127.0.0.1", port)), pytest.raises(SystemExit):
        servers.require_free(port, "PORT", "serve")
    assert f"PORT={port + 10} make serve" in capsys.readouterr().out


def test_endpoints_are_copied_with_the_port_of_the_action_server(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "endpoints.yml").write_text("action_endpoint:\n  url: http://localhost:5055/webhook\n")
    monkeypatch.setattr(servers, "ROOT", tmp_path)
    copy = servers.endpoints_for(6055)
    assert copy.read_text() == "action_endpoint:\n  url: http://localhost:6055/webhook\n"
    assert copy.parent == tmp_path / ".cache"


def test_the_projects_endpoints_name_the_port_that_is_replaced() -> None:
    assert ":5055/" in (ROOT / "endpoints.yml").read_text()


def test_a_server_that_answers_is_up(server: http.server.HTTPServer) -> None:
    process = _process("import time; time.sleep(60)")
    try:
        servers.wait_until_up(process, f"http://127.0.0.1:{server.server_port}/health", Path("none.log"))
        assert process.poll() is None
    finally:
        servers.end(process, 1)


def test_a_server_that_ends_at_once_ends_the_script_with_its_log(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(servers, "ROOT", tmp_path)
    log = tmp_path / "server.log"
    log.write_text("ImportError: no module\n")
    process = _process("")
    process.wait(30)
    with pytest.raises(SystemExit):
        servers.wait_until_up(process, servers.actions_health(free_port()), log)
    assert "Last lines of server.log:\nImportError: no module" in capsys.readouterr().out


def test_a_server_that_does_not_stop_is_killed() -> None:
    process = _process(f"{IGNORES_SIGTERM}; time.sleep(60)")
    assert process.stdout is not None
    assert process.stdout.readline() == b"up\n"
    begun = time.monotonic()
    servers.end(process, 0.3)
    assert process.returncode == -signal.SIGKILL
    assert time.monotonic() - begun < 30


def test_a_server_that_has_ended_already_can_be_ended() -> None:
    process = _process("")
    process.wait(30)
    servers.end(process, 1)
    assert process.returncode == 0
