"""The website: its pages, the widget's script, and the way from the widget to the bot and back."""

import asyncio
import json
import logging
from http import HTTPStatus
from pathlib import Path
from string import Template
from typing import Any, Awaitable, Callable, Dict, Optional, Set

from rasa.core.channels.channel import InputChannel, UserMessage
from sanic import Blueprint, Sanic
from sanic.exceptions import PayloadTooLarge, SanicException
from sanic.request import Request
from sanic.response import HTTPResponse, empty, file, html
from sanic.response import json as json_response

from advisor.advisor import get_advisor
from advisor.knowledge.schema.base import Language
from channels.bubbles import Bubble, Bubbles, texts_by_language
from channels.conversation import DEADLINE, ButtonGoneError, Conversations
from channels.limits import RateLimit
from channels.messages import TooLongError
from channels.routes import as_function
from channels.secret import load_secret
from channels.web.messages import incoming
from channels.web.readiness import actions_answer
from channels.web.security import cors, headers, is_allowed
from channels.web.sessions import Sessions
from settings import WebSettings, settings

CHANNEL = "web"
PAGES = Path(__file__).parent / "pages"
WIDGET = Path(__file__).resolve().parents[2] / "widget" / "dist" / "widget.js"
API = "/chat/api"
# Of a message of the widget's; and of any request: Telegram's are longer, and would come again for ever.
MOST_BYTES, MOST_BYTES_IN_ALL = 64 * 1024, 1024 * 1024
# A sign of life so often, in seconds, that no proxy takes a thinking bot for a dead one.
ALIVE = 5.0
_BEARER = "Bearer "
logger = logging.getLogger(__name__)


class RequestError(Exception):
    """A request that is not served."""

    def __init__(self, status: HTTPStatus, code: str, retry_after: int = 0) -> None:
        """`code`: what clients tell errors apart by; the reply `channel_<code>` says it to people."""
        super().__init__(code)
        self.status = status
        self.code = code
        self.retry_after = retry_after


