"""Servers that end are started again, with growing pauses, until that is hopeless."""

import subprocess
import sys
from typing import Dict, List

import pytest

from scripts.supervisor import GivenUpError, Process, Supervisor


class Started:
    """Counts how often programs are started; the clock is the test's."""

    def __init__(self, programs: Dict[str, str]) -> None:
        self.now = 0.0
        self.said: List[str] = []
        self.counts = dict.fromkeys(programs, 0)
        starts = {name: lambda name=name, code=code: self._start(name, code) for name, code in programs.items()}
        self.supervisor = Supervisor(starts, self.said.append, lambda: self.now)

    def _start(self, name: str, code: str) -> Process:
        self.counts[name] += 1
        return subprocess.Popen([sys.executable, "-c", code])

    def pass_seconds(self, seconds: float, step: float = 0.25) -> None:
        until = self.now + seconds
        while self.now < until:
            self.supervisor.look()
            self.now += step

    def end(self, name: str) -> None:
        process = self.supervisor.process(name)
        process.kill()
        process.wait()


@pytest.fixture
def servers() -> Started:
    forever = "import time; time.sleep(600)"
    return Started({"The website": forever, "The action server": forever})


@pytest.fixture(autouse=True)
def _end(servers: Started) -> "object":
    yield
    for process in servers.supervisor.processes():
        process.kill()
        process.wait()


def test_a_running_server_is_left_alone(servers: Started) -> None:
    servers.pass_seconds(100)
    assert servers.counts == {"The website": 1, "The action server": 1}
    assert servers.said == []


def test_a_killed_server_starts_again_and_the_other_goes_on(servers: Started) -> None:
    servers.end("The website")
    servers.pass_seconds(0.25)
    assert servers.counts["The website"] == 1  # first a pause
    servers.pass_seconds(1)
    assert servers.counts == {"The website": 2, "The action server": 1}
    assert servers.said == ["The website stopped unexpectedly (killed by SIGKILL). Restarting in 0.5 s."]


def test_pauses_grow_and_the_fifth_end_in_a_minute_is_the_last(servers: Started) -> None:
    for _ in range(4):
        servers.end("The website")
        servers.pass_seconds(6)
    assert [line.rpartition("Restarting in ")[2] for line in servers.said] == ["0.5 s.", "1 s.", "2 s.", "4 s."]
    servers.end("The website")
    with pytest.raises(GivenUpError, match="The website stopped 5 times within 60 seconds"):
        servers.supervisor.look()


def test_ends_long_ago_do_not_count(servers: Started) -> None:
    for _ in range(8):
        servers.end("The website")
        servers.pass_seconds(70, step=1)
    assert servers.counts["The website"] == 9
