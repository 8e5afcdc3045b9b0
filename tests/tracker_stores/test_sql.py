"""The database of conversations: what it keeps for review, and what it deletes."""

import asyncio
import sqlite3
from pathlib import Path
from typing import Any, Dict, List, Optional

import pytest
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import BotUttered, SlotSet, UserUttered
from rasa.shared.core.slots import BooleanSlot, TextSlot
from rasa.shared.core.trackers import DialogueStateTracker

from tracker_stores.sql import SECONDS_IN_A_DAY, SQLConversationStore

SLOTS = [TextSlot("language", mappings=[]), BooleanSlot("forgotten", mappings=[])]
RANKING = [{"name": "nlu_fallback", "confidence": 0.3}, {"name": "ask_duties", "confidence": 0.2}]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "folder" / "conversations.db"


@pytest.fixture
def store(file: Path) -> SQLConversationStore:
    return SQLConversationStore(Domain.empty(), db=str(file))


def _tracker(sender: str, text: str, metadata: Dict[str, Any], intent: str = "nlu_fallback") -> DialogueStateTracker:
    tracker = DialogueStateTracker(sender, SLOTS)
    parsed: Any = {
        "intent": {"name": intent, "confidence": 0.3},
        "intent_ranking": RANKING,
        "text": text,
        "entities": [],
    }
    tracker.update(UserUttered(text, parsed["intent"], [], parsed))
    tracker.update(BotUttered("...", metadata=metadata))
    return tracker


def _save(store: SQLConversationStore, tracker: DialogueStateTracker) -> None:
    asyncio.run(store.save(tracker))


def _rows(file: Path, table: str, sender: Optional[str] = None) -> int:
    with sqlite3.connect(file) as database:
        where = "" if sender is None else f" where sender_id = '{sender}'"
        return int(database.execute(f"select count(*) from {table}{where}").fetchone()[0])


def test_a_message_not_understood_is_kept_for_review_without_numbers(
    store: SQLConversationStore,
) -> None:
    _save(store, _tracker("ani", "hubungi 081234567890 dong", {"missed": True}))
    turns = store.turns_to_review()
    assert [(turn.kind, turn.language, turn.text) for turn in turns] == [
        ("not_understood", "id", "hubungi [number] dong")
    ]
    assert turns[0].readings == (("nlu_fallback", 0.3), ("ask_duties", 0.2))


def test_a_complaint_is_kept_with_the_facts_that_it_is_about(store: SQLConversationStore) -> None:
    complaint = {"message": "gajinya berapa", "topic": "ask_salary", "roles": [], "facts": ["community_officer.degree"]}
    _save(store, _tracker("ani", "jawabannya salah", {"complaint": complaint}, "feedback_bad"))
    (turn,) = store.turns_to_review()
    assert (turn.kind, turn.text, turn.facts) == ("complaint", "gajinya berapa", ("community_officer.degree",))


def test_an_answer_without_a_fact_is_kept_and_a_good_one_is_not(
    store: SQLConversationStore,
) -> None:
    roles: List[str] = ["community_officer"]
    silent = {"answer": {"topic": "ask_salary", "roles": roles, "facts": [], "sources": [], "language": "id"}}
    good = {
        "answer": {
            "topic": "ask_duties",
            "roles": roles,
            "facts": ["community_officer.x"],
            "sources": [],
            "language": "id",
        }
    }
    _save(store, _tracker("ani", "gajinya?", silent, "ask_salary"))
    _save(store, _tracker("budi", "tugasnya?", good, "ask_duties"))
    assert [turn.kind for turn in store.turns_to_review()] == ["no_fact"]


def test_a_person_who_asks_to_be_forgotten_is_forgotten_alone(store: SQLConversationStore, file: Path) -> None:
    tracker = _tracker("ani", "apa ya", {"missed": True})
    _save(store, tracker)
    _save(store, _tracker("budi", "apa ya", {"missed": True}))
    assert _rows(file, "events", "ani")
    assert _rows(file, "review", "ani")
    tracker.update(SlotSet("forgotten", True))
    _save(store, tracker)
    assert not _rows(file, "events", "ani")
    assert not _rows(file, "review", "ani")
    assert _rows(file, "events", "budi")
    assert _rows(file, "review", "budi")


def test_an_old_conversation_is_deleted_when_another_is_saved(file: Path) -> None:
    store = SQLConversationStore(Domain.empty(), db=str(file), keep_days=1)
    _save(store, _tracker("ani", "apa ya", {"missed": True}))
    with sqlite3.connect(file) as database:
        database.execute(f"update events set timestamp = timestamp - {3 * SECONDS_IN_A_DAY}")
    again = SQLConversationStore(Domain.empty(), db=str(file), keep_days=1)
    _save(again, _tracker("budi", "halo", {}, "greet"))
    assert not _rows(file, "events", "ani")
    assert _rows(file, "events", "budi")
