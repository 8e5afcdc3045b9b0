"""The database of conversations: what it stores, keeps for review, and deletes."""

import asyncio
import json
import time
from pathlib import Path
from typing import Any, List

import pytest
import sqlalchemy as sa
from rasa.shared.core.events import ActionExecuted, SessionStarted, SlotSet, UserUttered

from tests.support.conversations import DOMAIN, forget, read, save, turn
from tracker_stores.errors import StorageError
from tracker_stores.sql import SQLConversationStore


@pytest.fixture
def store(address: str) -> SQLConversationStore:
    return SQLConversationStore(DOMAIN, host=address)


def _count(store: SQLConversationStore, table: str, sender: str = "%") -> int:
    with store.engine.connect() as connection:
        query = sa.text(f"select count(*) from {table} where sender_id like :sender")
        return int(connection.execute(query, {"sender": sender}).scalar())


def test_a_conversation_is_read_as_it_was_stored(store: SQLConversationStore) -> None:
    tracker = turn("ani", "halo")
    save(store, tracker)
    save(store, turn("ani", "tugas community officer apa?", tracker=tracker))
    stored = read(store, "ani")
    assert stored
    assert [event.as_dict() for event in stored.events] == [event.as_dict() for event in tracker.events]
    assert asyncio.run(store.keys()) == ["ani"]


def test_nothing_is_stored_twice(store: SQLConversationStore) -> None:
    tracker = turn("ani", "halo")
    save(store, tracker)
    save(store, tracker)
    assert _count(store, "events") == len(tracker.events)
    assert _count(store, "review") == 1


def test_a_conversation_that_is_not_stored_is_none(store: SQLConversationStore) -> None:
    assert read(store, "ani") is None
    assert not asyncio.run(store.exists("ani"))
    save(store, turn("ani", "halo"))
    assert asyncio.run(store.exists("ani"))
    assert not asyncio.run(store.exists("budi"))


def test_the_latest_session_knows_how_many_messages_came_before_it(store: SQLConversationStore) -> None:
    tracker = turn("ani", "satu")
    save(store, turn("ani", "dua", tracker=tracker))
    tracker.update(SessionStarted())
    tracker.update(ActionExecuted("action_listen"))
    save(store, turn("ani", "tiga", tracker=tracker))
    session = read(store, "ani", whole=False)
    assert session
    assert [event.text for event in session.events if isinstance(event, UserUttered)] == ["tiga"]
    assert session.get_slot("earlier_messages") == 2


def test_a_message_not_understood_is_kept_for_review_without_numbers(store: SQLConversationStore) -> None:
    save(store, turn("ani", "hubungi 081234567890 dong"))
    turns = store.turns_to_review()
    assert [(each.kind, each.language, each.text) for each in turns] == [
        ("not_understood", "id", "hubungi [number] dong")
    ]
    assert turns[0].predictions == (("nlu_fallback", 0.3), ("ask_duties", 0.2))


def test_a_complaint_is_kept_with_the_facts_that_it_is_about(store: SQLConversationStore) -> None:
    complaint = {"message": "gajinya berapa", "topic": "ask_salary", "roles": [], "facts": ["community_officer.degree"]}
    save(store, turn("ani", "jawabannya salah", {"complaint": complaint}, "feedback_bad"))
    (kept,) = store.turns_to_review()
    assert (kept.kind, kept.text, kept.facts) == ("complaint", "gajinya berapa", ("community_officer.degree",))


def test_an_answer_without_a_fact_is_kept_and_a_good_one_is_not(store: SQLConversationStore) -> None:
    roles: List[str] = ["community_officer"]
    silent = {"topic": "ask_salary", "roles": roles, "facts": [], "sources": [], "language": "id"}
    good = {**silent, "topic": "ask_duties", "facts": ["community_officer.x"]}
    save(store, turn("ani", "gajinya?", {"answer": silent}, "ask_salary"))
    save(store, turn("budi", "tugasnya?", {"answer": good}, "ask_duties"))
    assert [each.kind for each in store.turns_to_review()] == ["no_fact"]


