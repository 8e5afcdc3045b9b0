"""A reply to the question which fields of work appeal to somebody."""

from dataclasses import replace
from typing import Any, Optional

import pytest

from advisor.advisor import get_advisor
from advisor.decide.decision import FIELDS_CHOSEN, ONE_ROLE, Decision
from advisor.decide.fields import chosen
from advisor.dialogue import intents
from advisor.dialogue.state import State

ASKED = State(fields=("community_communication", "health", "education"))


def _decision(text: str, intent: str = intents.NLU_FALLBACK, state: State = ASKED, **more: Any) -> Optional[Decision]:
    parsed = {"text": text, "intent": {"name": intent, "confidence": 0.9}, "entities": []}
    frame = replace(get_advisor().frames.read(parsed), **more)
    return chosen(frame, state, get_advisor().knowledge)


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("2 dan 3", intents.ANSWER_SCALE),
        ("the last one", intents.NLU_FALLBACK),
        ("yang nomor dua aja ya", intents.ASK_CONDITIONS),
        ("belum tahu", intents.NLU_FALLBACK),
        ("I don't know yet", intents.SKIP_QUESTION),
        ("aku suka merawat orang", intents.DESCRIBE_SELF),
    ],
)
def test_a_choice_a_liking_or_no_idea_settles_it(text: str, intent: str) -> None:
    assert _decision(text, intent) == Decision(intents.RECOMMEND_ROLE, FIELDS_CHOSEN)


def test_a_field_named_counts_whatever_the_intent() -> None:
    assert _decision("kesehatan", intents.THANK) is None
    assert _decision("kesehatan", intents.THANK, fields=("health",)) == Decision(intents.RECOMMEND_ROLE, FIELDS_CHOSEN)


def test_one_role_named_is_checked_instead() -> None:
    roles = ("nurse",)
    assert _decision("perawat aja", roles=roles) == Decision(intents.CHECK_FIT, ONE_ROLE, roles)
    assert _decision("perawat atau bidan", roles=("nurse", "midwife")) is None


@pytest.mark.parametrize(
    ("text", "intent", "state"),
    [
        ("gajinya berapa?", intents.ASK_SALARY, ASKED),
        ("nomor 2 itu apa?", intents.NLU_FALLBACK, ASKED),
        ("stop", intents.STOP_CHECK, ASKED),
        ("aku ingin mati", intents.DISTRESS, ASKED),
        ("2", intents.ANSWER_SCALE, State()),
    ],
)
def test_a_question_or_something_else_is_no_choice(text: str, intent: str, state: State) -> None:
    assert _decision(text, intent, state) is None
