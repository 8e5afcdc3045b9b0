"""What a message wants right after the result of a fit check."""

from typing import Dict, Optional

from advisor.decide.decision import Decision
from advisor.dialogue import intents
from advisor.dialogue.state import State
from advisor.dialogue.thresholds import FOLLOW_UP
from advisor.knowledge.base import KnowledgeBase
from advisor.understanding.frame import Frame

INTENTS: Dict[str, str] = {"why": intents.ASK_VERDICT}
"""The intent of each label."""


def follow_up(frame: Frame, state: State, knowledge: KnowledgeBase) -> Optional[Decision]:
    """A wish about what was just said."""
    read = frame.follow_up
    if state.context != "result" or read is None or read.confidence < FOLLOW_UP.min_confidence or frame.roles:
        return None
    return Decision(INTENTS[read.label], f"result_{read.label}") if read.label in INTENTS else None
