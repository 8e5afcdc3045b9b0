"""What a decision is compared with, and what it may rest on."""

from dataclasses import replace
from typing import Any

import pytest

from advisor.advisor import get_advisor
from advisor.decide.decision import (
    AS_READ,
    EACH_ROLE,
    Decision,
    asks_topic,
    at,
    is_as_read,
    is_unclear,
    label_of,
    may_follow_up,
)
from advisor.dialogue import intents
from advisor.dialogue.state import State
from advisor.dialogue.thresholds import FOLLOW_UP
from advisor.understanding.frame import Frame
from advisor.understanding.labelled.reader import LabelScore

OFFICER, ORGANIZER = "community_officer", "event_organizer"


def _frame(intent: str = intents.ASK_DUTIES, confidence: float = 1.0, **more: Any) -> Frame:
    parsed = {"text": "gimana", "intent": {"name": intent, "confidence": confidence}, "entities": []}
    return replace(get_advisor().frames.read(parsed), **more)


@pytest.mark.parametrize(
    ("decision", "is_same"),
    [
        (Decision(intents.ASK_SALARY, AS_READ), True),
        (Decision(intents.ASK_DUTIES, EACH_ROLE, (OFFICER,)), True),
        (Decision(intents.ASK_SALARY, EACH_ROLE, (OFFICER,)), False),
        (Decision(intents.ASK_DUTIES, EACH_ROLE, (ORGANIZER,)), False),
        (Decision(intents.ASK_DUTIES, EACH_ROLE, (OFFICER,), fact="a.b"), False),
        (Decision(intents.ASK_DUTIES, "list_each", (OFFICER,)), False),  # a reason that an action asks for
    ],
)
def test_a_decision_that_changes_nothing_is_as_read(decision: Decision, is_same: bool) -> None:
    assert is_as_read(decision, _frame(roles=(OFFICER,)), State()) == is_same
    assert is_as_read(decision, _frame(), State(roles=(OFFICER,))) == is_same


def test_a_topic_is_asked_of_one_role_and_a_difference_of_two() -> None:
    knowledge = get_advisor().knowledge
    asked = [intents.ASK_DUTIES, intents.ASK_DIFFERENCE, intents.GREET, None]
    assert [asks_topic(intent, knowledge) for intent in asked] == [True, False, False, False]


def test_a_label_needs_more_confidence_where_the_message_says_little() -> None:
    between = (FOLLOW_UP.min_confidence + FOLLOW_UP.min_confidence_if_unclear) / 2
    low = min(FOLLOW_UP.min_confidence, FOLLOW_UP.min_confidence_if_unclear) - 0.01
    clear, unclear = _frame(), _frame(intents.NLU_FALLBACK, 0.3)
    assert (is_unclear(clear), is_unclear(unclear)) == (False, True)
    labels = [label_of(replace(f, follow_up=LabelScore("why", between, {}))) for f in (clear, unclear)]
    assert sorted(map(str, labels)) == ["None", "why"]
    assert label_of(replace(clear, follow_up=LabelScore("why", low, {}))) is None
    assert label_of(clear) is None


@pytest.mark.parametrize(
    ("intent", "confidence", "state", "may"),
    [
        (intents.ASK_DUTIES, 1.0, State(), True),
        (intents.DISTRESS, 1.0, State(), False),
        (intents.GREET, 1.0, State(), False),
        (intents.GREET, 0.3, State(), True),
        (intents.ASK_VERDICT, 1.0, State(), True),
        (intents.ASK_VERDICT, 1.0, State(check_status="done"), False),
    ],
)
def test_some_messages_are_never_about_what_was_just_said(
    intent: str, confidence: float, state: State, may: bool
) -> None:
    assert may_follow_up(_frame(intent, confidence), state) == may
    assert not may_follow_up(_frame(intent, confidence, roles=(OFFICER,)), state)


@pytest.mark.parametrize(("place", "thing"), [(0, "a"), (1, "b"), (-1, "b"), (2, None), (-3, None)])
def test_a_place_outside_is_nothing(place: int, thing: Any) -> None:
    assert at(("a", "b"), place) == thing
