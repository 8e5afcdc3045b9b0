"""Limits how often somebody may ask for something."""

import math
import time
from typing import Callable, Dict

MAX_KEYS = 20_000
"""How many keys are remembered at a time."""
SECONDS_BETWEEN_SWEEPS = 1.0
"""How often the keys are searched for those that can be forgotten."""
_FRACTION = 1e-6
"""A wait of fewer seconds is only a rounding error."""


class RateLimit:
    """A token bucket for each key: every request takes a token, and tokens come back at a steady rate.

    A key is only forgotten when its bucket is full again, since it then makes no difference. If there is no room for
    another key, all new keys share one bucket: otherwise a flood of new keys would push out a key that has to wait, and
    so release it.
    """

    def __init__(self, per_minute: float, at_once: int, clock: Callable[[], float] = time.monotonic) -> None:
        """Allows each key `per_minute` requests a minute, and `at_once` in a row; `clock` returns seconds."""
        self._seconds_per_token = 60 / per_minute
        self._seconds_to_wait_through = (at_once - 1) * self._seconds_per_token
        self._clock = clock
        self._buckets: Dict[str, float] = {}
        """When the bucket of each key will be full again."""
        self._shared_full_at = -math.inf
        self._swept_at = -math.inf

    def seconds_to_wait(self, key: str) -> int:
        """Takes a token for `key`: 0 if there was one, otherwise the seconds until there is one."""
        now = self._clock()
        is_shared = key not in self._buckets and not self._has_room(now)
        full_at = max(now, self._shared_full_at if is_shared else self._buckets.get(key, now))
        wait = full_at - now - self._seconds_to_wait_through
        if wait > _FRACTION:
            return math.ceil(wait - _FRACTION)
        if is_shared:
            self._shared_full_at = full_at + self._seconds_per_token
        else:
            self._buckets[key] = full_at + self._seconds_per_token
        return 0

    def _has_room(self, now: float) -> bool:
        """Whether another key can be remembered, once those that can be forgotten are."""
        if len(self._buckets) >= MAX_KEYS and now >= self._swept_at + SECONDS_BETWEEN_SWEEPS:
            self._swept_at = now
            self._buckets = {key: full_at for key, full_at in self._buckets.items() if full_at > now}
        return len(self._buckets) < MAX_KEYS
