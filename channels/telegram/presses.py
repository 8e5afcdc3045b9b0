"""Acknowledges pressed buttons, and notices presses that come too late."""

import asyncio
import contextlib
from typing import Awaitable, Callable, Collection, Dict, NamedTuple, Set

from channels.telegram.client.api import Api, ApiError, UnreachableError
from channels.telegram.delivery import Delivery
from channels.telegram.jobs import Notice, PressJob
from channels.telegram.rendering.keyboards import with_choice

SECONDS_TO_ACKNOWLEDGE = 5.0
"""How long to wait for Telegram to say whether a press comes too late."""
_TOO_LATE = "query is too old"
"""What Telegram says about a press that nobody is waiting for any more."""


class _Noted(NamedTuple):
    job: PressJob
    is_late: "asyncio.Task[bool]"


class Presses:
    """The presses of one worker whose answers are on the way."""

    def __init__(self, api: Api, delivery: Delivery, say: Callable[[PressJob, Notice], Awaitable[str]]) -> None:
        """`say`: gives the text of a notice in the language of the conversation."""
        self._api = api
        self._delivery = delivery
        self._say = say
        self._noted: Dict[int, _Noted] = {}

    async def acknowledge(self, job: PressJob, shows_choice: bool) -> bool:
        """Stops the loading sign on a pressed button.

        Args:
            job: the press.
            shows_choice: whether the button is also marked as chosen, unless the press comes too late.

        Returns:
            Whether it comes too late.
        """
        try:
            await self._api.acknowledge(job.press, await self._say(job, job.notice) if job.notice else "")
        except ApiError as error:
            if _TOO_LATE in error.description:
                return True
        except UnreachableError:
            pass
        if shows_choice:
            await self._mark(job)
        return False

    def note(self, update_id: int, job: PressJob, is_late: "asyncio.Task[bool]") -> None:
        """Notes a press that will be answered; `is_late`: its acknowledgement."""
        self._noted[update_id] = _Noted(job, is_late)

    async def late(self, update_ids: Collection[int]) -> Set[int]:
        """Which of these updates are presses that come too late."""
        noted = {update_id: self._noted[update_id].is_late for update_id in update_ids if update_id in self._noted}
        if noted:
            await asyncio.wait(noted.values(), timeout=SECONDS_TO_ACKNOWLEDGE)
        return {update_id for update_id, task in noted.items() if _is_true(task)}

    async def end(self, update_id: int, is_answered: bool) -> None:
        """Ends a press; marks its button if it was answered though it came late."""
        noted = self._noted.pop(update_id, None)
        if noted is not None and is_answered and _is_true(noted.is_late):
            await self._mark(noted.job)

    async def _mark(self, job: PressJob) -> None:
        chosen = with_choice(job.keyboard, job.data)
        if chosen is not None:
            with contextlib.suppress(ApiError, UnreachableError):
                await self._delivery.change_keyboard(job.chat, job.pressed_in, chosen)


def _is_true(task: "asyncio.Task[bool]") -> bool:
    return task.done() and not task.cancelled() and task.exception() is None and task.result()
