"""Questions about all roles at once."""

from dataclasses import replace
from typing import Any

from advisor.advisor import get_advisor
from advisor.decide.across import IS_IT_REAL_WORK, NO_ROLE_PAYS, STANDING, is_it_real_work, pay
from advisor.dialogue import intents
from advisor.dialogue.state import State
from advisor.understanding.frame import Frame

KNOWLEDGE = get_advisor().knowledge


def _frame(intent: str, **read: Any) -> Frame:
    frame = get_advisor().frames.read({"text": "x", "intent": {"name": intent, "confidence": 0.9}})
    return replace(frame, **read)


def test_no_role_pays_for_several_roles() -> None:
    ranked = pay(_frame(intents.ASK_SALARY, asks_ranking=True), State(roles=("community_officer",)), KNOWLEDGE)
    assert ranked is not None
    assert ranked.reason == NO_ROLE_PAYS
    assert pay(_frame(intents.ASK_SALARY), State(context="list"), KNOWLEDGE) is not None


def test_the_pay_of_one_role_is_a_topic() -> None:
    assert pay(_frame(intents.ASK_SALARY), State(roles=("community_officer",)), KNOWLEDGE) is None
    assert pay(_frame(intents.ASK_SALARY, roles=("community_officer",)), State(), KNOWLEDGE) is None


def test_it_is_answered_with_what_speaks_to_it() -> None:
    decision = is_it_real_work(_frame(intents.ASK_MISCONCEPTIONS, aspects=(STANDING,)), State(), KNOWLEDGE)
    assert decision is not None
    assert decision.reason == IS_IT_REAL_WORK


def test_a_question_that_names_a_topic_is_another() -> None:
    frame = _frame(intents.ASK_MISCONCEPTIONS, aspects=(STANDING,), topic="misconceptions")
    assert is_it_real_work(frame, State(), KNOWLEDGE) is None
    assert is_it_real_work(_frame(intents.ASK_MISCONCEPTIONS), State(), KNOWLEDGE) is None
