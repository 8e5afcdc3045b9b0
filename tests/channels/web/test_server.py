"""Requests as no browser sends them, and methods that monitors use: each gets an answer, and none breaks anything."""

import json
import socket
from http.client import HTTPResponse
from typing import Dict, Optional, Tuple

import pytest
import requests

from tests.channels.web.conftest import SITE
from tests.support.website import Website

SECONDS = 30
MESSAGE = b'{"id": "0123456789", "text": "halo"'
BODIES = {
    "nothing": b"",
    "no-utf-8": b'{"id": "0123456789", "text": "\xff"}',
    "surrogate-in-utf-8": b'{"id": "0123456789", "text": "a\xed\xa0\x80"}',
    "lone-surrogate": b'{"id": "0123456789", "text": "\\ud800"}',
    "utf-16": '{"id": "0123456789", "text": "halo"}'.encode("utf-16"),
    "nul": b'{"id": "0123456789", "text": "\x00"}',
    "deep-lists": b"[" * 60_000,
    "deep-objects": b'{"a":' * 12_000,
    "closed-deep-lists": b"[" * 30_000 + b"]" * 30_000,
    "key-twice": MESSAGE + b', "text": "hai"}',
    "infinite-number": b'{"id": "0123456789", "text": 1e999}',
    "number-for-a-text": b'{"id": "0123456789", "text": 12}',
    "no-number": b'{"id": "0123456789", "text": NaN}',
    "digits": b"[" + b"9" * 60_000 + b"]",
    "long-id": b'{"id": "' + b"a" * 10_000 + b'", "text": "halo"}',
    "id-with-a-line-feed": b'{"id": "0123456789\\n", "text": "halo"}',
    "long-button": b'{"id": "0123456789", "button": "' + b"a" * 10_000 + b'"}',
    "surrogate-for-a-button": b'{"id": "0123456789", "button": "\\udfff"}',
    "surrogate-for-a-role": b'{"id": "0123456789", "command": "role", "role": "\\udfff"}',
    "list-for-a-language": MESSAGE + b', "language": ["id"]}',
    "pairs": b'[["id", "0123456789"], ["text", "halo"]]',
}
POST = b"POST /chat/api/sessions HTTP/1.1\r\nHost: x\r\n"
REQUESTS = {
    "no-http": (b"\x16\x03\x01\x02\r\n\r\n", 400),
    "address-in-utf-8": (b"GET /\xc3\xa9 HTTP/1.1\r\nHost: x\r\n\r\n", 400),
    "address-in-no-utf-8": (b"GET /chat?a=\xff HTTP/1.1\r\nHost: x\r\n\r\n", 400),
    "nul-in-the-address": (b"GET /\x00 HTTP/1.1\r\nHost: x\r\n\r\n", 400),
    "encoded-controls": (b"GET /%00%0d%0aSet-Cookie:%20a%ff HTTP/1.1\r\nHost: x\r\n\r\n", 404),
    "no-address": (b"GET :::: HTTP/1.1\r\nHost: x\r\n\r\n", 400),
    "no-port": (b"GET http://x:99999999/ HTTP/1.1\r\nHost: x\r\n\r\n", 400),
    "long-address": (b"GET /" + b"a" * 20_000 + b" HTTP/1.1\r\nHost: x\r\n\r\n", 404),
    "header-without-value": (b"GET /chat HTTP/1.1\r\nHost\r\n\r\n", 400),
    "unknown-method": (b"BREW /chat HTTP/1.1\r\nHost: x\r\n\r\n", 405),
    "odd-origin": (POST + b"Origin: https://\xff.id\r\nContent-Length: 0\r\n\r\n", 403),
    "nul-for-an-origin": (POST + b"Origin: \x00\r\nContent-Length: 0\r\n\r\n", 403),
    "null-for-an-origin": (POST + b"Origin: null\r\nContent-Length: 0\r\n\r\n", 403),
    "odd-host": (b"POST /chat/api/sessions HTTP/1.1\r\nHost: \xff\r\nOrigin: https://a.id\r\n\r\n", 403),
    "odd-token": (b"GET /chat/api/history HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer \xff\x00.a\r\n\r\n", 401),
    "long-token": (b"GET /chat/api/history HTTP/1.1\r\nAuthorization: Bearer " + b"a" * 10_000 + b"\r\n\r\n", 401),
    "odd-language": (b"GET /chat/api/history HTTP/1.1\r\nHost: x\r\nAccept-Language: \xff\x00\r\n\r\n", 401),
    "length-in-words": (POST + b"Content-Length: two\r\n\r\n{}", 400),
    "length-below-zero": (POST + b"Content-Length: -5\r\n\r\n{}abc", 400),
    "length-with-a-sign": (POST + b"Content-Length: +2\r\n\r\n{}", 400),
    "length-of-gigabytes": (POST + b"Content-Length: 99999999999\r\n\r\n{}", 413),
    "no-length": (POST + b"Transfer-Encoding: gzip\r\n\r\n{}", 400),
    "piece-of-no-length": (POST + b"Transfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n", 400),
    "unknown-expectation": (POST + b"Expect: tea\r\nContent-Length: 2\r\n\r\n{}", 417),
    "large-headers": (b"GET /chat HTTP/1.1\r\nHost: x\r\nCookie: " + b"a" * 40_000 + b"\r\n\r\n", 431),
    "very-large-headers": (b"GET /chat HTTP/1.1\r\nHost: x\r\nCookie: " + b"a" * 1_000_000 + b"\r\n\r\n", 431),
}  # fmt: skip
ADDRESSES = ["/", "/chat", "/chat?language=en", "/style.css", "/widget.js", "/health", "/ready"]


