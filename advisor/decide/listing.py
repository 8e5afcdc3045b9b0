"""What a message asks for right after a list of roles or a comparison."""

from typing import Dict, Optional, Tuple

from advisor.decide.decision import ABOUT_A_FACT, Decision, asks_topic, at, label_of, may_follow_up
from advisor.decide.wish import STORY
from advisor.dialogue import intents
from advisor.dialogue.state import ROLE_IN_LIST, State
from advisor.dialogue.thresholds import REFERENCE
from advisor.knowledge.base import KnowledgeBase
from advisor.text import words_of
from advisor.understanding.frame import Frame
from advisor.understanding.roles.description import described, most_like

INTENTS: Dict[str, str] = {
    "which_for_me": intents.RECOMMEND_ROLE,
    "each": intents.DESCRIBE_EACH,
    "both": intents.DESCRIBE_EACH,
    "others": intents.LIST_ROLES,
    "difference": intents.ASK_DIFFERENCE,
    "rank": intents.ASK_ACROSS_ROLES,
    "which": intents.ASK_ACROSS_ROLES,
    "why": intents.EXPLAIN_REASON,
    "more": intents.ASK_MORE,
    "ack": intents.ACKNOWLEDGE,
}
"""The intent of each label that picks no role."""
PLACES = {"first": 0, "second": 1}
"""The place of the role that each of these labels picks out of two."""
NOT_PICKING = frozenset({"each", "both", "others", "difference", "rank", "more", "ack"})
"""Labels of messages that are about no single role, whatever they describe."""
ABOUT_ROLES = frozenset({"each", "both", "rank", "which"})
"""Labels of questions about all the roles just listed or compared."""
FOR_ONESELF = frozenset({"which_for_me", "which"})
"""Labels of messages that ask what suits the speaker, unless they name somebody else."""
MAX_COMPARED = 3
"""The largest number of listed roles that one comparison can include."""


def follow_up(frame: Frame, state: State, knowledge: KnowledgeBase) -> Optional[Decision]:
    """A request about the roles that were just listed or compared."""
    if state.context not in ("list", "comparison") or not may_follow_up(frame, state):
        return None
    label = label_of(frame)
    if frame.intent == intents.ASK_FOR_OTHER and label in FOR_ONESELF:
        return None
    shown = state.roles if state.context == "comparison" else state.listed_roles
    role = _picked(frame, shown, label)
    if role is not None:
        return Decision(_asked(frame, knowledge), ROLE_IN_LIST, (role,))
    has_topic = asks_topic(frame.intent, knowledge)
    if label not in INTENTS or (label == "more" and has_topic and frame.topic):  # "and when it comes to skills?"
        return None
    if label == "which_for_me":
        asks = bool(frame.aspects) or (has_topic and frame.confidence >= REFERENCE.vague_below)
        if asks:  # "who would not be suitable? I don't like travelling"
            return None
        if len(words_of(frame.text)) >= REFERENCE.min_words_of_story:
            return Decision(intents.ASK_EXPERIENCE, STORY)
    roles = shown if label in ABOUT_ROLES or (label == "difference" and len(shown) <= MAX_COMPARED) else ()
    intent = INTENTS[label]
    if label == "both" and (has_topic or frame.intent in ABOUT_A_FACT):
        intent = frame.intent if has_topic else intents.ASK_ACROSS_ROLES
    return Decision(intent, f"{state.context}_{label}", roles)


def _picked(frame: Frame, shown: Tuple[str, ...], label: Optional[str]) -> Optional[str]:
    """Which of the roles shown the message picks: the one it describes, or the one at the place it points to."""
    if label == "pick":
        place = frame.reference.place if frame.reference is not None else None
        return most_like(frame.similarity, shown) if place is None else at(shown, place)
    clear = described(frame.similarity, shown)
    if label in PLACES:
        return clear or at(shown, PLACES[label])
    return None if label in NOT_PICKING or frame.asks_ranking else clear


def _asked(frame: Frame, knowledge: KnowledgeBase) -> str:
    """What the message asks about the role that it picks; if it doesn't say, it asks what the role is."""
    has_topic = asks_topic(frame.intent, knowledge)
    asks_fact = frame.intent == intents.ASK_FACT and frame.form != "none"
    return frame.intent if has_topic or asks_fact or frame.intent == intents.CHECK_FIT else intents.ASK_OVERVIEW
