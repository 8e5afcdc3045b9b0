"""How quickly messages may follow each other: https://core.telegram.org/bots/faq#my-bot-is-hitting-limits."""

import asyncio
import time
from collections import OrderedDict
from typing import Callable

# Seconds between two messages: in one chat, in one group (20 a minute), and in all together (30 a second), with some
# room for what happens on the way.
IN_CHAT, IN_GROUP, IN_ALL = 1.05, 3.1, 1 / 27
MOST_CHATS = 20_000


class Pace:
    """When the next message may be sent."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._next = 0.0
        self._next_in: OrderedDict[int, float] = OrderedDict()

    async def wait(self, chat: int) -> None:
        """Waits until a message may go to `chat`."""
        # First for the chat: who waits for that must not hold the others up.
        await asyncio.sleep(max(0.0, self._next_in.get(chat, 0.0) - self._clock()))
        await self.wait_for_others()

    async def wait_for_others(self) -> None:
        """Waits until a change of an earlier message may be sent: only what goes to all chats together counts."""
        now = self._clock()
        self._next = max(self._next, now) + IN_ALL
        await asyncio.sleep(self._next - IN_ALL - now)

    def sent(self, chat: int) -> None:
        """Notes that a message has arrived in `chat`."""
        self.hold(chat, IN_GROUP if chat < 0 else IN_CHAT)

    def hold(self, chat: int, seconds: float) -> None:
        """Lets nothing go to `chat` for so many seconds."""
        self._next_in[chat] = self._clock() + seconds
        self._next_in.move_to_end(chat)
        while len(self._next_in) > MOST_CHATS:
            self._next_in.popitem(last=False)

    @property
    def is_busy(self) -> bool:
        """Whether messages wait for others in all chats together."""
        return self._next > self._clock() + IN_ALL
