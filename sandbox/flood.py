"""Flood control: how many messages a bot may send."""

import math
from collections import deque
from dataclasses import dataclass
from typing import Callable, Deque, Dict, List, Optional, Tuple

from sandbox.errors import too_many_requests


@dataclass(frozen=True)
class Limits:
    """The limits in Telegram's FAQ, which calls them approximate; here even short bursts are refused. 0: no limit."""

    a_second_to_one_chat: float = 1
    a_minute_to_a_group: int = 20
    a_second_in_all: int = 30
    edits_a_second_in_one_chat: int = 5


NO_LIMITS = Limits(0, 0, 0, 0)


class FloodControl:
    """Counts messages, and refuses those that come too fast."""

    def __init__(self, limits: Limits, clock: Callable[[], float]) -> None:
        self.limits = limits
        self._clock = clock
        self._sent: Dict[str, Deque[float]] = {}
        self._closed_until: Dict[str, float] = {}

    def message(self, chat: int, is_group: bool) -> None:
        """Counts a message to `chat`.

        Raises:
            ApiError: it comes too fast.
        """
        limits = self.limits
        rules = [(f"chat {chat}", *_each(limits.a_second_to_one_chat)), ("all", limits.a_second_in_all, 1.0)]
        if is_group:
            rules.append((f"group {chat}", limits.a_minute_to_a_group, 60.0))
        self._count(f"messages {chat}", rules)

    def edit(self, chat: int) -> None:
        """Counts an edit in `chat`.

        Raises:
            ApiError: it comes too fast.
        """
        limits = self.limits
        rules = [(f"edits {chat}", limits.edits_a_second_in_one_chat, 1.0), ("all", limits.a_second_in_all, 1.0)]
        self._count(f"edits {chat}", rules)

    def _count(self, door: str, rules: List[Tuple[str, int, float]]) -> None:
        now = self._clock()
        # A bot that does not wait as long as it was told is refused again, even when the window itself is over.
        wait = self._closed_until.get(door, now) - now
        if wait <= 0:
            wait = max(self._wait(now, *rule) for rule in rules)
            if wait <= 0:
                for key, most, _ in rules:
                    if most:
                        self._sent.setdefault(key, deque()).append(now)
                return
            self._closed_until[door] = now + max(1, math.ceil(wait))
        raise too_many_requests(max(1, math.ceil(wait)))

    def _wait(self, now: float, key: str, most: int, seconds: float) -> float:
        sent: Optional[Deque[float]] = self._sent.get(key)
        while sent and sent[0] <= now - seconds:
            sent.popleft()
        return sent[-most] + seconds - now if sent and most and len(sent) >= most else 0


def _each(a_second: float) -> Tuple[int, float]:
    """The limit of `a_second` messages a second, as one message in a number of seconds."""
    return (1, 1 / a_second) if a_second else (0, 1.0)
