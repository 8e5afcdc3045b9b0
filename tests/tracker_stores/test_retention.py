"""Conversations are deleted after some time, whether or not anybody writes."""

import time
from pathlib import Path
from typing import Callable

import sqlalchemy as sa

from tests.support.conversations import DOMAIN, read, save, turn
from tracker_stores.retention import SECONDS_IN_A_DAY, forget_old
from tracker_stores.sql import SQLConversationStore


def _wait_until(is_true: Callable[[], bool], seconds: float = 10.0) -> None:
    deadline = time.monotonic() + seconds
    while not is_true():
        assert time.monotonic() < deadline
        time.sleep(0.05)


def _age(store: SQLConversationStore, sender: str, days: float) -> None:
    with store.engine.begin() as connection:
        older = sa.text("update events set timestamp = timestamp - :seconds where sender_id = :sender")
        connection.execute(older, {"seconds": days * SECONDS_IN_A_DAY, "sender": sender})


def test_an_old_conversation_is_deleted_when_the_store_is_opened(address: str) -> None:
    store = SQLConversationStore(DOMAIN, host=address, keep_days=1)
    save(store, turn("ani", "apa ya"))
    save(store, turn("budi", "apa ya"))
    _age(store, "ani", days=3)
    again = SQLConversationStore(DOMAIN, host=address, keep_days=1)
    _wait_until(lambda: read(again, "ani") is None)
    assert read(again, "budi")
    assert len(again.turns_to_review()) == 1


def test_a_conversation_with_one_new_message_stays_whole(address: str) -> None:
    store = SQLConversationStore(DOMAIN, host=address)
    tracker = turn("ani", "satu")
    save(store, tracker)
    _age(store, "ani", days=100)
    save(store, turn("ani", "dua", tracker=tracker))
    assert forget_old(store.engine, time.time() - SECONDS_IN_A_DAY) == 0
    stored = read(store, "ani")
    assert stored
    assert len(stored.events) == 5


def test_what_is_too_old_is_gone_from_the_files(tmp_path: Path) -> None:
    store = SQLConversationStore(DOMAIN, db=str(tmp_path / "conversations.db"))
    save(store, turn("ani", "namaku Zubaidah Quxfoo"))
    assert forget_old(store.engine, time.time() + 1) == 1
    assert not [file for file in tmp_path.glob("conversations.db*") if b"Quxfoo" in file.read_bytes()]
