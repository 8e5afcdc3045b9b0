"""The HTTP server: `/bot<token>/<method>`, as on Telegram."""

import asyncio
from typing import Any, Dict, Optional

from aiohttp import web

from sandbox.errors import ApiError
from sandbox.outages import Outage
from sandbox.pages import Page
from sandbox.parameters import Parameters, parameters
from sandbox.telegram import Call, Telegram

MOST_BYTES = 50 * 1024 * 1024
_PROXY_PAGE = (
    "<html>\r\n<head><title>{0}</title></head>\r\n<body>\r\n<center><h1>{0}</h1></center>\r\n</body>\r\n</html>"
)


def application(telegram: Telegram) -> web.Application:
    """The application; it can be made repeatedly for the same `telegram`."""
    app = web.Application(client_max_size=MOST_BYTES)
    app.router.add_route("*", "/bot{token:[^/]+}/{method:[^/]+}", _Api(telegram).serve)
    Page(telegram).add_to(app)
    app.router.add_route("*", "/{path:.*}", _nothing)

    async def start(_: web.Application) -> None:
        telegram.webhook.start()

    async def end(_: web.Application) -> None:
        telegram.webhook.stop()
        telegram.world.updates.end_poll(None)

    app.on_startup.append(start)
    app.on_shutdown.append(end)
    return app


class _Api:
    def __init__(self, telegram: Telegram) -> None:
        self._telegram = telegram

    async def serve(self, request: web.Request) -> web.StreamResponse:
        if request.match_info["token"] != self._telegram.settings.token:
            return _answer(ApiError(401, "Unauthorized").body())
        method = request.match_info["method"]
        try:
            given = await parameters(request)
        except ApiError as error:
            self._log(method, Parameters({}, {}), error.code, error.description)
            return _answer(error.body())
        return await self._call(request, method, given)

    async def _call(self, request: web.Request, method: str, given: Parameters) -> web.StreamResponse:
        outage = self._telegram.outages.next(method)
        if outage and outage.status:
            self._log(method, given, outage.status, "outage")
            return _broken(outage)
        if outage and outage.is_dropped and not outage.is_done_first:
            self._log(method, given, 0, "dropped before")
            return _dropped(request)
        body = await self._telegram.call(method, given)
        if outage:
            await asyncio.sleep(outage.delay)
        if outage and outage.is_dropped:
            self._log(method, given, 0, "dropped after: " + str(body.get("description", "ok")))
            return _dropped(request)
        self._log(method, given, body.get("error_code", 200), str(body.get("description", "")))
        return _answer(body)

    def _log(self, method: str, given: Parameters, status: int, description: str) -> None:
        self._telegram.calls.append(Call(method, given.logged(), status, description))


async def _nothing(request: web.Request) -> web.StreamResponse:
    return _answer(ApiError(404, "Not Found").body())


def _answer(body: Dict[str, Any]) -> web.Response:
    wait: Optional[int] = body.get("parameters", {}).get("retry_after")
    headers = {"Retry-After": str(wait)} if wait else {}
    return web.json_response(body, status=body.get("error_code", 200), headers=headers)


def _broken(outage: Outage) -> web.Response:
    reason = {500: "Internal Server Error", 502: "Bad Gateway"}.get(outage.status, "Error")
    if outage.html:
        page = _PROXY_PAGE.format(f"{outage.status} {reason}")
        return web.Response(status=outage.status, text=page, content_type="text/html")
    return _answer(ApiError(outage.status, reason).body())


def _dropped(request: web.Request) -> web.Response:
    if request.transport:
        request.transport.abort()
    return web.Response()
