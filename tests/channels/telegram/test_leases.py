"""What one worker at a time may do."""

import asyncio
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest
import sqlalchemy as sa

from channels.telegram.database import open_database
from channels.telegram.leases import Leases

WORKER = """
import asyncio, sys
from channels.telegram.database import open_database
from channels.telegram.leases import Leases

async def work():
    async with Leases(open_database(sys.argv[1])).held("poller"):
        print("held", flush=True)
        await asyncio.sleep(600)

asyncio.run(work())
"""


@pytest.fixture
def database(tmp_path: Path) -> str:
    return f"sqlite:///{tmp_path}/leases.db"


def test_given_two_workers_when_both_want_the_same_then_one_waits_for_the_other(database: str) -> None:
    said = []

    async def work(name: str, leases: Leases) -> None:
        async with leases.held("chat"):
            said.append(f"{name} begins")
            await asyncio.sleep(0.1)
            said.append(f"{name} ends")

    async def both() -> None:
        await asyncio.gather(*(work(str(i), Leases(open_database(database))) for i in range(3)))

    asyncio.run(both())
    assert [word.split()[1] for word in said] == ["begins", "ends"] * 3


def test_given_one_worker_when_two_of_its_tasks_want_the_same_then_one_waits(database: str) -> None:
    inside = most = 0

    async def work(leases: Leases) -> None:
        nonlocal inside, most
        async with leases.held("chat"):
            inside += 1
            most = max(most, inside)
            await asyncio.sleep(0.05)
            inside -= 1

    async def both() -> None:
        leases = Leases(open_database(database))
        await asyncio.gather(work(leases), work(leases))

    asyncio.run(both())
    assert most == 1


def test_given_a_worker_that_was_killed_when_another_comes_then_it_need_not_wait(database: str) -> None:
    worker = subprocess.Popen([sys.executable, "-c", WORKER, database], stdout=subprocess.PIPE, text=True)
    assert worker.stdout is not None
    assert worker.stdout.readline() == "held\n"
    leases = Leases(open_database(database))

    async def waits(seconds: float) -> bool:
        try:
            await asyncio.wait_for(_hold(leases), seconds)
        except asyncio.TimeoutError:
            return True
        return False

    assert asyncio.run(waits(0.5))
    worker.kill()
    worker.wait()
    assert not asyncio.run(waits(5))


def test_given_a_lease_of_another_machine_when_its_time_is_over_then_it_is_free(database: str) -> None:
    engine = open_database(database)
    leases = Leases(engine)
    row = {"holder": f"{os.getpid()}@elsewhere#1", "until": time.time() + 0.5}
    with engine.begin() as connection:
        connection.execute(sa.text("insert into telegram_lease values ('poller', :holder, :until)"), row)
    before = time.monotonic()
    asyncio.run(asyncio.wait_for(_hold(leases), 10))
    assert time.monotonic() - before >= 0.4


async def _hold(leases: Leases) -> None:
    async with leases.held("poller"):
        pass
