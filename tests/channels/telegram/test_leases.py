"""Leases: what only one worker at a time may do."""

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


def test_one_worker_waits_for_the_lease_of_another(database: str) -> None:
    said = []

    async def work(name: str, leases: Leases) -> None:
        async with leases.held("chat", look_every=0.02):
            said.append(f"{name} begins")
            await asyncio.sleep(0.1)
            said.append(f"{name} ends")

    async def both() -> None:
        await asyncio.gather(*(work(str(i), Leases(open_database(database))) for i in range(3)))

    asyncio.run(both())
    assert [word.split()[1] for word in said] == ["begins", "ends"] * 3


def test_a_worker_can_not_take_its_own_lease_twice(database: str) -> None:
    leases = Leases(open_database(database))
    assert leases.take("chat")
    assert not leases.take("chat")
    assert leases.holds("chat")
    leases.give_back("chat")
    assert not leases.holds("chat")
    assert leases.take("chat")


def test_a_worker_can_take_a_lease_that_it_failed_to_give_back(database: str, monkeypatch: pytest.MonkeyPatch) -> None:
    engine = open_database(database)
    leases = Leases(engine)
    leases.take("chat")
    with monkeypatch.context() as broken:
        broken.setattr(leases, "_engine", open_database("sqlite://"))  # a database without the table
        leases.give_back("chat")
    assert not Leases(engine).take("chat")
    assert leases.take("chat")


def test_a_suspended_worker_learns_of_its_lost_lease_at_the_next_renewal(database: str) -> None:
    engine = open_database(database)
    slept, awake = Leases(engine), Leases(engine)
    slept.take("line")
    with engine.begin() as connection:
        connection.execute(sa.text("update telegram_lease set until = 0"))
    assert awake.take("line")
    slept._renew()
    assert not slept.holds("line")
    assert awake.holds("line")


def test_workers_that_start_at_once_create_the_tables_without_failing(database: str) -> None:
    start = "import sys; from channels.telegram.database import open_database as o; "
    start += "from channels.telegram.leases import Leases; Leases(o(sys.argv[1]))"
    workers = [subprocess.Popen([sys.executable, "-c", start, database], stderr=subprocess.PIPE) for _ in range(4)]
    for worker in workers:
        _, said = worker.communicate(timeout=60)
        assert worker.returncode == 0, said.decode()


def test_the_lease_of_a_killed_worker_is_free_at_once(database: str) -> None:
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
    assert not asyncio.run(waits(60))


def test_the_lease_of_another_machine_is_free_when_its_time_is_over(database: str) -> None:
    engine = open_database(database)
    leases = Leases(engine)
    row = {"holder": f"{os.getpid()}@elsewhere/pid#1#2", "until": time.time() + 0.5}
    with engine.begin() as connection:
        connection.execute(sa.text("insert into telegram_lease values ('poller', :holder, :until)"), row)
    before = time.monotonic()
    asyncio.run(asyncio.wait_for(_hold(leases), 60))
    assert time.monotonic() - before >= 0.4


async def _hold(leases: Leases) -> None:
    async with leases.held("poller", look_every=0.05):
        pass
