"""Trouble between the bot and Telegram, as a test orders it."""

from dataclasses import dataclass
from typing import List, Optional

ANY = "*"


@dataclass
class Outage:
    """What goes wrong with the next `times` calls of a method."""

    method: str
    times: int
    status: int = 0
    """Answer with this status instead of doing anything."""
    html: bool = False
    """Answer as a proxy does, which knows no JSON."""
    is_dropped: bool = False
    """Close the connection with no answer."""
    is_done_first: bool = False
    """Do what was asked before that."""
    delay: float = 0
    """Seconds by which the answer is late."""


class Outages:
    """What will go wrong."""

    def __init__(self) -> None:
        self._ordered: List[Outage] = []

    def order(self, outage: Outage) -> None:
        """Plans one."""
        self._ordered.append(outage)

    def next(self, method: str) -> Optional[Outage]:
        """What happens to this call of `method`, if anything."""
        for outage in self._ordered:
            if outage.times > 0 and outage.method.lower() in (ANY, method.lower()):
                outage.times -= 1
                return outage
        return None

    def clear(self) -> None:
        """All is well from now on."""
        self._ordered.clear()
