"""What a message asks for right after the result of a fit check."""

from typing import Optional, Tuple

from advisor.decide.decision import Decision, at
from advisor.dialogue import intents
from advisor.dialogue.state import State
from advisor.dialogue.thresholds import FOLLOW_UP
from advisor.knowledge.base import KnowledgeBase
from advisor.understanding.frame import Frame

INTENTS = {
    "why": intents.ASK_VERDICT,
    "why_not": intents.ASK_VERDICT,
    "disagree": intents.ASK_VERDICT,
    "next": intents.ASK_VERDICT,
    "rest": intents.ASK_VERDICT,
    "disappointed": intents.ASK_VERDICT,
    "other_check": intents.CHECK_FIT,
    "sure": intents.ASK_METHOD,
    "redo": intents.RESTART_CHECK,
    "answers": intents.ASK_MORE,
    "what_if": intents.WHAT_IF,
    "change": intents.GO_BACK,
    "correction": intents.GO_BACK,
    "tell_role": intents.ASK_OVERVIEW,
    "pleased": intents.FEEDBACK_GOOD,
}
"""The intent of each label; the reason `result_<label>` tells the check which of them it is."""
NEVER = frozenset({intents.DISTRESS, intents.FORGET_ME, intents.SWITCH_LANGUAGE, intents.OTHER_LANGUAGE})
"""Intents of messages that are not about the result, whatever they look like."""
ABOUT_ROLES = frozenset({"why", "why_not", "rest", "tell_role", "other_check", "what_if"})
"""The labels of messages that may name a role; with any other label, the message asks about the role it names."""
KEEPS_TOPIC = "tell_role"
"""The label of messages that may ask about a topic ("gajinya berapa?") for a role in the result."""


def follow_up(frame: Frame, state: State, knowledge: KnowledgeBase) -> Optional[Decision]:
    """A question or a remark about the result."""
    read = frame.follow_up
    if state.context != "result" or read is None or frame.intent in NEVER:
        return None
    if read.confidence < FOLLOW_UP.min_confidence or read.label not in INTENTS:
        return None
    if frame.intent == intents.RESUME_CHECK and not frame.roles:
        return None
    if frame.roles and read.label not in ABOUT_ROLES:
        return None
    intent = INTENTS[read.label]
    roles = frame.roles or _pointed_at(frame, state)
    if read.label == KEEPS_TOPIC:
        intent = frame.intent if knowledge.topic_of(frame.intent) else intent
        roles = roles or state.answered_roles[:1]
    return Decision(intent, f"result_{read.label}", roles)


def _pointed_at(frame: Frame, state: State) -> Tuple[str, ...]:
    """The role in the result that the message points to by its place."""
    reference = frame.reference
    role = at(state.answered_roles, reference.place) if reference is not None and reference.kind != "point" else None
    return (role,) if role else ()