def answer_to(website: Website, request: bytes) -> Tuple[int, Dict[str, str], bytes]:
    """The status, headers and body of the answer to `request`, which is sent as it is."""
    with socket.create_connection(("127.0.0.1", website.port), timeout=SECONDS) as connection:
        connection.sendall(request)
        response = HTTPResponse(connection, method=request.partition(b" ")[0].decode("latin-1"))
        response.begin()
        return response.status, dict(response.getheaders()), response.read()


@pytest.fixture
def log(website: Website) -> "Log":
    return Log(website)


class Log:
    """What the server writes while a test runs."""

    def __init__(self, website: Website) -> None:
        self._website = website
        self._before = len(website.log.read_text(errors="replace"))

    @property
    def new(self) -> str:
        return self._website.log.read_text(errors="replace")[self._before :]


@pytest.mark.parametrize("body", BODIES.values(), ids=list(BODIES))
def test_a_body_that_is_no_message_is_refused_in_words(website: Website, log: Log, body: bytes) -> None:
    visitor = website.visitor()
    answer = visitor.post(body)
    assert 400 <= answer.status_code < 500
    assert answer.json()["error"]["code"] in ("bad_request", "button_gone")
    assert visitor.history() == []
    assert "Traceback" not in log.new


@pytest.mark.parametrize(("request_", "status"), REQUESTS.values(), ids=list(REQUESTS))
def test_a_request_with_odd_bytes_is_refused_in_words(website: Website, log: Log, request_: bytes, status: int) -> None:
    given, headers, body = answer_to(website, request_)
    assert given == status
    assert json.loads(body)["error"]["message"]
    assert "Set-Cookie" not in headers
    assert "X-Content-Type-Options" in headers
    assert requests.get(f"{website.url}/health", timeout=SECONDS).status_code == 200
    assert "Traceback" not in log.new


@pytest.mark.parametrize("size", [9_000, 16_384, 30_000])
def test_large_cookies_of_the_site_around_the_widget_do_no_harm(website: Website, size: int) -> None:
    headers = {"Origin": SITE, "Cookie": "sso=" + "a" * size}
    assert requests.get(f"{website.url}/widget.js", headers=headers, timeout=SECONDS).status_code == 200
    began = requests.post(f"{website.url}/chat/api/sessions", headers=headers, json={}, timeout=SECONDS)
    assert began.status_code == 201


@pytest.mark.parametrize("path", ADDRESSES)
def test_head_is_answered_like_get_without_a_body(website: Website, path: str) -> None:
    whole = requests.get(website.url + path, timeout=SECONDS)
    status, headers, body = answer_to(website, f"HEAD {path} HTTP/1.1\r\nHost: x\r\n\r\n".encode())
    assert (status, body) == (whole.status_code, b"")
    for name in ("content-length", "content-type", "Content-Security-Policy"):
        assert headers[name] == whole.headers[name]


def test_head_of_the_history_needs_a_session_too(website: Website) -> None:
    visitor = website.visitor()
    url = f"{website.url}/chat/api/history"
    assert requests.head(url, timeout=SECONDS).status_code == 401
    assert requests.head(url, headers=visitor.headers, timeout=SECONDS).status_code == 200
    assert requests.head(f"{website.url}/no-such-page", timeout=SECONDS).status_code == 404


@pytest.mark.parametrize(
    ("method", "path", "allowed"),
    [
        ("POST", "/", {"GET", "HEAD", "OPTIONS"}),
        ("POST", "/chat", {"GET", "HEAD", "OPTIONS"}),
        ("DELETE", "/health", {"GET", "HEAD", "OPTIONS"}),
        ("GET", "/chat/api/messages", {"POST", "OPTIONS"}),
        ("HEAD", "/chat/api/sessions", {"POST", "OPTIONS"}),
        ("PUT", "/chat/api/session", {"DELETE", "OPTIONS"}),
    ],
)
def test_a_method_that_an_address_does_not_know_is_refused_with_those_that_it_knows(
    website: Website, method: str, path: str, allowed: "set[str]"
) -> None:
    refused = requests.request(method, website.url + path, timeout=SECONDS)
    assert refused.status_code == 405
    assert set(refused.headers["Allow"].split(", ")) == allowed
    options = requests.options(website.url + path, timeout=SECONDS)
    assert options.status_code == 204
    assert set(options.headers["Allow"].split(", ")) == allowed


@pytest.mark.parametrize(("origin", "status"), [(SITE, 204), ("https://evil.example", 403), ("null", 403)])
def test_a_preflight_request_is_answered_for_known_sites_only(website: Website, origin: str, status: int) -> None:
    asked = {"Origin": origin, "Access-Control-Request-Method": "POST"}
    answer = requests.options(f"{website.url}/chat/api/messages", headers=asked, timeout=SECONDS)
    expected: Optional[str] = origin if status == 204 else None
    assert answer.status_code == status
    assert answer.headers.get("Access-Control-Allow-Origin") == expected
    assert requests.options(f"{website.url}/no-such-page", timeout=SECONDS).status_code == 404
