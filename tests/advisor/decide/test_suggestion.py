"""What somebody who looks for a direction asks for."""

from typing import Any

import pytest

from advisor.advisor import get_advisor
from advisor.decide import Decision, decide
from advisor.decide.suggestion import ABOUT_ROLE, IN_FIELD, TOLD, WHAT_TO_STUDY
from advisor.dialogue import intents
from advisor.dialogue.history import MORE_SUGGESTIONS
from advisor.dialogue.state import State
from advisor.understanding.frame import Frame
from advisor.understanding.labelled.reader import LabelScore

SUGGESTED = State(topic=intents.LOOK_FOR_WORK, listed_roles=("animator", "architect"), suggests=True, context="list")
INVITED = State(topic=intents.LOOK_FOR_WORK, invites=True)
NURSE = State(topic=intents.ASK_OVERVIEW, roles=("nurse",), context="answer")


def _decision(text: str, intent: str, state: State, confidence: float = 0.8, **more: Any) -> Decision:
    parsed = {"text": text, "intent": {"name": intent, "confidence": confidence}, "entities": []}
    frame = get_advisor().frames.read(parsed)
    # A feeling is read only where a trained model is loaded.
    return decide(Frame(**{**frame.__dict__, "feeling": None, **more}), state, get_advisor().knowledge)


@pytest.mark.parametrize("state", [State(), NURSE])
def test_somebody_who_asks_what_to_study_looks_for_a_direction(state: State) -> None:
    decision = _decision("aku bingung mau kuliah apa", intents.ASK_STUDY_FIELD, state)
    assert decision == Decision(intents.SEEK_DIRECTION, WHAT_TO_STUDY)


def test_a_question_on_requirements_without_a_role_may_ask_what_to_study() -> None:
    asked = ("what should I study?", intents.ASK_QUALIFICATIONS)
    assert _decision(*asked, State(), aspects=("study_field",)).reason == WHAT_TO_STUDY
    assert _decision(*asked, NURSE, aspects=("study_field",)).reason != WHAT_TO_STUDY


def test_a_short_question_on_courses_is_about_the_role_talked_about() -> None:
    assert _decision("jurusannya apa?", intents.ASK_STUDY_FIELD, NURSE).intent == intents.ASK_STUDY_FIELD


@pytest.mark.parametrize(
    ("text", "intent", "label"),
    [
        ("yang lain dong", intents.NLU_FALLBACK, "others"),
        ("lagi", intents.ASK_MORE, "aside"),
        ("ada peran lain?", intents.LIST_ROLES, "aside"),
    ],
)
def test_others_than_those_suggested_are_suggested(text: str, intent: str, label: str) -> None:
    decision = _decision(text, intent, SUGGESTED, follow_up=LabelScore(label, 0.9, {label: 0.9}))
    assert decision == Decision(intents.LOOK_FOR_WORK, MORE_SUGGESTIONS)


def test_more_after_a_mere_list_asks_for_no_suggestions() -> None:
    listed = State(topic=intents.LIST_ROLES, listed_roles=("animator", "architect"), context="list")
    decision = _decision("yang lain dong", intents.NLU_FALLBACK, listed, follow_up=LabelScore("others", 0.9, {}))
    assert decision.reason != MORE_SUGGESTIONS


def test_a_question_on_a_topic_asks_for_no_other_suggestions() -> None:
    decision = _decision("what else do they do?", intents.ASK_DUTIES, SUGGESTED, follow_up=LabelScore("more", 0.9, {}))
    assert decision.reason != MORE_SUGGESTIONS


def test_what_somebody_likes_gets_suggestions_if_the_bot_asked() -> None:
    assert _decision("aku suka gambar", intents.DESCRIBE_SELF, INVITED) == Decision(intents.LOOK_FOR_WORK, TOLD)
    assert _decision("aku suka gambar", intents.DESCRIBE_SELF, State()).intent == intents.DESCRIBE_SELF


def test_a_rejected_suggestion_may_be_named_with_the_request_for_others() -> None:
    state = State(**{**SUGGESTED.__dict__, "answered_roles": ("animator", "architect")})
    label = LabelScore("others", 0.9, {"others": 0.9})
    others = _decision(
        "animator is loads of drawing. what else", intents.NLU_FALLBACK, state, roles=("animator",), follow_up=label
    )
    assert others == Decision(intents.LOOK_FOR_WORK, MORE_SUGGESTIONS)
    another = _decision("what else does a nurse do", intents.NLU_FALLBACK, state, roles=("nurse",), follow_up=label)
    assert another.reason != MORE_SUGGESTIONS


def test_somebody_who_sounds_lost_but_names_a_role_asks_about_it() -> None:
    text = "anak saya ingin jadi pilot, tetapi matanya minus"
    unsure = _decision(text, intents.SEEK_DIRECTION, State(), confidence=0.35, roles=("pilot",))
    assert (unsure.intent, unsure.reason, unsure.roles) == (intents.ASK_FACT, ABOUT_ROLE, ("pilot",))
    assert _decision(text, intents.SEEK_DIRECTION, State(), roles=("pilot",)).intent == intents.SEEK_DIRECTION


def test_a_correction_that_names_a_field_gets_its_roles() -> None:
    frame = {"fields": ("technology",), "restates": True}
    decision = _decision("maksudku yang di IT", intents.ASK_TOOLS, SUGGESTED, **frame)
    assert decision == Decision(intents.LOOK_FOR_WORK, IN_FIELD)
