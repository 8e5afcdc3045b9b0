"""What a message wants right after an answer on one role."""

from typing import Any, Dict, Optional

import pytest

from advisor.advisor import get_advisor
from advisor.decide import Decision, decide
from advisor.dialogue import intents
from advisor.dialogue.state import State
from advisor.understanding.frame import Frame
from advisor.understanding.labelled.reader import LabelScore

OFFICER, ONLINE, SOCIAL = "community_officer", "online_community_manager", "social_community_manager"
ANSWERED = State(
    topic=intents.ASK_SKILLS,
    roles=(OFFICER,),
    previous_roles=(ONLINE,),
    told=("one", "two", "three"),
    pointed_at="two",
    context="answer",
)


def _frame(text: str, label: str, intent: str = intents.NLU_FALLBACK, confidence: float = 0.3, **more: Any) -> Frame:
    parsed = {"text": text, "intent": {"name": intent, "confidence": confidence}, "entities": []}
    frame = get_advisor().frames.read(parsed)
    return Frame(**{**frame.__dict__, "follow_up": LabelScore(label, 0.9, {label: 0.9}), "wish": None, **more})


def _decision(frame: Frame, state: State = ANSWERED) -> Decision:
    return decide(frame, state, get_advisor().knowledge)


@pytest.mark.parametrize(
    ("text", "label", "intent"),
    [
        ("sok lanjut", "more", intents.ASK_MORE),
        ("umpamane piye", "example", intents.EXPLAIN_FACT),
        ("advokasi tuh apaan", "meaning", intents.ASK_TERM),
        ("kok gitu", "why", intents.EXPLAIN_REASON),
        ("dari mana tuh", "source", intents.ASK_SOURCE),
        ("ribet bahasanya", "simpler", intents.SHORTEN_ANSWER),
        ("kepanjangan", "shorter", intents.SHORTEN_ANSWER),
        ("come again", "repeat", intents.REPEAT_ANSWER),
        ("kok kayak aku", "me", intents.ABOUT_ME),
        ("oh gitu", "ack", intents.ACKNOWLEDGE),
        ("yah susah", "disappointed", intents.LET_DOWN),
        ("bukan itu", "not_asked", intents.FEEDBACK_BAD),
        ("sebaliknya?", "opposite", intents.ASK_MISFIT_PROFILE),
    ],
)
def test_each_label_has_its_intent(text: str, label: str, intent: str) -> None:
    decision = _decision(_frame(text, label))
    assert (decision.intent, decision.reason) == (intent, f"answer_{label}")


def test_whether_ones_own_case_will_do_is_asked_of_the_facts() -> None:
    decision = _decision(_frame("i only have a diploma, is that enough?", "me"))
    assert decision == Decision(intents.ASK_FACT, "own_case", (OFFICER,))


@pytest.mark.parametrize("label", ["disappointed", "why"])
def test_a_belief_is_no_feeling(label: str) -> None:
    frame = _frame("bukannya cuma main sosmed doang ya", label, intents.ASK_MISCONCEPTIONS, 0.4)
    assert frame.form == "yes_no"
    assert _decision(frame).reason == "as_read"


def test_a_paused_check_is_resumed() -> None:
    paused = State(roles=(OFFICER,), told=("one",), check_status="paused", context="answer")
    decision = _decision(_frame("lanjut ceknya", "more", intents.RESUME_CHECK, 0.4), paused)
    assert decision.intent == intents.RESUME_CHECK


def test_the_opposite_of_a_misfit_is_whom_it_suits() -> None:
    misfit = State(topic=intents.ASK_MISFIT_PROFILE, roles=(OFFICER,), context="answer")
    assert _decision(_frame("kebalikannya?", "opposite"), misfit) == Decision(
        intents.ASK_FIT_PROFILE, "answer_opposite", (OFFICER,)
    )


@pytest.mark.parametrize("label", ["opposite", "ack", "not_asked", "why"])
def test_a_clear_question_on_another_topic_is_as_read(label: str) -> None:
    frame = _frame("gajinya berapa?", label, intents.ASK_SALARY, 0.9)
    assert _decision(frame).intent == intents.ASK_SALARY


def test_a_fit_check_that_is_asked_for_starts() -> None:
    assert _decision(_frame("aku cocok gak?", "me", intents.CHECK_FIT, 0.9)).intent == intents.CHECK_FIT


@pytest.mark.parametrize("intent", [intents.AFFIRM, intents.DENY])
def test_a_yes_or_a_no_is_as_read(intent: str) -> None:
    assert _decision(_frame("iya", "ack", intent, 0.9)).reason == "as_read"


@pytest.mark.parametrize(
    ("text", "fact"), [("yang ketiga", "three"), ("the last one", "three"), ("yang setelahnya", "three")]
)
def test_a_point_is_found_by_its_place_or_after_the_last_one(text: str, fact: str) -> None:
    assert _decision(_frame(text, "point")).fact == fact


def test_after_the_last_point_there_may_be_more() -> None:
    state = State(roles=(OFFICER,), told=("one", "two"), pointed_at="two", context="answer")
    assert _decision(_frame("yang setelahnya", "point"), state).intent == intents.ASK_MORE


def test_the_other_role_is_the_one_before_on_the_same_topic() -> None:
    assert _decision(_frame("kalo nyang satunye", "other_role")) == Decision(
        intents.ASK_SKILLS, "answer_other_role", (ONLINE,)
    )


def test_another_role_may_be_described() -> None:
    similarity: Dict[str, float] = {OFFICER: 0.2, ONLINE: 0.3, SOCIAL: 0.9}
    assert _decision(_frame("kalau yang baksos", "other_role", similarity=similarity)).roles == (SOCIAL,)


@pytest.mark.parametrize(("previous", "roles"), [((OFFICER, ONLINE), (ONLINE,)), ((), ())])
def test_one_of_two_is_found_after_an_answer_on_one(previous: Any, roles: Any) -> None:
    state = State(topic=intents.ASK_SALARY, roles=(OFFICER,), previous_roles=previous, context="answer")
    assert _decision(_frame("and the latter?", "aside"), state).roles == roles


@pytest.mark.parametrize("context", [None, "question", "result"])
def test_elsewhere_it_means_nothing(context: Optional[str]) -> None:
    state = State(roles=(OFFICER,), context=context)
    assert not _decision(_frame("kok kayak aku", "me"), state).reason.startswith("answer_")
