"""What a question wants that is about an aspect: all roles that have something on it, or those that it names."""

from typing import Optional

from advisor.decide.decision import Decision
from advisor.dialogue import intents
from advisor.dialogue.state import State
from advisor.dialogue.thresholds import REFERENCE
from advisor.knowledge.base import KnowledgeBase
from advisor.text import words_of
from advisor.understanding.aspects import MAX_ASPECTS
from advisor.understanding.frame import WISHES, Frame

AMONG_COMPARED = "comparison_which"
"""The reason for deciding that a message asks which of the roles just compared has something."""
ASPECT_ACROSS_ROLES = "aspect_across_roles"
"""The reason for deciding that a message asks for which roles there is something on an aspect."""
ASPECT_MISSED = "aspect_missed"
"""The reason for deciding that a message doubts which roles the last answer named."""
ASPECT_OF_ROLES = "aspect_of_roles"
"""The reason for deciding that a message asks about an aspect of the roles that it names."""
ASPECT_CARRIED = "aspect_carried"
"""The reason for deciding that a message asks the question before it, which was on an aspect, about other roles."""
ONLY_NAMING = frozenset({intents.INFORM_ROLE, intents.NLU_FALLBACK, intents.CORRECT_ROLE, intents.OUT_OF_SCOPE})
"""Intents of messages that do little more than name roles."""
ASKING = frozenset(
    {
        intents.ASK_FACT,
        intents.ASK_UNLISTED,
        intents.NLU_FALLBACK,
        intents.OUT_OF_SCOPE,
        intents.INFORM_ROLE,
        intents.RECOMMEND_ROLE,
        intents.LIST_ROLES,
        intents.LOOK_FOR_WORK,
        intents.CHECK_FIT,
        intents.ASK_MORE,
        intents.CORRECT_ROLE,
        intents.ASK_ACCESSIBILITY,
        intents.ASK_STUDY_FIELD,
        intents.DESCRIBE_SELF,
        intents.DESCRIBE_EACH,
        intents.WHAT_IF,
    }
)
"""Intents, besides topics, of messages that ask which roles, if their words say so."""


def across_roles(frame: Frame, state: State, knowledge: KnowledgeBase) -> Optional[Decision]:
    """For which roles there is something on an aspect: "besides event organizers, who runs events?"."""
    asks = knowledge.topic_of(frame.intent) is not None or frame.intent in ASKING
    # "Which of them" may be about other people or about roles; a message on an aspect is about roles.
    asks |= frame.intent == intents.ASK_FOR_OTHER and frame.scope == "these" and frame.asks_among_roles
    if not frame.aspects or not asks or state.context == "question" or state.check_status == "running":
        return None
    if len(frame.roles) > 1 and frame.asks_among_roles and not frame.roles_left_out:
        return Decision(intents.ASK_ACROSS_ROLES, AMONG_COMPARED, frame.roles)
    is_named = frame.roles and frame.scope != "other" and set(frame.roles) != set(frame.roles_left_out)
    is_across = frame.scope in ("all", "other") or frame.asks_among_roles or bool(frame.roles_left_out)
    is_across |= frame.asks_others or (frame.scope == "these" and state.context == "list")
    if is_named or not is_across:
        return None
    if (
        state.context == "comparison"
        and len(state.roles) > 1
        and frame.scope not in ("all", "other")
        and not frame.asks_others
    ):
        return Decision(intents.ASK_ACROSS_ROLES, AMONG_COMPARED, state.roles)
    return Decision(intents.ASK_ACROSS_ROLES, ASPECT_ACROSS_ROLES, frame.roles)


def others_like_fact(frame: Frame, state: State, knowledge: KnowledgeBase) -> Optional[Decision]:
    """Which other roles have what the fact just explained says: "is there another role that does that?"."""
    fact = knowledge.fact(state.pointed_at) if state.pointed_at else None
    is_long = len(words_of(frame.text)) > REFERENCE.max_words_of_other_roles
    if frame.aspects or fact is None or not fact.aspects or frame.scope != "other" or not is_long:
        return None
    if frame.fields:  # "which other jobs in aviation do you know?"
        return None
    if frame.topic is not None or state.check_status == "running":
        return None
    return Decision(intents.ASK_ACROSS_ROLES, ASPECT_ACROSS_ROLES, aspects=fact.aspects[:MAX_ASPECTS])


def of_roles(frame: Frame, state: State, knowledge: KnowledgeBase) -> Optional[Decision]:
    """An aspect of the roles that the message names, or of those that it compares with regard to it."""
    if not frame.roles or state.context == "question" or frame.roles_left_out or frame.restates:
        return None
    if frame.aspects and frame.intent == intents.ASK_DIFFERENCE and len(frame.roles) > 1:
        return Decision(intents.ASK_ACROSS_ROLES, AMONG_COMPARED, frame.roles)
    is_unsure_wish = frame.intent in WISHES and frame.confidence < REFERENCE.vague_below
    if not (frame.intent in ONLY_NAMING or is_unsure_wish) or frame.form == "none" or frame.topic is not None:
        return None
    if frame.aspects:
        return Decision(intents.ASK_FACT, ASPECT_OF_ROLES, frame.roles)
    is_answered = state.topic in (intents.ASK_ACROSS_ROLES, intents.ASK_FACT, intents.ASK_UNLISTED)
    if not state.aspects or not is_answered:
        return None
    return Decision(intents.ASK_FACT, ASPECT_CARRIED, frame.roles, aspects=state.aspects)


def missed(frame: Frame, state: State, knowledge: KnowledgeBase) -> Optional[Decision]:
    """A doubt about which roles the last answer named: "lho yang ngatur acara kok ga disebut?"."""
    is_plain = frame.intent in (intents.ASK_FACT, intents.ASK_UNLISTED, intents.NLU_FALLBACK)
    is_after = state.topic == intents.ASK_ACROSS_ROLES and state.context in ("list", "answer")
    if not frame.aspects or frame.roles or not is_plain or not is_after or frame.scope != "current":
        return None
    if frame.reference is not None or state.check_status == "running":
        return None
    return Decision(intents.ASK_ACROSS_ROLES, ASPECT_MISSED)


def unclear(frame: Frame, state: State, knowledge: KnowledgeBase) -> Optional[Decision]:
    """A question of which only the aspect is clear: "ada kerjaan yang nyambung sama jurusanku ga?"."""
    is_unclear = frame.intent == intents.NLU_FALLBACK or frame.confidence < REFERENCE.vague_below
    is_open = frame.intent in (intents.NLU_FALLBACK, intents.OUT_OF_SCOPE, intents.LIST_ROLES, intents.RECOMMEND_ROLE)
    is_checking = state.check_status == "running" or state.context == "question"
    if not frame.aspects or not is_unclear or not is_open or frame.form == "none" or is_checking:
        return None
    roles = frame.roles or state.roles
    if roles:
        return Decision(intents.ASK_FACT, ASPECT_OF_ROLES, roles)
    return Decision(intents.ASK_ACROSS_ROLES, ASPECT_ACROSS_ROLES)
