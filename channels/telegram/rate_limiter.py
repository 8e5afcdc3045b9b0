"""How fast messages may follow each other: https://core.telegram.org/bots/faq#my-bot-is-hitting-limits."""

import asyncio
import time
from collections import OrderedDict
from typing import Callable

# Each is a little longer than Telegram asks for, since messages are delayed on the way by different amounts: six
# messages that arrive a quarter of a second late break no limit.
SECONDS_IN_CHAT = 1.05
"""Between two messages in one private chat; Telegram allows one a second."""
SECONDS_IN_GROUP = 3.1
"""Between two messages in one group; Telegram allows 20 a minute."""
SECONDS_IN_ALL = 1 / 24
"""Between any two messages; Telegram allows 30 a second."""
MAX_CHATS = 20_000
"""How many chats are remembered; the one written to least recently is forgotten first."""


class RateLimiter:
    """Decides when the next message may be sent."""

    def __init__(self, workers: int = 1, clock: Callable[[], float] = time.monotonic) -> None:
        """`workers`: how many workers share the limit on all messages together."""
        self._in_all = SECONDS_IN_ALL * workers
        self._clock = clock
        self._next = 0.0
        self._turn = asyncio.Lock()
        self._next_in: OrderedDict[int, float] = OrderedDict()

    async def wait(self, chat: int) -> None:
        """Waits until a message may go to `chat`."""
        # The chat comes first: a message that waits for its chat must not hold up the others.
        while (seconds := self._next_in.get(chat, 0.0) - self._clock()) > 0:
            await asyncio.sleep(seconds)
        self.sent(chat)  # here as well, since in a group several people may be answered at a time
        await self.wait_for_others()

    async def wait_for_others(self) -> None:
        """Waits until a change to an earlier message may be sent; only the limit on all messages applies to it."""
        # The pause is counted from when the last one really went out: several that wake up late, because the machine
        # was busy, would otherwise go out together.
        async with self._turn:
            while (seconds := self._next - self._clock()) > 0:
                await asyncio.sleep(seconds)
            self._next = self._clock() + self._in_all

    def sent(self, chat: int) -> None:
        """Notes that a message has arrived in `chat`."""
        self.hold(chat, SECONDS_IN_GROUP if chat < 0 else SECONDS_IN_CHAT)

    def hold(self, chat: int, seconds: float) -> None:
        """Lets no message go to `chat` for at least `seconds`."""
        self._next_in[chat] = max(self._next_in.get(chat, 0.0), self._clock() + seconds)
        self._next_in.move_to_end(chat)
        while len(self._next_in) > MAX_CHATS:
            self._next_in.popitem(last=False)

    @property
    def is_busy(self) -> bool:
        """Whether messages are waiting because of the limit on all messages together."""
        return self._turn.locked()
