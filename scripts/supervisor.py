"""Restarts servers that stop unexpectedly."""

import signal
import subprocess
import time
from dataclasses import dataclass, field
from typing import Callable, List, Mapping, Optional

FIRST_PAUSE_SECONDS = 0.5
LONGEST_PAUSE_SECONDS = 8.0
"""A server that stopped restarts after a pause, which doubles with each stop within `SECONDS_COUNTED`."""
MAX_ENDS = 5
SECONDS_COUNTED = 60.0
"""If a server stops `MAX_ENDS` times within this time, the supervisor gives up."""
Process = subprocess.Popen[bytes]


class GivenUpError(Exception):
    """A server stopped too often; the text says which, and how."""


@dataclass
class Server:
    """A server that is kept running."""

    name: str
    """What people call it: "the website"."""
    start: Callable[[], Process]
    process: Process
    ends: List[float] = field(default_factory=list)
    """When it stopped, in seconds; only the times that still count."""
    starts_at: Optional[float] = None
    """When it will restart; None while it runs."""


class Supervisor:
    """Keeps servers running."""

    def __init__(
        self,
        starts: Mapping[str, Callable[[], Process]],
        say: Callable[[str], None],
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """Starts all servers.

        Args:
            starts: the function that starts each server, by its name.
            say: shows what happens.
            clock: returns seconds.
        """
        self._say = say
        self._clock = clock
        self._servers = [Server(name, start, start()) for name, start in starts.items()]

    def process(self, name: str) -> Process:
        """The process of the server called `name`."""
        return next(server.process for server in self._servers if server.name == name)

    def processes(self) -> List[Process]:
        """The processes of all servers, in the order in which they were started."""
        return [server.process for server in self._servers]

    def look(self) -> None:
        """Restarts servers that have stopped, once their pause is over.

        Raises:
            GivenUpError: a server stopped `MAX_ENDS` times within `SECONDS_COUNTED`.
        """
        for server in self._servers:
            if server.starts_at is None:
                if server.process.poll() is not None:
                    self._note_end(server)
            elif self._clock() >= server.starts_at:
                server.process, server.starts_at = server.start(), None

    def _note_end(self, server: Server) -> None:
        now = self._clock()
        server.ends = [*(end for end in server.ends if now - end < SECONDS_COUNTED), now]
        how = _described(server.process.returncode)
        if len(server.ends) >= MAX_ENDS:
            seconds = f"{SECONDS_COUNTED:g}"
            raise GivenUpError(f"{server.name} stopped {MAX_ENDS} times within {seconds} seconds (last: {how}).")
        pause = min(FIRST_PAUSE_SECONDS * 2 ** (len(server.ends) - 1), LONGEST_PAUSE_SECONDS)
        server.starts_at = now + pause
        self._say(f"{server.name} stopped unexpectedly ({how}). Restarting in {pause:g} s.")


def _described(code: int) -> str:
    """How a process ended."""
    if code < 0:
        return f"killed by {signal.Signals(-code).name}"
    return f"exit code {code}"
