"""What a message wants right after a question of the fit check."""

from typing import Optional

from advisor.decide.decision import Decision
from advisor.dialogue import intents
from advisor.dialogue.state import State
from advisor.dialogue.thresholds import FOLLOW_UP
from advisor.knowledge.base import KnowledgeBase
from advisor.understanding.frame import Frame

DEGREES = {"very_low": -2, "low": -1, "mid": 0, "high": 1, "very_high": 2}
"""The degree of each label that answers the question."""
INTENTS = {
    "unsure": intents.SKIP_QUESTION,
    "why": intents.EXPLAIN_QUESTION,
    "stop": intents.STOP_CHECK,
    "back": intents.GO_BACK,
    "result": intents.ASK_VERDICT,
}
"""The intent of each label that wants something of the check."""
NEVER = frozenset({intents.DISTRESS, intents.FORGET_ME, intents.SHOW_MY_DATA, intents.SWITCH_LANGUAGE})
"""Intents of messages that are no follow-ups, whatever they look like."""


def follow_up(frame: Frame, state: State, knowledge: KnowledgeBase) -> Optional[Decision]:
    """An answer to the question, or a wish about the check."""
    read = frame.follow_up
    if state.context != "question" or read is None or read.confidence < FOLLOW_UP.min_confidence:
        return None
    if frame.intent in NEVER or frame.roles:
        return None
    if read.label in DEGREES:
        return Decision(intents.ANSWER_SCALE, "answers_question", degree=DEGREES[read.label])
    if read.label in INTENTS:
        return Decision(INTENTS[read.label], f"question_{read.label}")
    return None
