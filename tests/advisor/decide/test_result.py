"""Questions and remarks right after the result of a fit check."""

from dataclasses import replace
from typing import Any, Optional

import pytest

from advisor.advisor import get_advisor
from advisor.decide.decision import Decision
from advisor.decide.result import INTENTS, follow_up
from advisor.dialogue import intents
from advisor.dialogue.state import State
from advisor.dialogue.thresholds import FOLLOW_UP
from advisor.understanding.labelled.reader import LabelScore

BEST = ("nurse", "midwife", "dentist")
RESULT = State(context="result", answered_roles=BEST, check_status="done")


def _decision(
    label: str,
    intent: str = intents.NLU_FALLBACK,
    text: str = "gimana tuh",
    state: State = RESULT,
    confidence: float = 0.9,
    **more: Any,
) -> Optional[Decision]:
    parsed = {"text": text, "intent": {"name": intent, "confidence": 0.9}, "entities": []}
    frame = replace(get_advisor().frames.read(parsed), follow_up=LabelScore(label, confidence, {}), **more)
    return follow_up(frame, state, get_advisor().knowledge)


@pytest.mark.parametrize("label", [label for label in INTENTS if label != "tell_role"])
def test_each_remark_has_its_intent_and_is_told_to_the_check(label: str) -> None:
    assert _decision(label) == Decision(INTENTS[label], f"result_{label}")


def test_more_about_a_role_keeps_the_topic_asked_about() -> None:
    assert _decision("tell_role") == Decision(intents.ASK_OVERVIEW, "result_tell_role", BEST[:1])
    decision = _decision("tell_role", intents.ASK_SALARY)
    assert decision == Decision(intents.ASK_SALARY, "result_tell_role", BEST[:1])


@pytest.mark.parametrize(("text", "role"), [("kenapa yang kedua?", "midwife"), ("why the third one?", "dentist")])
def test_a_role_of_the_result_is_pointed_at_by_its_place(text: str, role: str) -> None:
    decision = _decision("why_not", text=text)
    assert decision is not None
    assert decision.roles == (role,)


def test_a_role_named_goes_with_some_remarks_only() -> None:
    decision = _decision("why_not", roles=("pilot",))
    assert decision is not None
    assert decision.roles == ("pilot",)
    assert _decision("redo", roles=("pilot",)) is None


@pytest.mark.parametrize(
    "about",
    [
        {"state": State(context="list", answered_roles=BEST)},
        {"confidence": FOLLOW_UP.min_confidence - 0.01},
        {"intent": intents.DISTRESS},
        {"intent": intents.RESUME_CHECK},
    ],
)
def test_what_is_not_about_the_result_is_left_alone(about: Any) -> None:
    assert _decision("why", **about) is None
    assert _decision("aside") is None
