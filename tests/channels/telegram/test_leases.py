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
        async with leases.held("chat", look_every=0.02):
            said.append(f"{name} begins")
            await asyncio.sleep(0.1)
            said.append(f"{name} ends")

    async def both() -> None:
        await asyncio.gather(*(work(str(i), Leases(open_database(database))) for i in range(3)))

    asyncio.run(both())
    assert [word.split()[1] for word in said] == ["begins", "ends"] * 3


def test_given_one_worker_when_it_holds_a_lease_then_it_can_not_take_it_again_until_given_back(database: str) -> None:
    leases = Leases(open_database(database))
    assert leases.take("chat")
    assert not leases.take("chat")
    assert leases.holds("chat")
    leases.give_back("chat")
    assert not leases.holds("chat")
    assert leases.take("chat")


def test_given_a_lease_that_could_not_be_given_back_when_taken_again_then_it_is_free(
    database: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    engine = open_database(database)
    leases = Leases(engine)
    leases.take("chat")
    with monkeypatch.context() as broken:
        broken.setattr(leases, "_engine", open_database("sqlite://"))  # has no such table
        leases.give_back("chat")
    assert not Leases(engine).take("chat")
    assert leases.take("chat")


def test_given_a_worker_that_slept_when_another_took_over_then_it_knows_at_the_next_renewal(database: str) -> None:
    engine = open_database(database)
    slept, awake = Leases(engine), Leases(engine)
    slept.take("line")
    with engine.begin() as connection:
        connection.execute(sa.text("update telegram_lease set until = 0"))
    assert awake.take("line")
    slept._renew()
    assert not slept.holds("line")
    assert awake.holds("line")


def test_given_many_workers_when_they_start_at_once_on_nothing_then_none_fails(database: str) -> None:
    start = "import sys; from channels.telegram.database import open_database as o; "
    start += "from channels.telegram.leases import Leases; Leases(o(sys.argv[1]))"
    workers = [subprocess.Popen([sys.executable, "-c", start, database], stderr=subprocess.PIPE) for _ in range(4)]
    for worker in workers:
        _, said = worker.communicate(timeout=60)
        assert worker.returncode == 0, said.decode()


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
    row = {"holder": f"{os.getpid()}@elsewhere/pid#1#2", "until": time.time() + 0.5}
    with engine.begin() as connection:
        connection.execute(sa.text("insert into telegram_lease values ('poller', :holder, :until)"), row)
    before = time.monotonic()
    asyncio.run(asyncio.wait_for(_hold(leases), 10))
    assert time.monotonic() - before >= 0.4


async def _hold(leases: Leases) -> None:
    async with leases.held("poller", look_every=0.05):
        pass
