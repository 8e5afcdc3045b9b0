"""How long to wait before trying again."""

from typing import Iterator


def pauses(first: float, longest: float) -> Iterator[float]:
    """Seconds, doubled each time up to the longest, for ever."""
    while True:
        yield first
        first = min(2 * first, longest)
