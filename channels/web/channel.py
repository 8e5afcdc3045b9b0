"""The website's channel: the API that the widget calls (docs/website.md describes the protocol)."""

import asyncio
import logging
from http import HTTPStatus
from typing import Any, Awaitable, Callable, Dict, Optional

from rasa.core.channels.channel import InputChannel, UserMessage
from sanic import Blueprint, Sanic
from sanic.exceptions import SanicException
from sanic.request import Request
from sanic.response import HTTPResponse, empty
from sanic.response import json as json_response

from advisor.advisor import get_advisor
from advisor.dialogue.capabilities import Capabilities
from channels.bubbles import Bubble, Bubbles, texts_by_language
from channels.conversation import SECONDS_FOR_A_TURN, Conversations
from channels.errors import BadRequestError, NotReadyError, TooLongError, TooManyError, UnknownSessionError
from channels.rate_limit import RateLimit
from channels.routes import as_function
from channels.secret import load_secret
from channels.web.caller import network_of
from channels.web.guard import API, Guard, GuardedSite, language_of
from channels.web.messages import decoded, incoming
from channels.web.pages import add_pages
from channels.web.server import configure
from channels.web.sessions import Sessions
from channels.web.stream import CONTENT_TYPE, SECONDS_BETWEEN_SIGNS, next_bubble, send_bubbles, send_line
from settings import WebSettings, settings

CHANNEL = "web"
CAPABILITIES = Capabilities(buttons=True, rich_content=True, progress=True)
MAX_BYTES_FROM_WIDGET = 64 * 1024
"""The longest body that a message from the widget may have."""
_BEARER = "Bearer "
logger = logging.getLogger(__name__)


class WebChannel(InputChannel):
    """The channel of the website's widget."""

    def __init__(self, secret: bytes, web: WebSettings) -> None:
        """Prepares the channel; `secret`: the server's secret."""
        self._secret = secret
        self._web = web
        self._sessions = Sessions(secret)
        self._by_session = RateLimit(web.messages_a_minute, web.messages_at_once)
        self._by_address = RateLimit(web.requests_a_minute_from_one_address, web.requests_at_once_from_one_address)
        self._knowledge = get_advisor().knowledge
        self._guard = Guard(web, self._knowledge)
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
        """The routes. Messages go to the agent directly, not to `on_new_message`: each is answered within its turn."""
        site = GuardedSite("website", self._guard)
        add_pages(site)
        calls = {
            ("POST", "sessions"): self._begin,
            ("GET", "history"): self._history,
            ("POST", "messages"): self._message,
            ("DELETE", "session"): self._forget,
        }
        for (method, call), handler in calls.items():
            site.add_route(as_function(handler), f"{API}/{call}", methods=[method])
        site.listener("before_server_start")(as_function(self._configure))
        return site

    async def _configure(self, app: Sanic, _: Any) -> None:
        configure(app, SECONDS_FOR_A_TURN + 2 * SECONDS_BETWEEN_SIGNS, self._web.proxies)

    async def _begin(self, request: Request) -> HTTPResponse:
        self._require_rate(self._by_address, network_of(request, self._web.proxies))
        token = self._sessions.issue()
        return json_response({"token": token, "language": language_of(request)}, status=HTTPStatus.CREATED)

    async def _history(self, request: Request) -> HTTPResponse:
        sender = self._sender(request)
        conversations = self._conversations(request)
        messages, language = await conversations.history(sender)
        return json_response({"language": language if messages else language_of(request), "messages": messages})

    async def _forget(self, request: Request) -> HTTPResponse:
        await self._conversations(request).forget(self._sender(request))
        return empty()

    async def _message(self, request: Request) -> None:
        sender = self._sender(request)
        self._require_rate(self._by_session, sender)
        if len(request.body) > MAX_BYTES_FROM_WIDGET:
            raise TooLongError
        message = incoming(decoded(request.body))
        if message is None:
            raise BadRequestError
        conversations = self._conversations(request)
        bubbles: asyncio.Queue[Bubble] = asyncio.Queue()
        answering = asyncio.ensure_future(conversations.answer(sender, message, bubbles.put_nowait))
        # Until the first bubble, the status can still say what went wrong; after that, only a line of the stream can.
        first = await next_bubble(bubbles, answering, timeout=None)
        if first is None:
            answering.result()
        response = await request.respond(content_type=CONTENT_TYPE, headers={"Cache-Control": "no-store"})
        try:
            await send_bubbles(response, first, bubbles, answering)
            error = answering.exception()
            if error is None:
                await send_line(response, {"type": "done", "language": await conversations.language(sender)})
            else:
                await send_line(response, {"type": "error", "error": self._guard.described(error, request)})
            await response.eof()
        except (ConnectionError, SanicException):  # the client is gone; when it retries, the history has the answer
            logger.debug("The client disconnected before the answer was complete.")

    def _sender(self, request: Request) -> str:
        """The conversation of the session in `request`.

        Raises:
            TooManyError: too many requests come from this address.
            UnknownSessionError: the request has no valid token.
        """
        self._require_rate(self._by_address, network_of(request, self._web.proxies))
        header = request.headers.get("authorization", "")
        sender = self._sessions.sender(header[len(_BEARER) :]) if header.startswith(_BEARER) else None
        if sender is None:
            raise UnknownSessionError
        return sender

    def _require_rate(self, limit: RateLimit, key: str) -> None:
        wait = limit.seconds_to_wait(key)
        if wait:
            raise TooManyError(retry_after=wait)

    def _conversations(self, request: Request) -> Conversations:
        """The channel's conversations, made once the model is loaded.

        Raises:
            NotReadyError: it isn't loaded yet.
        """
        context = request.app.ctx
        agent = getattr(context, "agent", None)
        if agent is None or not agent.is_ready():
            raise NotReadyError
        if self._conversations_made is None:
            bubbles = Bubbles(self._secret, texts_by_language(agent.domain.responses))
            self._conversations_made = Conversations(
                CHANNEL, CAPABILITIES, lambda: context.agent, bubbles, self._knowledge
            )
        return self._conversations_made
