"""A server in its own thread, for programs that are not asynchronous."""

import asyncio
import threading
from typing import Any, Callable, Coroutine, Optional, TypeVar

from aiohttp import web

T = TypeVar("T")
SECONDS_TO_ANSWER = 30.0
SECONDS_TO_STOP = 0.5


class Background:
    """An event loop in a thread, and a server on it that can go down and come back on the same port."""

    def __init__(self, make: Callable[[], web.Application], port: int) -> None:
        """`make`: makes the application anew each time the server comes up; `port` 0: any free port."""
        self.port = port
        self._make = make
        self._runner: Optional[web.AppRunner] = None
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, name="telegram-sandbox", daemon=True)
        self._thread.start()

    def run(self, function: Callable[..., T], *arguments: Any, **named: Any) -> T:
        """Calls `function` in the loop's thread, the only one that may touch the state."""

        async def call() -> T:
            return function(*arguments, **named)

        return self._wait(call())

    def up(self) -> None:
        """Starts listening."""
        if not self._runner:
            self._wait(self._up())

    def down(self) -> None:
        """Stops listening, and closes open connections."""
        if self._runner:
            self._wait(self._down())

    def end(self) -> None:
        """Stops the server, and ends the thread."""
        if self._thread.is_alive():
            self.down()
            self._wait(_cancel_others())
            self._loop.call_soon_threadsafe(self._loop.stop)
            self._thread.join()
            self._loop.close()

    async def _up(self) -> None:
        self._runner = web.AppRunner(self._make(), access_log=None, shutdown_timeout=SECONDS_TO_STOP)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", self.port, reuse_address=True)
        await site.start()
        self.port = self._runner.addresses[0][1]

    async def _down(self) -> None:
        runner, self._runner = self._runner, None
        if runner:
            await runner.cleanup()

    def _wait(self, work: Coroutine[Any, Any, T]) -> T:
        return asyncio.run_coroutine_threadsafe(work, self._loop).result(SECONDS_TO_ANSWER)


async def _cancel_others() -> None:
    others = [task for task in asyncio.all_tasks() if task is not asyncio.current_task()]
    for task in others:
        task.cancel()
    await asyncio.gather(*others, return_exceptions=True)
