"""What a message with a feeling asks for."""

from typing import Any

from advisor.advisor import get_advisor
from advisor.decide.decision import AS_READ, Decision
from advisor.decide.feeling import FELT, ONLY_FELT, taken_up
from advisor.decide.question import ANSWERS_QUESTION
from advisor.dialogue import intents
from advisor.dialogue.state import State
from advisor.understanding.feelings import Feeling
from advisor.understanding.frame import Frame
from advisor.understanding.labelled.reader import LabelScore


def _frame(intent: str, confidence: float = 0.9, feeling: str = "sad", **read: Any) -> Frame:
    base = get_advisor().frames.read({"text": "x", "intent": {"name": intent, "confidence": confidence}})
    return Frame(**{**vars(base), "feeling": Feeling(feeling, 0.8), **read})


def _as_read(frame: Frame) -> Decision:
    return Decision(frame.intent, AS_READ)


def test_a_question_keeps_its_answer() -> None:
    frame = _frame(intents.ASK_SALARY)
    decision = taken_up(_as_read(frame), frame, State())
    assert decision == Decision(intents.ASK_SALARY, FELT, feeling="sad")


def test_a_message_that_asks_nothing_is_only_felt() -> None:
    frame = _frame(intents.NLU_FALLBACK, 0.1)
    assert taken_up(_as_read(frame), frame, State()).reason == ONLY_FELT


def test_what_is_told_with_an_event_is_kept() -> None:
    told = _frame(intents.DESCRIBE_SELF, feeling="job_lost")
    assert taken_up(_as_read(told), told, State()).intent == intents.DESCRIBE_SELF
    tired = _frame(intents.DESCRIBE_SELF, feeling="tired")
    assert taken_up(_as_read(tired), tired, State()).intent == intents.DISCOURAGED


def test_an_answer_to_the_check_outweighs_a_weaker_feeling() -> None:
    answer = Decision(intents.ANSWER_SCALE, ANSWERS_QUESTION, degree=-1)
    sure = _frame(intents.ANSWER_SCALE, follow_up=LabelScore("low", 0.95, {"low": 0.95}))
    unsure = _frame(intents.ANSWER_SCALE, follow_up=LabelScore("low", 0.6, {"low": 0.6}))
    state = State(context="question", check_status="running")
    assert taken_up(answer, sure, state) == answer
    assert taken_up(answer, unsure, state).intent == intents.DISCOURAGED


def test_support_in_distress_is_left_alone() -> None:
    frame = _frame(intents.NLU_FALLBACK)
    assert taken_up(_as_read(frame), frame, State(in_distress=True)) == _as_read(frame)
    frame = _frame(intents.DISTRESS)
    assert taken_up(_as_read(frame), frame, State()) == _as_read(frame)
