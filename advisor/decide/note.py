"""What a message asks for right after the bot said what it noted, outside a fit check."""

from typing import Optional

from advisor.decide.decision import NO_FOLLOW_UPS, Decision
from advisor.dialogue import intents
from advisor.dialogue.state import State
from advisor.dialogue.thresholds import FOLLOW_UP
from advisor.knowledge.base import KnowledgeBase
from advisor.understanding.frame import Frame


def correction(frame: Frame, state: State, knowledge: KnowledgeBase) -> Optional[Decision]:
    """The message says that what was noted isn't so."""
    read = frame.on_note
    if read is None or state.context in ("question", "result") or frame.intent in NO_FOLLOW_UPS:
        return None
    if read.label != "correction" or read.confidence < FOLLOW_UP.min_confidence:
        return None
    if frame.intent == intents.LOOK_FOR_WORK and frame.confidence >= FOLLOW_UP.clear_from:
        return None  # "I said I'm not sure about people. so what jobs would you suggest"
    return Decision(intents.GO_BACK, "note_correction")
