"""How often somebody may ask for something."""

import math
import time
from collections import OrderedDict
from typing import Callable, Tuple

# So many are remembered; the one that asked longest ago is forgotten first.
MOST_REMEMBERED = 20_000


class RateLimit:
    """A bucket for each key: every request takes a token, tokens come back at a steady rate."""

    def __init__(self, a_minute: float, at_once: int, clock: Callable[[], float] = time.monotonic) -> None:
        """Allows `a_minute` requests a minute for each key, and `at_once` in a row."""
        self._rate = a_minute / 60
        self._most = float(at_once)
        self._clock = clock
        self._buckets: OrderedDict[str, Tuple[float, float]] = OrderedDict()

    def seconds_to_wait(self, key: str) -> int:
        """Takes a token for `key`: 0 when there was one, else the seconds until there will be."""
        now = self._clock()
        tokens, before = self._buckets.pop(key, (self._most, now))
        tokens = min(self._most, tokens + (now - before) * self._rate)
        wait = 0 if tokens >= 1 else math.ceil((1 - tokens) / self._rate)
        self._buckets[key] = (tokens if wait else tokens - 1, now)
        while len(self._buckets) > MOST_REMEMBERED:
            self._buckets.popitem(last=False)
        return wait
