"""Sends messages no faster than Telegram allows, retries where that helps, and gives up on people who are gone."""

import asyncio
from enum import Enum, auto
from typing import Awaitable, Callable, Optional

from channels.telegram.client.api import Address, Api, ApiError, Keyboard, Place, UnreachableError
from channels.telegram.client.backoff import pauses
from channels.telegram.log import log
from channels.telegram.rate_limiter import RateLimiter
from channels.telegram.rendering.chart import picture
from channels.telegram.rendering.messages import Rendered

FIRST_PAUSE = 0.5
"""Seconds before the second attempt; each further pause is twice as long, up to `LONGEST_PAUSE`."""
LONGEST_PAUSE = 30.0
MAX_KEYBOARD_ATTEMPTS = 5
# What Telegram says about a chat in which the bot can no longer write; the code 403 means the same.
_GONE = ("chat not found", "not enough rights to send text", "have no rights to send a message", "chat_write_forbidden")
_NO_THREAD = ("message thread not found", "topic_deleted", "topic_closed")


class Outcome(Enum):
    """What became of a message."""

    SENT = auto()
    REFUSED = auto()
    """Telegram refused this message; the next one may go through."""
    NOBODY_THERE = auto()
    """The person blocked the bot, or the account or chat is gone."""


class Delivery:
    """Sends all messages of one worker."""

    def __init__(self, api: Api, rate_limiter: RateLimiter) -> None:
        self._api = api
        self._rate_limiter = rate_limiter

    async def send(self, to: Address, message: Rendered, note: Callable[[Place], None] = lambda _: None) -> Outcome:
        """Sends `message` as soon as Telegram allows; where pictures are not allowed, only its text.

        Args:
            to: where it goes.
            message: what is sent.
            note: is told where the message is, once it is there.
        """
        if message.chart is not None:
            drawn = await asyncio.get_running_loop().run_in_executor(None, picture, message.chart)
            outcome = await self._deliver(to, lambda to: self._send_picture(to, drawn, message), note)
            if outcome is not Outcome.REFUSED:
                return outcome
        return await self._deliver(to, lambda to: self._api.send_text(to, message.html, message.keyboard), note)

    async def change_keyboard(self, chat: int, message: int, keyboard: Keyboard) -> None:
        """Replaces the keyboard under a message. Gives up after a few attempts, as this is only cosmetic."""
        for pause, _ in zip(pauses(FIRST_PAUSE, LONGEST_PAUSE), range(MAX_KEYBOARD_ATTEMPTS), strict=False):
            await self._rate_limiter.wait_for_others()
            try:
                await self._api.change_keyboard(chat, message, keyboard)
            except ApiError as error:
                if not error.retry_after:
                    return
                await asyncio.sleep(error.retry_after)
            except UnreachableError:
                await asyncio.sleep(pause)
            else:
                return

    async def _send_picture(self, to: Address, drawn: bytes, message: Rendered) -> Optional[Place]:
        return await self._api.send_picture(to, drawn, message.html, message.keyboard)

    async def _deliver(
        self, to: Address, call: Callable[[Address], Awaitable[Optional[Place]]], note: Callable[[Place], None]
    ) -> Outcome:
        """Makes `call` until Telegram accepts it, or says that it never will."""
        pause = pauses(FIRST_PAUSE, LONGEST_PAUSE)
        while True:
            await self._rate_limiter.wait(to.chat)
            try:
                place = await call(to)
            except UnreachableError as error:
                seconds = next(pause)
                if seconds == LONGEST_PAUSE:
                    log.warning("Could not deliver a message (%s). Retrying.", error)
                await asyncio.sleep(seconds)
            except ApiError as error:
                if error.retry_after:
                    self._rate_limiter.hold(to.chat, error.retry_after)
                elif error.code == 401:  # the token is invalid; answers wait until the operator fixes it
                    self._rate_limiter.hold(to.chat, LONGEST_PAUSE)
                elif error.moved_to is not None and error.moved_to != to.chat:
                    to = Address(error.moved_to)
                elif to.thread and _says(error, _NO_THREAD):
                    to = to._replace(thread=None)
                elif error.code == 403 or _says(error, _GONE):
                    return Outcome.NOBODY_THERE
                else:
                    log.warning("A message was rejected (%s).", error)
                    return Outcome.REFUSED
            else:
                self._rate_limiter.sent(to.chat)
                if place is not None:
                    note(place)
                return Outcome.SENT


def _says(error: ApiError, words: tuple[str, ...]) -> bool:
    return any(word in error.description.lower() for word in words)
