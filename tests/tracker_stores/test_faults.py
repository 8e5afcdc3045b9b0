"""Databases that are busy, full, damaged or gone: the store says so, changes nothing, and goes on afterwards."""

import asyncio
import contextlib
import sqlite3
import time
from pathlib import Path
from typing import Any, Iterator

import pytest
import sqlalchemy as sa

from tests.support.conversations import DOMAIN, forget, read, save, turn
from tests.support.postgres import Postgres
from tracker_stores import database
from tracker_stores.errors import StorageError
from tracker_stores.sql import SQLConversationStore


@pytest.fixture
def store(address: str, monkeypatch: pytest.MonkeyPatch) -> SQLConversationStore:
    monkeypatch.setattr(database, "BUSY_TIMEOUT_SECONDS", 0.3)
    monkeypatch.setattr(database, "STATEMENT_TIMEOUT_SECONDS", 0.3)
    return SQLConversationStore(DOMAIN, host=address)


@contextlib.contextmanager
def _locked(address: str) -> Iterator[None]:
    """Another program holds all of the database."""
    if address.startswith("sqlite"):
        with contextlib.closing(sqlite3.connect(address[len("sqlite:///") :], isolation_level=None)) as other:
            other.execute("begin immediate")
            yield
            other.execute("rollback")
    else:
        with sa.create_engine(address).connect() as other, other.begin() as transaction:
            other.execute(sa.text("lock table events, review in access exclusive mode"))
            yield
            transaction.rollback()


def _words(store: SQLConversationStore, sender: str) -> int:
    stored = read(store, sender)
    return len(stored.events) if stored else 0


def test_a_turn_is_not_stored_while_the_database_is_locked(store: SQLConversationStore, address: str) -> None:
    tracker = turn("ani", "satu")
    save(store, tracker)
    before = _words(store, "ani")
    turn("ani", "dua", tracker=tracker)
    with _locked(address), pytest.raises(StorageError):
        save(store, tracker)
    assert _words(store, "ani") == before
    save(store, tracker)
    assert _words(store, "ani") == before + 2


def test_nothing_is_deleted_while_the_database_is_locked(store: SQLConversationStore, address: str) -> None:
    save(store, turn("ani", "satu"))
    with _locked(address), pytest.raises(StorageError):
        forget(store, "ani")
    assert _words(store, "ani")
    forget(store, "ani")
    assert not _words(store, "ani")


def test_other_people_are_served_while_somebody_waits_for_the_database(
    store: SQLConversationStore, address: str
) -> None:
    async def longest_pause() -> float:
        saving = asyncio.ensure_future(store.save(turn("ani", "satu")))
        longest, before = 0.0, time.monotonic()
        while not saving.done():
            await asyncio.sleep(0.01)
            longest, before = max(longest, time.monotonic() - before), time.monotonic()
        with pytest.raises(StorageError):
            saving.result()
        return longest

    with _locked(address):
        assert asyncio.run(longest_pause()) < 0.2


def test_a_full_disk_stores_nothing_of_a_turn(tmp_path: Path) -> None:
    store = SQLConversationStore(DOMAIN, db=str(tmp_path / "conversations.db"))
    tracker = turn("ani", "satu")
    save(store, tracker)

    def fill(connection: Any, *_: Any) -> None:
        connection.execute("pragma max_page_count = 1")  # SQLite sets it to the present size of the file

    sa.event.listen(store.engine, "checkout", fill)
    turn("ani", "x" * 100_000, tracker=tracker)
    with pytest.raises(StorageError, match="full"):
        save(store, tracker)
    sa.event.remove(store.engine, "checkout", fill)
    store.engine.dispose()
    assert _words(store, "ani") == 3
    save(store, tracker)
    assert _words(store, "ani") == 5


def test_a_file_that_can_only_be_read_is_named_at_the_start(tmp_path: Path) -> None:
    file = tmp_path / "conversations.db"
    SQLConversationStore(DOMAIN, db=str(file))
    with pytest.raises(StorageError, match=r"conversations\.db"):
        SQLConversationStore(DOMAIN, host=f"sqlite:///file:{file}?mode=ro&uri=true")


def test_a_file_that_is_no_database_is_named_at_the_start(tmp_path: Path) -> None:
    file = tmp_path / "conversations.db"
    file.write_bytes(b"This is a letter, not a database. " * 100)
    with pytest.raises(StorageError, match=r"conversations\.db"):
        SQLConversationStore(DOMAIN, db=str(file))


def test_a_database_that_does_not_exist_is_named_without_the_password(postgres: Postgres) -> None:
    with pytest.raises(StorageError, match="salah") as raised:
        SQLConversationStore(DOMAIN, host=postgres.url("salah", password="geheim"))
    assert "geheim" not in str(raised.value)


def test_a_revoked_right_leaves_everything_and_says_so(postgres: Postgres) -> None:
    name = postgres.new_database()
    postgres.run("create role bot login")
    postgres.run(f"alter database {name} owner to bot")
    store = SQLConversationStore(DOMAIN, host=postgres.url(name, user="bot"))
    save(store, turn("ani", "satu"))
    postgres.run("revoke delete on events from bot", name)
    with pytest.raises(StorageError, match="permission denied"):
        forget(store, "ani")
    assert _words(store, "ani")


def test_a_restart_of_the_database_is_not_noticed(postgres: Postgres) -> None:
    store = SQLConversationStore(DOMAIN, host=postgres.url(postgres.new_database()))
    save(store, turn("ani", "satu"))
    postgres.stop()
    postgres.start()
    assert _words(store, "ani")
    save(store, turn("budi", "satu"))


def test_while_the_database_is_away_nothing_is_said_to_be_empty(postgres: Postgres) -> None:
    store = SQLConversationStore(DOMAIN, host=postgres.url(postgres.new_database()))
    save(store, turn("ani", "satu"))
    postgres.kill()
    try:
        for attempt in (store.retrieve("ani"), store.retrieve_full_tracker("ani"), store.keys(), store.forget("ani")):
            with pytest.raises(StorageError):
                asyncio.run(attempt)
        with pytest.raises(StorageError):
            save(store, turn("budi", "satu"))
    finally:
        postgres.start()
    assert _words(store, "ani")
    assert not _words(store, "budi")
