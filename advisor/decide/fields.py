"""What a message means right after the bot has asked which fields of work appeal to somebody."""

from typing import Optional

from advisor.decide.decision import FIELDS_CHOSEN, ONE_ROLE, UNCLEAR, Decision
from advisor.dialogue import intents
from advisor.dialogue.state import State
from advisor.knowledge.base import KnowledgeBase
from advisor.understanding.field_choice import chosen_fields
from advisor.understanding.frame import Frame

NAMING = UNCLEAR | {intents.CORRECT_ROLE, intents.AFFIRM}
"""Intents of messages that name the role to check instead of a field."""
ANSWERS = UNCLEAR | {
    intents.ASK_ACROSS_ROLES,
    intents.ASK_FACT,
    intents.DESCRIBE_SELF,
    intents.LOOK_FOR_WORK,
    intents.ASK_EXPERIENCE,
    intents.RECOMMEND_ROLE,
    intents.LIST_ROLES,
    intents.ANSWER_SCALE,
    intents.AFFIRM,
    intents.DENY,
    intents.SKIP_QUESTION,
    intents.ACKNOWLEDGE,
}
"""Intents of messages that answer which fields appeal to their writer, or say that they don't know."""


def chosen(frame: Frame, state: State, knowledge: KnowledgeBase) -> Optional[Decision]:
    """The message chooses fields by name or number, says what its writer likes, or says that they don't know."""
    if not state.fields or frame.intent in (intents.DISTRESS, intents.STOP_CHECK):
        return None
    if frame.roles:
        names_one = frame.intent in NAMING and len(frame.roles) == 1 and frame.form == "none"
        return Decision(intents.CHECK_FIT, ONE_ROLE, frame.roles) if names_one else None
    places = tuple(reference.place for reference in frame.references if reference.place is not None)
    chooses = bool(chosen_fields(frame.text, state.fields, frame.fields, places))
    asks = frame.form != "none" and not (chooses and "?" not in frame.text)  # "yang nomor enam, ya"
    if asks or not (chooses or frame.intent in ANSWERS):
        return None
    return Decision(intents.RECOMMEND_ROLE, FIELDS_CHOSEN)
