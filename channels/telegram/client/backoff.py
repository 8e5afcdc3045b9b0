"""How long to wait before trying again."""

from typing import Iterator


def pauses(first: float, longest: float) -> Iterator[float]:
    """Endless pauses in seconds: `first`, then twice as long each time, up to `longest`."""
    while True:
        yield first
        first = min(2 * first, longest)
