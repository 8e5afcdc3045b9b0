"""What a message wants right after a question of the fit check."""

from dataclasses import replace
from typing import Any, Dict, Optional

import pytest

from advisor.advisor import get_advisor
from advisor.decide import Decision, decide, question
from advisor.dialogue import intents
from advisor.dialogue.state import State
from advisor.understanding.frame import Frame
from advisor.understanding.labelled.reader import Reading

ASKED = State(check_status="running", context="question", roles=("community_manager",))


def _frame(confidences: Dict[str, float], intent: str = intents.NLU_FALLBACK, role: Optional[str] = None) -> Frame:
    parsed: Dict[str, Any] = {"text": "begitulah", "intent": {"name": intent, "confidence": 0.4}, "entities": []}
    frame = get_advisor().frames.read(parsed)
    label = max(confidences, key=lambda name: confidences[name])
    follow_up = Reading(label, confidences[label], confidences)
    return replace(frame, follow_up=follow_up, roles=(role,) if role else ())


def _decision(
    confidences: Dict[str, float], intent: str = intents.NLU_FALLBACK, role: Optional[str] = None
) -> Decision:
    return decide(_frame(confidences, intent, role), ASKED, get_advisor().knowledge)


@pytest.mark.parametrize(
    ("confidences", "degree"),
    [
        ({"very_high": 0.6, "high": 0.2}, 2),
        ({"high": 0.4, "very_high": 0.35}, 1),
        ({"very_low": 0.3, "low": 0.28, "high": 0.31}, -2),
        ({"mid": 0.8}, 0),
        ({"high": 0.3, "low": 0.3}, None),
    ],
)
def test_an_answer_has_the_degree_that_its_labels_agree_on(confidences: Dict[str, float], degree: int) -> None:
    decision = _decision(confidences)
    assert (decision.intent, decision.degree) == (intents.ANSWER_SCALE, degree)


@pytest.mark.parametrize(
    ("label", "intent"),
    [
        ("why", intents.EXPLAIN_QUESTION),
        ("stop", intents.STOP_CHECK),
        ("back", intents.GO_BACK),
        ("unsure", intents.SKIP_QUESTION),
        ("complaint", intents.EXPLAIN_QUESTION),
        ("about_other", intents.ASK_FOR_OTHER),
    ],
)
def test_a_wish_about_the_check_is_no_answer(label: str, intent: str) -> None:
    assert _decision({label: 0.7, "low": 0.2}) == Decision(intent, f"question_{label}")


def test_an_aside_keeps_its_intent() -> None:
    assert _decision({"aside": 0.8}, intents.ASK_SALARY) == Decision(intents.ASK_SALARY, "question_aside")


def test_an_aside_that_looks_like_an_answer_is_not_understood() -> None:
    assert _decision({"aside": 0.8}, intents.ANSWER_SCALE).intent == intents.NLU_FALLBACK


def test_a_message_of_somebody_in_distress_is_no_answer() -> None:
    assert _decision({"very_low": 0.9}, intents.DISTRESS).intent == intents.DISTRESS


def test_another_role_is_checked_when_it_is_named() -> None:
    decision = _decision({"other_role": 0.9}, intents.INFORM_ROLE, "online_community_manager")
    assert decision == Decision(intents.CHECK_FIT, "question_other_role", ("online_community_manager",))


def test_a_figure_is_read_by_the_scale() -> None:
    frame = _frame({"very_high": 0.9})
    assert question.follow_up(replace(frame, text="10"), ASKED, get_advisor().knowledge) is None


@pytest.mark.parametrize(("intent", "corrects"), [("answer_scale", True), ("what_if", False), ("correct_role", False)])
def test_a_correction_is_no_answer(intent: str, corrects: bool) -> None:
    decision = _decision({"correction": 0.4, "change": 0.3, "high": 0.3}, intent)
    assert (decision.reason == "question_correction") == corrects
