"""What a message wants right after a list of roles or a comparison."""

from typing import Dict, Optional

from advisor.decide.decision import Decision
from advisor.dialogue import intents
from advisor.dialogue.state import State
from advisor.dialogue.thresholds import FOLLOW_UP
from advisor.knowledge.base import KnowledgeBase
from advisor.understanding.frame import Frame

INTENTS: Dict[str, str] = {"which_for_me": intents.RECOMMEND_ROLE, "difference": intents.ASK_DIFFERENCE}
"""The intent of each label."""


def follow_up(frame: Frame, state: State, knowledge: KnowledgeBase) -> Optional[Decision]:
    """A wish about the roles that were just listed or compared."""
    read = frame.follow_up
    if state.context not in ("list", "comparison") or read is None or read.confidence < FOLLOW_UP.min_confidence:
        return None
    if frame.roles or read.label not in INTENTS:
        return None
    return Decision(INTENTS[read.label], f"{state.context}_{read.label}")