class WebChannel(InputChannel):
    """The channel of the website widget; protocol: docs/website.md."""

    def __init__(self, secret: bytes, web: WebSettings) -> None:
        """Prepares the channel; `secret`: the server's."""
        self._secret = secret
        self._web = web
        self._sessions = Sessions(secret)
        self._by_session = RateLimit(web.messages_a_minute, web.messages_at_once)
        self._by_address = RateLimit(web.requests_a_minute_from_one_address, web.requests_at_once_from_one_address)
        self._knowledge = get_advisor().knowledge
        self._conversations_made: Optional[Conversations] = None

    @classmethod
    def name(cls) -> str:
        """The channel's name."""
        return CHANNEL

    @classmethod
    def from_credentials(cls, credentials: Optional[Dict[str, Any]]) -> "WebChannel":
        """The channel with the operator's settings; it needs no credentials."""
        return cls(load_secret(), settings().web)

    def url_prefix(self) -> str:
        """The site's root."""
        return "/"

    def blueprint(self, on_new_message: Callable[[UserMessage], Awaitable[Any]]) -> Blueprint:
        """The routes; messages go to the agent itself, for each is answered while its turn is held."""
        site = _Site("website", self._before, self._after)
        pages = {"/chat": self._page, "/style.css": self._style, "/widget.js": self._widget}
        for path, handler in {**pages, "/health": self._health, "/ready": self._ready}.items():
            site.add_route(as_function(handler), path)
        calls = {
            ("POST", "sessions"): self._begin,
            ("GET", "history"): self._history,
            ("POST", "messages"): self._message,
            ("DELETE", "session"): self._forget,
        }
        for (method, call), handler in calls.items():
            site.add_route(as_function(handler), f"{API}/{call}", methods=[method])
            site.add_route(as_function(self._preflight), f"{API}/{call}", methods=["OPTIONS"], name=f"preflight_{call}")
        site.exception(Exception)(as_function(self._failed))
        site.listener("before_server_start")(as_function(self._prepare))
        return site

    # Pages

    async def _page(self, request: Request) -> HTTPResponse:
        template = Template((PAGES / "chat.html").read_text(encoding="utf-8"))
        return html(template.substitute(language="en" if request.args.get("language") == "en" else "id"))

    async def _style(self, request: Request) -> HTTPResponse:
        return await file(PAGES / "style.css")

    async def _widget(self, request: Request) -> HTTPResponse:
        response = await file(WIDGET, mime_type="text/javascript", headers={"Cache-Control": "public, max-age=300"})
        # Any site may load the script; what it may do is decided call by call.
        response.headers["Cross-Origin-Resource-Policy"] = "cross-origin"
        return response

    async def _health(self, request: Request) -> HTTPResponse:
        return json_response({"status": "ok"})

    async def _ready(self, request: Request) -> HTTPResponse:
        agent: Any = getattr(request.app.ctx, "agent", None)
        model = agent is not None and agent.is_ready()
        actions = model and await actions_answer(agent.action_endpoint)
        status = HTTPStatus.OK if model and actions else HTTPStatus.SERVICE_UNAVAILABLE
        return json_response({"model": model, "actions": actions}, status=status)

    # Conversation

    async def _preflight(self, request: Request) -> HTTPResponse:
        return empty()

    async def _begin(self, request: Request) -> HTTPResponse:
        self._check_rate(self._by_address, self._address(request))
        token = self._sessions.issue()
        return json_response({"token": token, "language": _language(request)}, status=HTTPStatus.CREATED)

    async def _history(self, request: Request) -> HTTPResponse:
        sender = self._sender(request)
        conversations = self._conversations(request)
        messages, language = await conversations.history(sender)
        return json_response({"language": language if messages else _language(request), "messages": messages})

    async def _forget(self, request: Request) -> HTTPResponse:
        await self._conversations(request).forget(self._sender(request))
        return empty()

    async def _message(self, request: Request) -> None:
        sender = self._sender(request)
        self._check_rate(self._by_session, sender)
        if len(request.body) > MOST_BYTES:
            raise RequestError(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, "too_long")
        try:
            message = incoming(_body(request))
        except TooLongError as error:
            raise RequestError(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, "too_long") from error
        if message is None:
            raise RequestError(HTTPStatus.BAD_REQUEST, "bad_request")
        conversations = self._conversations(request)
        bubbles: asyncio.Queue[Bubble] = asyncio.Queue()
        answering = asyncio.ensure_future(conversations.reply(sender, message, bubbles.put_nowait))
        first = await _next(bubbles, answering, timeout=None)  # until then the status can still tell what went wrong
        if first is None:
            _raise(answering)
        response = await request.respond(content_type="application/x-ndjson", headers={"Cache-Control": "no-store"})
        try:
            await _stream(response, first, bubbles, answering)
            wrong = answering.exception()
            if wrong is None:
                await _send(response, {"type": "done", "language": await conversations.language(sender)})
            else:
                described = _described(wrong)
                await _send(response, {"type": "error", "error": self._error(described.code, _language(request))})
            await response.eof()
        except (ConnectionError, SanicException):  # the client is gone; its retry finds the answer in the history
            logger.debug("The client left before the answer was complete.")

    # What holds for every request

    async def _prepare(self, app: Sanic, _: Any) -> None:
        app.config.REQUEST_MAX_SIZE = MOST_BYTES_IN_ALL
        app.config.RESPONSE_TIMEOUT = DEADLINE + 2 * ALIVE
        app.config.PROXIES_COUNT = self._web.proxies or None

    async def _before(self, request: Request) -> Optional[HTTPResponse]:
        """Shows our first page in place of Rasa's, and refuses calls from pages of sites that are not known."""
        if request.path == "/" and request.method == "GET":
            return await file(PAGES / "index.html")
        origin = request.headers.get("origin", "")
        if request.path.startswith(API) and not is_allowed(origin, request.host, self._web.origins):
            return self._refusal(RequestError(HTTPStatus.FORBIDDEN, "origin"), request)
        return None

    async def _after(self, request: Request, response: HTTPResponse) -> None:
        """Adds the headers that protect pages and calls."""
        response.headers.update(headers(self._web.framed_by))
        if request.path.startswith(API):
            response.headers.update(cors(request.headers.get("origin", ""), self._web.origins))
            response.headers.setdefault("Cache-Control", "no-store")

    async def _failed(self, request: Request, error: Exception) -> HTTPResponse:
        refused = _described(error)
        if refused.status == HTTPStatus.INTERNAL_SERVER_ERROR:
            logger.error("A request to %s failed: %s", request.path, type(error).__name__)
        return self._refusal(refused, request)

    def _refusal(self, refused: RequestError, request: Request) -> HTTPResponse:
        more = {"Retry-After": str(refused.retry_after)} if refused.retry_after else {}
        body = {"error": self._error(refused.code, _language(request))}
        return json_response(body, status=refused.status, headers=more)

    def _error(self, code: str, language: Language) -> Dict[str, str]:
        return {"code": code, "message": self._knowledge.response(f"channel_{code}", language)}

    def _sender(self, request: Request) -> str:
        self._check_rate(self._by_address, self._address(request))
        header = request.headers.get("authorization", "")
        sender = self._sessions.sender(header[len(_BEARER) :]) if header.startswith(_BEARER) else None
        if sender is None:
            raise RequestError(HTTPStatus.UNAUTHORIZED, "unknown_session")
        return sender

    def _address(self, request: Request) -> str:
        return (request.remote_addr if self._web.proxies else "") or request.ip

    def _check_rate(self, limit: RateLimit, key: str) -> None:
        wait = limit.seconds_to_wait(key)
        if wait:
            raise RequestError(HTTPStatus.TOO_MANY_REQUESTS, "too_many", retry_after=wait)

    def _conversations(self, request: Request) -> Conversations:
        context = request.app.ctx
        agent = getattr(context, "agent", None)
        if agent is None or not agent.is_ready():
            raise RequestError(HTTPStatus.SERVICE_UNAVAILABLE, "not_ready", retry_after=5)
        if self._conversations_made is None:
            bubbles = Bubbles(self._secret, self._knowledge, texts_by_language(agent.domain.responses))
            self._conversations_made = Conversations(CHANNEL, lambda: context.agent, bubbles, self._knowledge)
        return self._conversations_made


