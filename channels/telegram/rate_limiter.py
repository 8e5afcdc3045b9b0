"""How quickly messages may follow each other: https://core.telegram.org/bots/faq#my-bot-is-hitting-limits."""

import asyncio
import time
from collections import OrderedDict
from typing import Callable

# Seconds between two messages: in one chat, in one group (20 a minute), and in all together (30 a second), with
# room for what is held up on the way: six messages a quarter of a second late break no limit.
IN_CHAT, IN_GROUP, IN_ALL = 1.05, 3.1, 1 / 24
MOST_CHATS = 20_000


class RateLimiter:
    """When the next message may be sent."""

    def __init__(self, workers: int = 1, clock: Callable[[], float] = time.monotonic) -> None:
        """`workers`: how many share what may be sent in all."""
        self._in_all = IN_ALL * workers
        self._clock = clock
        self._next = 0.0
        self._next_in: OrderedDict[int, float] = OrderedDict()

    async def wait(self, chat: int) -> None:
        """Waits until a message may go to `chat`."""
        # First for the chat: who waits for that must not hold the others up.
        while (seconds := self._next_in.get(chat, 0.0) - self._clock()) > 0:
            await asyncio.sleep(seconds)
        self.sent(chat)  # in a group several people are answered at a time
        await self.wait_for_others()

    async def wait_for_others(self) -> None:
        """Waits until a change of an earlier message may be sent: only what goes to all chats together counts."""
        now = self._clock()
        self._next = max(self._next, now) + self._in_all
        await asyncio.sleep(self._next - self._in_all - now)

    def sent(self, chat: int) -> None:
        """Notes that a message has arrived in `chat`."""
        self.hold(chat, IN_GROUP if chat < 0 else IN_CHAT)

    def hold(self, chat: int, seconds: float) -> None:
        """Lets nothing go to `chat` for at least so many seconds."""
        self._next_in[chat] = max(self._next_in.get(chat, 0.0), self._clock() + seconds)
        self._next_in.move_to_end(chat)
        while len(self._next_in) > MOST_CHATS:
            self._next_in.popitem(last=False)

    @property
    def is_busy(self) -> bool:
        """Whether messages wait for others in all chats together."""
        return self._next > self._clock() + self._in_all
