"""Whether the action server is up."""

import asyncio
from typing import List

import pytest
from aiohttp import web
from rasa.utils.endpoints import EndpointConfig

from channels.web import readiness
from channels.web.readiness import actions_answer
from tests.support.bot import free_port


async def _is_up(status: int, seconds: float = 0.0) -> bool:
    """Whether a server that answers its health check with `status`, after some `seconds`, counts as up."""
    asked: List[str] = []

    async def answer(request: web.Request) -> web.Response:
        asked.append(request.path)
        await asyncio.sleep(seconds)
        return web.Response(status=status)

    application, port = web.Application(), free_port()
    application.router.add_get("/{path:.*}", answer)
    runner = web.AppRunner(application, shutdown_timeout=0)
    await runner.setup()
    try:
        await web.TCPSite(runner, "127.0.0.1", port).start()
        found = await actions_answer(EndpointConfig(f"http://127.0.0.1:{port}/webhook"))
        assert asked == ["/health"]
        return found
    finally:
        await runner.cleanup()


@pytest.fixture(autouse=True)
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(readiness, "SECONDS_TO_WAIT", 0.5)


@pytest.mark.parametrize(("status", "is_up"), [(200, True), (500, False), (404, False)])
def test_a_server_that_answers_its_health_check_is_up(status: int, is_up: bool) -> None:
    assert asyncio.run(_is_up(status)) == is_up


def test_a_server_that_hangs_is_not_up() -> None:
    assert not asyncio.run(_is_up(200, seconds=5))


def test_where_nothing_listens_nothing_is_up() -> None:
    endpoint = EndpointConfig(f"http://127.0.0.1:{free_port()}/webhook")
    assert not asyncio.run(actions_answer(endpoint))


@pytest.mark.parametrize("endpoint", [None, EndpointConfig(None), EndpointConfig("")])
def test_without_an_address_nothing_is_up(endpoint: EndpointConfig) -> None:
    assert not asyncio.run(actions_answer(endpoint))