class _Site(Blueprint):
    """Routes at the root of Rasa's server, which has a page there already, and ideas of its own on other sites."""

    def __init__(self, name: str, before: Callable[..., Any], after: Callable[..., Any]) -> None:
        super().__init__(name)
        self.ctx.before, self.ctx.after = before, after

    def register(self, app: Sanic, options: Dict[str, Any]) -> None:
        """Adds the routes, and what is done before and after every request."""
        # Rasa's rules for other sites would answer in place of ours, and let through origins by parts of their names.
        app.ctx.sanic_cors.resources = []
        app.register_middleware(as_function(self.ctx.before), "request")
        app.register_middleware(as_function(self.ctx.after), "response")
        super().register(app, options)


async def _next(
    bubbles: "asyncio.Queue[Bubble]", answering: "asyncio.Future[None]", timeout: Optional[float] = ALIVE
) -> Optional[Bubble]:
    """The next bubble; None when it takes longer than `timeout` seconds, or when there will be none."""
    getting = asyncio.ensure_future(bubbles.get())
    both: Set[asyncio.Future[Any]] = {getting, answering}
    await asyncio.wait(both, timeout=timeout, return_when=asyncio.FIRST_COMPLETED)
    if getting.done():
        return getting.result()
    getting.cancel()
    return bubbles.get_nowait() if not bubbles.empty() else None


async def _stream(
    response: Any, first: Optional[Bubble], bubbles: "asyncio.Queue[Bubble]", answering: "asyncio.Future[None]"
) -> None:
    """Sends each bubble as it comes, and signs of life in between."""
    bubble = first
    while True:
        if bubble is not None:
            await _send(response, {"type": "message", "message": bubble})
        if answering.done() and bubbles.empty():
            return
        if bubble is None:
            await _send(response, {"type": "typing"})
        bubble = await _next(bubbles, answering)


async def _send(response: Any, line: Dict[str, Any]) -> None:
    await response.send(json.dumps(line, ensure_ascii=False) + "\n")


def _raise(answering: "asyncio.Future[None]") -> None:
    error = answering.exception()
    if error is not None:
        raise error


def _described(error: BaseException) -> RequestError:
    """What went wrong, as the client is told."""
    if isinstance(error, RequestError):
        return error
    if isinstance(error, ButtonGoneError):
        return RequestError(HTTPStatus.GONE, "button_gone")
    if isinstance(error, asyncio.TimeoutError):
        return RequestError(HTTPStatus.GATEWAY_TIMEOUT, "too_slow")
    if isinstance(error, PayloadTooLarge):
        return RequestError(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, "too_long")
    if isinstance(error, SanicException) and error.status_code < HTTPStatus.INTERNAL_SERVER_ERROR:
        return RequestError(HTTPStatus(error.status_code), "bad_request")
    return RequestError(HTTPStatus.INTERNAL_SERVER_ERROR, "broken")


def _body(request: Request) -> Any:
    try:
        return json.loads(request.body)
    except (ValueError, RecursionError):
        return None


def _language(request: Request) -> Language:
    return "en" if request.headers.get("accept-language", "").strip().lower().startswith("en") else "id"
