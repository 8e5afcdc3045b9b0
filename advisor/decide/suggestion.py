"""What a message asks for if somebody looks for a direction: what to study, or roles other than those suggested."""

from typing import Optional

from advisor.decide.decision import Decision, asks_topic, label_of
from advisor.dialogue import intents
from advisor.dialogue.history import MORE_SUGGESTIONS
from advisor.dialogue.state import State
from advisor.dialogue.thresholds import REFERENCE
from advisor.knowledge.base import KnowledgeBase
from advisor.text import words_of
from advisor.understanding.frame import Frame

STUDY_FIELD = "study_field"
"""The aspect of questions on fields of study."""
WHAT_TO_STUDY = "what_to_study"
"""The reason for deciding that somebody who asks what to study looks for a direction."""
TOLD = "told_when_asked"
"""The reason for deciding that somebody who was asked what they like now says so, and wants suggestions."""
ABOUT_ROLE = "direction_about_role"
"""The reason for deciding that somebody who sounds lost asks about the role that they name."""
IN_FIELD = "in_field"
"""The reason for deciding that a correction asks for roles in a field of work."""
FURTHER = frozenset({"more", "others"})
"""Labels of messages that ask for something other than what was shown."""


def what_to_study(frame: Frame, state: State, knowledge: KnowledgeBase) -> Optional[Decision]:
    """Asks what to study, and not for which role: "aku bingung mau kuliah apa"."""
    asks = frame.intent == intents.ASK_STUDY_FIELD
    # "What should I study?" may be read as a question on requirements; without a role, it is none.
    asks |= frame.intent == intents.ASK_QUALIFICATIONS and STUDY_FIELD in frame.aspects and not state.roles
    if not asks or frame.scope in ("all", "other") or state.check_status == "running":
        return None
    is_about_role = bool(state.roles) and len(words_of(frame.text)) <= REFERENCE.max_words_of_role_topic
    return None if frame.roles or is_about_role else Decision(intents.SEEK_DIRECTION, WHAT_TO_STUDY)


def further(frame: Frame, state: State, knowledge: KnowledgeBase) -> Optional[Decision]:
    """Asks for other roles than those just suggested: "yang lain dong"."""
    is_new = bool(frame.fields or frame.aspects or set(frame.roles) - set(state.answered_roles))
    if not state.suggests or is_new or state.check_status == "running":
        return None
    if asks_topic(frame.intent, knowledge) and frame.confidence >= REFERENCE.vague_below:
        return None  # "what else do they do?"
    asks = frame.scope == "other" or frame.intent == intents.ASK_MORE or label_of(frame) in FURTHER
    return Decision(intents.LOOK_FOR_WORK, MORE_SUGGESTIONS) if asks else None


def about_role(frame: Frame, state: State, knowledge: KnowledgeBase) -> Optional[Decision]:
    """Asks about the one role that it names, though it may sound lost: "dia mau jadi pilot, tapi matanya minus"."""
    is_unsure = frame.intent == intents.SEEK_DIRECTION and frame.confidence < REFERENCE.vague_below
    if not is_unsure or len(frame.roles) != 1 or state.check_status == "running":
        return None
    return Decision(intents.ASK_FACT, ABOUT_ROLE, frame.roles)


def in_field(frame: Frame, state: State, knowledge: KnowledgeBase) -> Optional[Decision]:
    """Says that a field of work was meant: "maksudku yang di bidang TI, kayak coding"."""
    says_so = frame.restates and frame.form == "none"
    is_wish = says_so and bool(frame.fields) and not frame.roles and state.check_status is None
    return Decision(intents.LOOK_FOR_WORK, IN_FIELD) if is_wish else None


def told(frame: Frame, state: State, knowledge: KnowledgeBase) -> Optional[Decision]:
    """Says what its writer likes, right after the bot asked for that to find roles: "aku suka gambar"."""
    tells = frame.intent == intents.DESCRIBE_SELF and not frame.roles
    return Decision(intents.LOOK_FOR_WORK, TOLD) if state.invites and tells and state.check_status is None else None
