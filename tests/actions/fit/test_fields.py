"""Which fields of work appeal to somebody."""

from typing import Any, Dict, Tuple

import pytest
from rasa_sdk.executor import CollectingDispatcher

from actions.dialogue.turn import Turn, read_turn
from actions.fit.fields import UNDECIDED, ask_fields, fields_in, is_settled
from advisor.advisor import get_advisor
from advisor.decide.decision import FIELDS_CHOSEN
from advisor.dialogue.history import DECIDED
from advisor.knowledge.schema.base import LANGUAGES, Language
from tests.support.actions import PLAIN, asked, said, tracker_of, turn_of

SHOWN = ["community_communication", "health", "education", "public_service"]
LISTED = [asked("cek aku"), said(fields=SHOWN)]


def _chosen(text: str, *named: str, reason: str = FIELDS_CHOSEN) -> Turn:
    entities = [{"entity": "field", "value": field} for field in named]
    tracker = tracker_of("recommend_role", text=text, entities=entities, before=LISTED)
    tracker.latest_message[DECIDED] = reason or None
    return read_turn(tracker, get_advisor().knowledge)


@pytest.mark.parametrize(
    ("text", "named", "fields"),
    [
        ("2 dan 3", (), ("health", "education")),
        ("the last one", (), ("public_service",)),
        ("kesehatan dong", ("health",), ("health",)),
        ("9", (), ()),
        ("belum tahu", (), ()),
    ],
)
def test_fields_are_chosen_by_number_place_or_name(text: str, named: Any, fields: Tuple[str, ...]) -> None:
    turn = _chosen(text, *named)
    assert fields_in(turn) == fields
    assert is_settled(turn)


def test_a_field_is_chosen_by_what_people_do_in_it() -> None:
    assert "health" in fields_in(_chosen("yang ngurusin orang sakit"))


def test_a_message_that_chooses_nothing_leaves_the_question_open() -> None:
    turn = _chosen("gajinya berapa?", reason="")
    assert fields_in(turn) == ()
    assert not is_settled(turn)


@pytest.mark.parametrize("field", ["health", UNDECIDED])
def test_a_button_settles_it(field: str) -> None:
    turn = _chosen(f'/recommend_role{{"field": "{field}"}}', field, reason="")
    assert is_settled(turn)
    assert fields_in(turn) == (() if field == UNDECIDED else (field,))


def test_the_fields_of_roles_just_found_near_count() -> None:
    answer = {"topic": "ask_experience", "roles": ["nurse"], "language": "id", "facts": [], "sources": []}
    offered = [{"intent": "recommend_role", "title": "Cek"}]
    before = [asked("aku suka merawat"), said(answer=answer, offered=offered)]
    assert fields_in(turn_of("recommend_role", text="mau", before=before)) == ("health",)
    assert fields_in(turn_of("recommend_role", text="mau", before=[before[0], said(answer=answer)])) == ()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_field_can_be_chosen_and_so_can_none(language: Language) -> None:
    dispatcher = CollectingDispatcher()
    ask_fields(dispatcher, turn_of("recommend_role", slots={"language": language}), "Halo.\n\n")
    message: Dict[str, Any] = dispatcher.messages[0]
    knowledge = get_advisor().knowledge
    assert message["text"].startswith("Halo.")
    assert len(message["fields"]) == len(message["buttons"]) - 1
    assert all(knowledge.fields[field].activity.in_language(language) in message["text"] for field in message["fields"])
    assert UNDECIDED in message["buttons"][-1]["payload"]


def test_without_buttons_the_numbers_are_enough() -> None:
    dispatcher = CollectingDispatcher()
    ask_fields(dispatcher, turn_of("recommend_role", metadata=PLAIN), "")
    assert dispatcher.messages[0]["buttons"] == []
    assert "\n2. " in dispatcher.messages[0]["text"]
