"""What applies to every request: who may call, protective headers, and errors in the person's language."""

import logging
from http import HTTPStatus
from typing import Any, Dict, Optional

from sanic import Blueprint, Sanic
from sanic.exceptions import PayloadTooLarge, SanicException
from sanic.request import Request
from sanic.response import HTTPResponse, empty
from sanic.response import json as json_response

from advisor.knowledge.base import KnowledgeBase
from advisor.knowledge.schema.base import Language
from channels.errors import BadRequestError, ChannelError, TooLongError, UnknownOriginError
from channels.routes import as_function
from channels.web import pages, server
from channels.web.caller import called_as, is_own_page
from channels.web.security import cors, headers, is_allowed
from settings import WebSettings

API = "/chat/api"
logger = logging.getLogger(__name__)


class Guard:
    """Looks at every request before and after it is handled."""

    def __init__(self, web: WebSettings, knowledge: KnowledgeBase) -> None:
        """`web`: the operator's settings; `knowledge`: for the wording of errors."""
        self._web = web
        self._knowledge = knowledge

    async def before(self, request: Request) -> Optional[HTTPResponse]:
        """Refuses API calls from pages of unknown sites, and shows our first page instead of Rasa's."""
        if request.path == "/" and request.method == "GET":
            return await pages.index()
        if request.path.startswith(API) and not self._may_call(request):
            return self._refusal(UnknownOriginError(), request)
        return None

    async def after(self, request: Request, response: HTTPResponse) -> None:
        """Adds the headers that protect pages and calls."""
        response.headers.update(headers(self._web.framed_by))
        if request.path.startswith(API):
            response.headers.update(cors(request.headers.get("origin", ""), self._web.origins))
            response.headers.setdefault("Cache-Control", "no-store")

    async def failed(self, request: Request, error: Exception) -> HTTPResponse:
        """The response to a request that failed; logs errors of the server's own."""
        allowed = server.allowed_methods(error)
        if allowed and request.method == "OPTIONS":
            return empty(headers={"Allow": allowed})
        refused = await server.unreadable(request, error) or as_channel_error(error)
        if refused.status == HTTPStatus.INTERNAL_SERVER_ERROR:
            logger.error("A request to %s failed (%s).", request.path, type(error).__name__)
        response = self._refusal(refused, request)
        if allowed:
            response.headers["Allow"] = allowed
        return response

    def described(self, error: BaseException, request: Request) -> Dict[str, str]:
        """`error` as clients see it: its code, and a message in the language of the request."""
        refused = as_channel_error(error)
        message = self._knowledge.response(refused.response_name(), language_of(request))
        return {"code": refused.code, "message": message}

    def _may_call(self, request: Request) -> bool:
        """Whether `request` comes from a page of ours, from one of a site that is listed, or from no page at all."""
        origin = request.headers.get("origin", "")
        listed = [*self._web.origins, self._web.address]
        return is_own_page(request) or any(
            is_allowed(origin, host, listed) for host in called_as(request, self._web.proxies)
        )

    def _refusal(self, refused: ChannelError, request: Request) -> HTTPResponse:
        more = {"Retry-After": str(refused.retry_after)} if refused.retry_after else {}
        return json_response({"error": self.described(refused, request)}, status=refused.status, headers=more)


class GuardedSite(Blueprint):
    """Routes at the root of Rasa's server, with a guard on every request to that server."""

    def __init__(self, name: str, guard: Guard) -> None:
        """`name`: the blueprint's name."""
        super().__init__(name)
        self.ctx.guard = guard

    def register(self, app: Sanic, options: Dict[str, Any]) -> None:
        """Adds the routes and the guard."""
        server.prepare(app)
        app.register_middleware(as_function(self.ctx.guard.before), "request")
        app.register_middleware(as_function(self.ctx.guard.after), "response")
        # A handler of this blueprint alone would not see requests to addresses that don't exist.
        app.error_handler.add(Exception, as_function(self.ctx.guard.failed))
        super().register(app, options)


def as_channel_error(error: BaseException) -> ChannelError:
    """What `error` means to a client."""
    if isinstance(error, ChannelError):
        return error
    if isinstance(error, PayloadTooLarge):
        return TooLongError()
    if isinstance(error, SanicException) and error.status_code < HTTPStatus.INTERNAL_SERVER_ERROR:
        return BadRequestError(HTTPStatus(error.status_code))
    return ChannelError()


def language_of(request: Request) -> Language:
    """The language that the client asks for; Indonesian unless it is English."""
    return "en" if request.headers.get("accept-language", "").strip().lower().startswith("en") else "id"
