"""Limits how often somebody may ask for something."""

import math
import time
from collections import OrderedDict
from typing import Callable, Tuple

MAX_KEYS = 20_000
"""How many keys are remembered; the least recently used one is forgotten first."""


class RateLimit:
    """A token bucket for each key: every request takes a token, and tokens come back at a steady rate."""

    def __init__(self, per_minute: float, at_once: int, clock: Callable[[], float] = time.monotonic) -> None:
        """Allows each key `per_minute` requests a minute, and `at_once` in a row; `clock` returns seconds."""
        self._tokens_per_second = per_minute / 60
        self._capacity = float(at_once)
        self._clock = clock
        self._buckets: OrderedDict[str, Tuple[float, float]] = OrderedDict()

    def seconds_to_wait(self, key: str) -> int:
        """Takes a token for `key`: 0 if there was one, otherwise the seconds until there is one."""
        now = self._clock()
        tokens, before = self._buckets.pop(key, (self._capacity, now))
        tokens = min(self._capacity, tokens + (now - before) * self._tokens_per_second)
        wait = 0 if tokens >= 1 else math.ceil((1 - tokens) / self._tokens_per_second)
        self._buckets[key] = (tokens if wait else tokens - 1, now)
        while len(self._buckets) > MAX_KEYS:
            self._buckets.popitem(last=False)
        return wait
