"""What a message wants right after a question of the fit check."""

from dataclasses import replace
from typing import Any, Dict, Optional

import pytest

from advisor.advisor import get_advisor
from advisor.decide import Decision, decide, question
from advisor.decide.question import RESULT_AND_STOP
from advisor.dialogue import intents
from advisor.dialogue.state import State
from advisor.understanding.frame import Frame
from advisor.understanding.labelled.reader import LabelScore

ASKED = State(check_status="running", context="question", roles=("community_manager",))


def _frame(confidences: Dict[str, float], intent: str = intents.NLU_FALLBACK, role: Optional[str] = None) -> Frame:
    parsed: Dict[str, Any] = {"text": "begitulah", "intent": {"name": intent, "confidence": 0.4}, "entities": []}
    frame = get_advisor().frames.read(parsed)
    label = max(confidences, key=lambda name: confidences[name])
    follow_up = LabelScore(label, confidences[label], confidences)
    return replace(frame, follow_up=follow_up, roles=(role,) if role else ())


def _decision(
    confidences: Dict[str, float], intent: str = intents.NLU_FALLBACK, role: Optional[str] = None
) -> Decision:
    return decide(_frame(confidences, intent, role), ASKED, get_advisor().knowledge)


@pytest.mark.parametrize(
    ("degrees", "degree"),
    [
        ({2: 0.6, 1: 0.2, 0: 0.2}, 2),
        ({1: 0.4, 2: 0.35, -1: 0.25}, 1),
        ({-2: 0.38, -1: 0.35, 1: 0.25, 0: 0.02}, -2),
        ({0: 0.8, 1: 0.2}, 0),
        ({1: 0.5, -1: 0.5}, None),
    ],
)
def test_an_answer_has_the_likeliest_degree_of_a_clear_side(degrees: Dict[int, float], degree: int) -> None:
    frame = _frame({"high": 0.8})
    assert frame.follow_up
    frame = replace(frame, follow_up=frame.follow_up._replace(degrees=degrees))
    decision = decide(frame, ASKED, get_advisor().knowledge)
    assert (decision.intent, decision.degree) == (intents.ANSWER_SCALE, degree)


def _read(label: str, degrees: Dict[int, float]) -> LabelScore:
    return LabelScore(label, 0.9, {label: 0.9}, degrees)


def test_an_answer_beside_a_question_keeps_its_degree() -> None:
    text = "biasa aja. emang harus jago ngomong?"
    asked = replace(_frame({"aside": 0.9}, intents.ASK_SKILLS), text=text, form="yes_no", asked=_read("aside", {}))
    decision = decide(replace(asked, stated=_read("mid", {0: 0.9, 1: 0.1})), ASKED, get_advisor().knowledge)
    assert (decision.intent, decision.degree) == (intents.ASK_SKILLS, 0)


def test_an_answer_beside_a_request_keeps_its_degree() -> None:
    stated, asked = _read("high", {1: 0.9, 0: 0.1}), _read("progress", {})
    frame = replace(_frame({"high": 0.9}), stated=stated, asked=asked)
    decision = decide(frame, ASKED, get_advisor().knowledge)
    assert (decision.intent, decision.degree) == (intents.ASK_METHOD, 1)


def test_an_answer_in_the_form_of_a_question_asks_nothing() -> None:
    frame = replace(_frame({"mid": 0.9}), text="so I guess somewhere in the middle?", form="yes_no")
    assert frame.follow_up
    read = frame.follow_up._replace(degrees={0: 0.9, 1: 0.1})
    decision = decide(replace(frame, follow_up=read, asked=read, hesitates=True), ASKED, get_advisor().knowledge)
    assert (decision.intent, decision.degree) == (intents.ANSWER_SCALE, 0)


@pytest.mark.parametrize(
    ("label", "intent"),
    [
        ("why", intents.EXPLAIN_QUESTION),
        ("stop", intents.STOP_CHECK),
        ("back", intents.GO_BACK),
        ("unsure", intents.SKIP_QUESTION),
        ("complaint", intents.EXPLAIN_QUESTION),
        ("about_other", intents.ASK_FOR_OTHER),
        ("feeling", intents.DISCOURAGED),
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
    assert decision == Decision(intents.CHECK_FIT, "wish_one_role", ("online_community_manager",))


def test_a_figure_is_read_by_the_scale() -> None:
    frame = _frame({"very_high": 0.9})
    assert question.follow_up(replace(frame, text="10"), ASKED, get_advisor().knowledge) is None


@pytest.mark.parametrize(("intent", "corrects"), [("answer_scale", True), ("what_if", False), ("correct_role", False)])
def test_a_correction_is_no_answer(intent: str, corrects: bool) -> None:
    decision = _decision({"correction": 0.4, "change": 0.3, "high": 0.3}, intent)
    assert (decision.reason == "question_correction") == corrects


def test_an_answer_beside_a_request_for_the_notes_keeps_its_degree() -> None:
    text = "suka banget. yang udah dicatat apa aja?"
    asked = replace(_frame({"aside": 0.9}, intents.SHOW_MY_DATA), text=text, form="open", asked=_read("aside", {}))
    decision = decide(replace(asked, stated=_read("very_high", {2: 0.9, 1: 0.1})), ASKED, get_advisor().knowledge)
    assert (decision.intent, decision.degree) == (intents.SHOW_MY_DATA, 2)


@pytest.mark.parametrize(("stated", "degree"), [(_read("high", {1: 0.9, 2: 0.1}), 1), (None, None)])
def test_somebody_may_answer_stop_and_want_the_result_at_once(
    stated: Optional[LabelScore], degree: Optional[int]
) -> None:
    frame = replace(_frame({"result": 0.9}, intents.ASK_VERDICT), confidence=0.9, stops=True, stated=stated)
    decision = decide(replace(frame, asked=_read("result", {})), ASKED, get_advisor().knowledge)
    assert (decision.intent, decision.reason, decision.degree) == (intents.ASK_VERDICT, RESULT_AND_STOP, degree)


def test_a_stop_before_a_question_on_the_result_stops_and_shows_it() -> None:
    stated, asked = _read("stop", {}), _read("aside", {})
    frame = replace(_frame({"stop": 0.6}, intents.CHECK_FIT, "graphic_designer"), stated=stated, asked=asked)
    decision = decide(frame, ASKED, get_advisor().knowledge)
    assert (decision.intent, decision.reason) == (intents.ASK_VERDICT, RESULT_AND_STOP)


def test_a_correction_before_an_answer_in_the_form_of_a_question_is_one() -> None:
    frame = replace(_frame({"correction": 0.4, "high": 0.3}), stated=_read("correction", {}), asked=_read("high", {}))
    decision = decide(frame, ASKED, get_advisor().knowledge)
    assert (decision.intent, decision.reason) == (intents.GO_BACK, "question_correction")
