"""Changes how Rasa's server (Sanic) handles requests: limits, HEAD, OPTIONS, and unreadable requests."""

import asyncio
import contextlib
from http import HTTPStatus
from typing import Optional

from sanic import Sanic
from sanic.exceptions import InvalidUsage, MethodNotSupported, PayloadTooLarge
from sanic.http import Http
from sanic.request import Request

from channels.errors import BadRequestError, ChannelError

MAX_BYTES_OF_HEADERS = 32 * 1024
"""Browsers send the cookies that the sites of the same domain have set, such as those of a single sign-on."""
MAX_BYTES_OF_ANY_REQUEST = 1024 * 1024
"""Rasa's server takes Telegram's updates as well. Those are longer, and Telegram repeats an update that is refused."""
SECONDS_TO_READ_ON = 1.0
"""How long to go on reading a refused request; if the connection were closed earlier, the answer would be lost."""
_UNREAD = "NONE"
"""The method that Sanic gives to a request whose head it could not read."""


def prepare(app: Sanic) -> None:
    """Changes how `app` handles requests."""
    _disable_cors_of_rasa(app)
    _answer_unreadable_requests()
    app.add_signal(_before_routing, "http.routing.before")


def configure(app: Sanic, seconds_for_a_response: float, proxies: int) -> None:
    """Sets Sanic's limits on request length and response time, and how many proxies it trusts."""
    Http.HEADER_CEILING = MAX_BYTES_OF_HEADERS
    app.config.REQUEST_MAX_HEADER_SIZE = MAX_BYTES_OF_HEADERS
    app.config.REQUEST_MAX_SIZE = MAX_BYTES_OF_ANY_REQUEST
    app.config.RESPONSE_TIMEOUT = seconds_for_a_response
    app.config.PROXIES_COUNT = proxies or None


def allowed_methods(error: Exception) -> str:
    """The value of `Allow` if `error` means that the address doesn't support the method; otherwise empty."""
    if not isinstance(error, MethodNotSupported):
        return ""
    methods = {method.strip() for method in error.headers["Allow"].split(",")} | {"OPTIONS"}
    return ", ".join(sorted(methods | {"HEAD"} if "GET" in methods else methods))


async def unreadable(request: Request, error: Exception) -> Optional[ChannelError]:
    """The refusal of a request whose head could not be read; None for other requests."""
    if isinstance(error, InvalidUsage) and request.stream and not request.stream.keep_alive:
        request.stream.request_body = None  # Sanic would try to read the rest of a body that has no end
    if request.method != _UNREAD:
        return None
    if isinstance(error, PayloadTooLarge):
        await _read_on(request.stream)
        return BadRequestError(HTTPStatus.REQUEST_HEADER_FIELDS_TOO_LARGE)
    status = getattr(error, "status_code", HTTPStatus.BAD_REQUEST)
    return BadRequestError(HTTPStatus(status) if 400 <= status < 500 else HTTPStatus.BAD_REQUEST)


def _disable_cors_of_rasa(app: Sanic) -> None:
    """Removes the cross-origin rules of Rasa's server (sanic-cors).

    They would answer instead of ours, and they accept an origin even if only part of its name matches.
    """
    app.ctx.sanic_cors.resources = []
    app.ctx.sanic_cors.options["automatic_options"] = False


def _answer_unreadable_requests() -> None:
    """Makes Sanic forget an address that it can't read, because it would fail again while reporting it."""
    create = Http.create_empty_request

    def create_without_address(self: Http) -> None:
        self.url = None
        create(self)

    if create.__name__ != create_without_address.__name__:
        Http.create_empty_request = create_without_address


async def _before_routing(request: Request) -> None:
    """Handles HEAD as GET, whose body Sanic leaves out, and refuses a length that isn't a number."""
    if request.method == "HEAD":
        request.method = "GET"
    length = request.headers.getone("content-length", "0").strip()
    if not (length.isascii() and length.isdigit()):
        request.stream.keep_alive = False
        raise InvalidUsage("Bad Request")


async def _read_on(stream: Http) -> None:
    """Reads what the client still sends, and drops it."""

    async def drop() -> None:
        while True:
            stream.recv_buffer.clear()
            await stream._receive_more()

    with contextlib.suppress(asyncio.TimeoutError):
        await asyncio.wait_for(drop(), SECONDS_TO_READ_ON)
