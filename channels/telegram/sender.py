"""Sends messages: at Telegram's pace, again where that helps, and never to whom it can't be."""

import asyncio
from typing import Any, Awaitable, Callable

from channels.telegram.api import Address, Api, ApiError, Keyboard, UnreachableError
from channels.telegram.chart import picture
from channels.telegram.pace import Pace
from channels.telegram.rendering import Rendered
from channels.telegram.status import status

# Seconds between two attempts, doubled each time up to the longest.
FIRST_PAUSE, LONGEST_PAUSE = 0.5, 30.0
MOST_TRIES = 5


class Sender:
    """The way of all messages out."""

    def __init__(self, api: Api, pace: Pace) -> None:
        self._api = api
        self._pace = pace

    async def send(self, to: Address, message: Rendered) -> bool:
        """Sends `message`, as soon as it may be; False when it can't reach anybody: blocked, deleted, gone."""
        if message.chart is None:
            return await self._deliver(to, lambda to: self._api.send_text(to, message.html, message.keyboard))
        drawn = await asyncio.get_running_loop().run_in_executor(None, picture, message.chart)
        return await self._deliver(to, lambda to: self._api.send_picture(to, drawn, message.html, message.keyboard))

    async def change_keyboard(self, chat: int, message: int, keyboard: Keyboard) -> None:
        """Puts another keyboard under a message; a nicety, given up when it does not go through soon."""
        for _ in range(MOST_TRIES):
            await self._pace.wait_for_others()
            try:
                await self._api.change_keyboard(chat, message, keyboard)
            except ApiError as error:
                if not error.retry_after:
                    return
                await asyncio.sleep(error.retry_after)
            except UnreachableError:
                await asyncio.sleep(FIRST_PAUSE)
            else:
                return

    async def _deliver(self, to: Address, call: Callable[[Address], Awaitable[Any]]) -> bool:
        pause = FIRST_PAUSE
        while True:
            await self._pace.wait(to.chat)
            try:
                await call(to)
            except UnreachableError as error:
                status.info("a message did not get through (%s); trying again in %g s.", error, pause)
                await asyncio.sleep(pause)
                pause = min(2 * pause, LONGEST_PAUSE)
            except ApiError as error:
                if error.retry_after:
                    self._pace.hold(to.chat, error.retry_after)
                elif error.code == 401:  # no token, no answers; they wait until it is mended
                    self._pace.hold(to.chat, LONGEST_PAUSE)
                elif error.moved_to is not None and error.moved_to != to.chat:
                    to = to._replace(chat=error.moved_to, thread=None, reply_to=None)
                else:
                    status.info("a message was refused (%s).", error)
                    return False
            else:
                self._pace.sent(to.chat)
                return True
