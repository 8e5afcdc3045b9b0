"""An utterance that a message refers to, put before that message."""

from typing import Any, Dict

import pytest

from advisor.dialogue import history, slots
from advisor.dialogue.metadata import BotMetadata
from advisor.dialogue.recalled import RECALLED, recalled_metadata, recalled_slots
from advisor.dialogue.state import recall

ANSWER = {
    "topic": "ask_pay",
    "roles": ["event_organizer"],
    "language": "id",
    "facts": ["event_organizer.pay"],
    "sources": [],
}


def said(**metadata: Any) -> Dict[str, Any]:
    return {"event": "bot", "text": "…", "metadata": metadata}


def test_what_is_recalled_is_a_part_of_the_metadata() -> None:
    assert set(BotMetadata.__fields__) >= set(RECALLED)


def test_a_recalled_answer_is_what_was_said_before() -> None:
    older = said(language="id", answer=ANSWER, source="Sumber: …", missed=True, reason="x")
    recalled = {**older, "metadata": recalled_metadata(older)}
    newest = said(language="id", answer={**ANSWER, "topic": "ask_duties", "roles": ["community_officer"]})
    events = [{"event": "user", "text": "kalau skillnya?"}, recalled, newest, {"event": "user"}, older]
    before = history.said_before(events)
    assert before.recalled
    assert before.answer is not None
    assert (before.answer.topic, before.answer.roles) == ("ask_pay", ["event_organizer"])
    assert not before.missed
    assert before.source is None
    state = recall({}.get, events[1:])
    assert state.answered_roles == ("event_organizer",)
    assert state.pointed_at == "event_organizer.pay"


def test_the_slots_are_as_the_answer_left_them() -> None:
    assert recalled_slots(said(answer=ANSWER), ["community_officer"]) == {
        slots.TOPIC: "ask_pay",
        slots.ROLES: ["event_organizer"],
        slots.TOLD: ["event_organizer.pay"],
        slots.PREVIOUS_ROLES: ["community_officer"],
    }
    assert slots.PREVIOUS_ROLES not in recalled_slots(said(answer=ANSWER), ["event_organizer"])


@pytest.mark.parametrize(
    "metadata",
    [
        {},
        {"question": {"trait": "writing", "number": 1}},
        {"answer": {**ANSWER, "topic": "list_roles"}},
        {"answer": {**ANSWER, "roles": []}},
        {"answer": {**ANSWER, "topic": "check_fit", "fit": {"role": "event_organizer"}}},
    ],
)
def test_what_is_about_no_role_in_particular_changes_no_slot(metadata: Dict[str, Any]) -> None:
    assert recalled_slots(said(**metadata), ["community_officer"]) == {}
