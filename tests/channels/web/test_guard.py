"""Refusals and headers that apply to every request."""

import json
import uuid
from http import HTTPStatus

import pytest
import requests
from sanic.exceptions import MethodNotSupported, PayloadTooLarge, ServerError

from channels.errors import ChannelError, NotReadyError
from channels.web.guard import as_channel_error
from tests.channels.web.conftest import SITE
from tests.support.website import Website


@pytest.mark.parametrize(
    ("error", "status"),
    [
        (NotReadyError(), HTTPStatus.SERVICE_UNAVAILABLE),
        (PayloadTooLarge(""), HTTPStatus.REQUEST_ENTITY_TOO_LARGE),
        (MethodNotSupported("", "GET", ["POST"]), HTTPStatus.METHOD_NOT_ALLOWED),
        (ServerError(""), HTTPStatus.INTERNAL_SERVER_ERROR),
        (KeyError("secret"), HTTPStatus.INTERNAL_SERVER_ERROR),
    ],
    ids=lambda value: type(value).__name__ if isinstance(value, Exception) else "",
)
def test_every_error_has_a_status_and_tells_nothing_of_the_inside(error: Exception, status: HTTPStatus) -> None:
    refused = as_channel_error(error)
    assert isinstance(refused, ChannelError)
    assert refused.status == status
    assert "secret" not in refused.code


@pytest.mark.parametrize(
    ("body", "status"),
    [
        pytest.param(b"", 400, id="empty"),
        pytest.param(b"{", 400, id="no JSON"),
        pytest.param(b"\xff\xfe", 400, id="no UTF-8"),
        pytest.param(b"[" * 5000, 400, id="deeply nested"),
        pytest.param(b'{"id": "0123456789", "text": "halo", "sender": "you"}', 400, id="unknown key"),
        pytest.param(json.dumps({"id": "0123456789", "text": "a" * 2001}).encode(), 413, id="long text"),
        pytest.param(b'{"id": "0123456789", "text": "' + b"a" * 70_000 + b'"}', 413, id="large body"),
    ],
)
def test_errors_are_told_in_the_persons_language(website: Website, body: bytes, status: int) -> None:
    said = []
    for language in ("id", "en"):
        visitor = website.visitor(language)
        answer = visitor.post(body)
        assert answer.status_code == status
        said.append(answer.json()["error"]["message"])
        assert visitor.history() == []
    assert said[0] != said[1]


def test_calls_from_pages_of_unknown_sites_are_refused(website: Website) -> None:
    visitor = website.visitor()
    message = {"id": uuid.uuid4().hex, "text": "halo"}
    assert visitor.post(message, Origin="https://evil.example").status_code == 403
    served = visitor.post(message, Origin=SITE)
    assert served.status_code == 200
    assert served.headers["Access-Control-Allow-Origin"] == SITE
    asked = requests.options(f"{website.url}/chat/api/messages", headers={"Origin": SITE}, timeout=30)
    assert asked.status_code == 204
    assert "Authorization" in asked.headers["Access-Control-Allow-Headers"]


def test_rasas_own_channels_are_off(website: Website) -> None:
    for path in ("/webhooks/rest/webhook", "/socket.io/", "/model/parse", "/conversations/x/tracker"):
        assert requests.post(website.url + path, json={"message": "halo"}, timeout=30).status_code == 404
