"""What a message wants right after a question of the fit check."""

from typing import Mapping, Optional, Tuple

from advisor.decide.decision import Decision
from advisor.dialogue import intents
from advisor.dialogue.state import State
from advisor.dialogue.thresholds import FOLLOW_UP
from advisor.knowledge.base import KnowledgeBase
from advisor.understanding.frame import Frame

DEGREES = {"very_low": -2, "low": -1, "mid": 0, "high": 1, "very_high": 2}
"""The degree of each label that answers the question."""
WISHES = {
    "unsure": intents.SKIP_QUESTION,
    "why": intents.EXPLAIN_QUESTION,
    "stop": intents.STOP_CHECK,
    "back": intents.GO_BACK,
    "change": intents.GO_BACK,
    "result": intents.ASK_VERDICT,
    "progress": intents.ASK_METHOD,
    "complaint": intents.EXPLAIN_QUESTION,
    "about_other": intents.STOP_CHECK,
    "self": intents.DESCRIBE_SELF,
}
"""The intent of each label that the check handles, though it names no degree."""
NEVER = frozenset(
    {
        intents.DISTRESS,
        intents.DISCOURAGED,
        intents.REASSURE,
        intents.ASK_ACCESSIBILITY,
        intents.FORGET_ME,
        intents.SHOW_MY_DATA,
        intents.SWITCH_LANGUAGE,
        intents.OTHER_LANGUAGE,
        intents.UNREADABLE,
    }
)
"""Intents of messages that neither answer the question nor want something of the check, whatever they look like."""
SEEMS_AN_ANSWER = frozenset({intents.AFFIRM, intents.DENY, intents.ANSWER_SCALE, intents.DESCRIBE_SELF})
"""Intents that the check would take for an answer."""
ANSWERS_QUESTION = "answers_question"
NO_ANSWER = frozenset({"question_self", "question_complaint", "question_about_other", "question_aside"})
"""The reasons of decisions that a message doesn't answer the question, whatever degree its words may name."""


def follow_up(frame: Frame, state: State, knowledge: KnowledgeBase) -> Optional[Decision]:
    """An answer to the question, a wish about the check, or something else."""
    read = frame.follow_up
    if state.context != "question" or read is None or frame.intent in NEVER:
        return None
    if read.label == "other_role" and read.confidence >= FOLLOW_UP.min_confidence:
        return Decision(
            intents.CHECK_FIT if frame.roles else intents.EXPLAIN_QUESTION, "question_other_role", frame.roles
        )
    if frame.roles:
        return None
    answers = sum(read.confidences.get(label, 0.0) for label in DEGREES)
    if answers >= FOLLOW_UP.min_answer_confidence:
        return Decision(intents.ANSWER_SCALE, ANSWERS_QUESTION, degree=_degree(read.confidences))
    if read.confidence < FOLLOW_UP.min_confidence:
        return None
    intent = WISHES.get(read.label)
    if intent is None:  # an aside
        intent = intents.NLU_FALLBACK if frame.intent in SEEMS_AN_ANSWER else frame.intent
    return Decision(intent, f"question_{read.label}")


def _degree(confidences: Mapping[str, float]) -> Optional[int]:
    """The degree of an answer; None if the labels leave open whether the person likes it."""
    sides: Tuple[Tuple[str, ...], ...] = (("very_low", "low"), ("mid",), ("high", "very_high"))
    confidence = {side: sum(confidences.get(label, 0.0) for label in side) for side in sides}
    side = max(sides, key=lambda side: confidence[side])
    if confidence[side] < FOLLOW_UP.min_side_confidence:
        return None
    return DEGREES[max(side, key=lambda label: confidences.get(label, 0.0))]