def test_a_person_who_asks_to_be_forgotten_is_forgotten_alone(store: SQLConversationStore) -> None:
    tracker = turn("ani", "apa ya")
    save(store, tracker)
    save(store, turn("budi", "apa ya"))
    tracker.update(SlotSet("forgotten", True))
    save(store, tracker)
    assert not _count(store, "events", "ani")
    assert not _count(store, "review", "ani")
    assert _count(store, "events", "budi")
    assert _count(store, "review", "budi")


def test_what_is_deleted_is_gone_from_the_files(tmp_path: Path) -> None:
    store = SQLConversationStore(DOMAIN, db=str(tmp_path / "conversations.db"))
    save(store, turn("ani", "namaku Zubaidah Quxfoo"))
    files = list(tmp_path.glob("conversations.db*"))
    assert any(b"Quxfoo" in file.read_bytes() for file in files)
    forget(store, "ani")
    assert not [file for file in files if b"Quxfoo" in file.read_bytes()]


def test_the_events_and_the_review_of_a_turn_are_stored_together_or_not_at_all(store: SQLConversationStore) -> None:
    with store.engine.begin() as connection:
        connection.execute(sa.text("drop table review"))
    with pytest.raises(StorageError):
        save(store, turn("ani", "apa ya"))
    assert not _count(store, "events")


def test_a_damaged_row_is_left_out_and_the_conversation_goes_on(store: SQLConversationStore) -> None:
    tracker = turn("ani", "satu")
    save(store, turn("ani", "dua", tracker=tracker))
    with store.engine.begin() as connection:
        connection.execute(sa.text('update events set data = \'{"event": "us\' where id = 2'))
    stored = read(store, "ani")
    assert stored
    assert [event.text for event in stored.events if isinstance(event, UserUttered)] == ["dua"]
    save(store, turn("ani", "tiga", tracker=stored))
    again = read(store, "ani")
    assert again
    assert [event.text for event in again.events if isinstance(event, UserUttered)] == ["dua", "tiga"]


@pytest.mark.parametrize(
    "text", ["a\0b", "\ud83d 😀", "x" * 100_000, "'; drop table events; --"], ids=["nul", "half_emoji", "long", "sql"]
)
def test_any_text_is_stored_as_it_is(store: SQLConversationStore, text: str) -> None:
    save(store, turn("ani", text))
    stored = read(store, "ani")
    assert stored
    assert stored.latest_message
    assert stored.latest_message.text == text


@pytest.mark.parametrize("sender", ["x" * 300, "a\0b"], ids=["long", "nul"])
def test_a_name_that_databases_refuse_is_an_error_of_the_store(store: SQLConversationStore, sender: str) -> None:
    with pytest.raises(StorageError):
        save(store, turn(sender, "halo"))
    assert not _count(store, "events")


def test_a_turn_that_is_given_up_is_stored_before_the_next_one_is_read(
    store: SQLConversationStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    keep = store._keep

    def slowly(tracker: Any) -> Any:
        time.sleep(0.3)
        return keep(tracker)

    monkeypatch.setattr(store, "_keep", slowly)

    async def give_up() -> int:
        with pytest.raises(asyncio.TimeoutError):
            await asyncio.wait_for(store.save(turn("ani", "halo")), 0.05)
        stored = await store.retrieve_full_tracker("ani")
        return len(stored.events) if stored else 0

    assert asyncio.run(give_up()) == 3


def test_events_of_rasa_itself_are_read(store: SQLConversationStore) -> None:
    with store.engine.begin() as connection:
        data = json.dumps({"event": "user", "timestamp": time.time(), "text": "halo", "parse_data": {}})
        insert = sa.text(
            "insert into events (sender_id, type_name, timestamp, data) values ('ani', 'user', 1e12, :data)"
        )
        connection.execute(insert, {"data": data})
    stored = read(store, "ani")
    assert stored
    assert len(stored.events) == 1
