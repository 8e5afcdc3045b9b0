"""What somebody wants who seems to ask for the fit check."""

from dataclasses import replace
from typing import Optional, Sequence

import pytest

from advisor.advisor import get_advisor
from advisor.decide import Decision, decide
from advisor.dialogue import intents
from advisor.dialogue.metadata import OfferMetadata
from advisor.dialogue.state import State
from advisor.understanding.labelled.reader import LabelScore

OFFICER, ONLINE = "community_officer", "online_community_manager"
STARTED = State(check_status="running", context="question")


def _decision(
    label: str, intent: str, state: Optional[State] = None, text: str = "ok", roles: Sequence[str] = ()
) -> Decision:
    advisor = get_advisor()
    entities = [{"entity": "role", "value": role} for role in roles]
    frame = advisor.frames.read({"text": text, "intent": {"name": intent, "confidence": 0.9}, "entities": entities})
    read = LabelScore(label, 0.9, {label: 0.9})
    return decide(replace(frame, wish=read), state or State(), advisor.knowledge)


@pytest.mark.parametrize("label", ["plain", "test"])
def test_a_check_of_no_role_in_particular_is_about_all(label: str) -> None:
    assert _decision(label, intents.CHECK_FIT).intent == intents.RECOMMEND_ROLE


def test_a_role_that_only_the_bot_named_is_not_checked() -> None:
    state = State(roles=(OFFICER,))
    assert _decision("test", intents.CHECK_FIT, state).intent == intents.RECOMMEND_ROLE


def test_a_role_that_the_person_named_is_checked() -> None:
    state = State(roles=(OFFICER,), chosen_roles=(OFFICER,))
    assert _decision("test", intents.CHECK_FIT, state).roles == (OFFICER,)


@pytest.mark.parametrize(
    ("label", "intent", "expected"),
    [
        ("story", intents.RECOMMEND_ROLE, intents.ASK_EXPERIENCE),
        ("asks", intents.RECOMMEND_ROLE, intents.ASK_ACROSS_ROLES),
        ("refusal", intents.RECOMMEND_ROLE, intents.STOP_CHECK),
    ],
)
def test_what_is_told_or_asked_is_answered_before_any_check(label: str, intent: str, expected: str) -> None:
    assert _decision(label, intent).intent == expected


def test_who_asks_whether_a_role_suits_them_gets_the_check_whatever_they_tell_beside() -> None:
    decision = _decision("story", intents.CHECK_FIT, roles=[OFFICER])
    assert (decision.intent, decision.roles) == (intents.CHECK_FIT, (OFFICER,))


@pytest.mark.parametrize("label", ["test", "plain"])
def test_a_wish_for_the_check_takes_the_check_that_was_offered(label: str) -> None:
    offered = OfferMetadata(intent=intents.RECOMMEND_ROLE, title="Which role suits me?")
    state = State(roles=(OFFICER,), chosen_roles=(OFFICER,), offered=(offered,))
    decision = _decision(label, intents.CHECK_FIT, state)
    assert (decision.intent, decision.roles) == (intents.RECOMMEND_ROLE, ())


def test_a_question_about_one_role_is_answered_with_a_fact() -> None:
    decision = _decision("asks", intents.CHECK_FIT, roles=[OFFICER])
    assert (decision.intent, decision.roles) == (intents.ASK_FACT, (OFFICER,))


@pytest.mark.parametrize(("label", "status"), [("so_far", "running"), ("so_far", "done"), ("plain", "paused")])
def test_a_wish_in_a_check_asks_what_it_shows_so_far(label: str, status: str) -> None:
    assert _decision(label, intents.RECOMMEND_ROLE, State(check_status=status)).intent == intents.ASK_VERDICT


def test_a_role_named_right_after_a_check_began_is_the_one_to_check() -> None:
    advisor = get_advisor()
    parsed = {
        "text": "community officer",
        "intent": {"name": intents.INFORM_ROLE, "confidence": 1.0},
        "entities": [{"entity": "role", "value": OFFICER}],
    }
    frame = advisor.frames.read(parsed)
    assert decide(frame, STARTED, advisor.knowledge).intent == intents.CHECK_FIT
    assert decide(frame, replace(STARTED, answers=1), advisor.knowledge).intent == intents.INFORM_ROLE


def test_a_rejected_role_leaves_the_one_talked_about() -> None:
    advisor = get_advisor()
    text = "I want to check that one, not the online community manager"
    parsed = {
        "text": text,
        "intent": {"name": intents.CHECK_FIT, "confidence": 0.9},
        "entities": [{"entity": "role", "value": ONLINE, "start": text.index("online"), "end": len(text)}],
    }
    frame = replace(advisor.frames.read(parsed), wish=LabelScore("test", 0.9, {}))
    state = State(roles=(OFFICER,), chosen_roles=(OFFICER, ONLINE))
    assert decide(frame, state, advisor.knowledge).roles == (OFFICER,)


def test_a_negation_that_asks_rejects_no_role() -> None:
    text = "cocok nggak jadi online community manager"
    entity = {"entity": "role", "value": ONLINE, "start": text.index("online"), "end": len(text)}
    frame = get_advisor().frames.read({"text": text, "intent": {"name": intents.CHECK_FIT}, "entities": [entity]})
    assert not frame.rejected
