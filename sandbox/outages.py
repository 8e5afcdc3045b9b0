"""Trouble between the bot and Telegram that a test has planned."""

from dataclasses import dataclass
from typing import List, Optional

ANY = "*"


@dataclass
class Outage:
    """A failure of the next `times` calls of a method."""

    method: str
    times: int
    status: int = 0
    """Answer with this status instead of doing anything."""
    html: bool = False
    """Answer in HTML, as a proxy does."""
    is_dropped: bool = False
    """Close the connection without an answer."""
    is_done_first: bool = False
    """Carry out the call before closing the connection."""
    delay: float = 0
    """How late the answer is, in seconds."""


class Outages:
    """The planned failures."""

    def __init__(self) -> None:
        self._ordered: List[Outage] = []

    def order(self, outage: Outage) -> None:
        """Plans a failure."""
        self._ordered.append(outage)

    def next(self, method: str) -> Optional[Outage]:
        """The failure of this call of `method`; None if it goes well."""
        for outage in self._ordered:
            if outage.times > 0 and outage.method.lower() in (ANY, method.lower()):
                outage.times -= 1
                return outage
        return None

    def clear(self) -> None:
        """Cancels all planned failures."""
        self._ordered.clear()
