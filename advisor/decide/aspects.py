"""What a question wants that is surely about an aspect: all roles that have something on it."""

from typing import Optional

from advisor.decide.decision import Decision
from advisor.dialogue import intents
from advisor.dialogue.state import State
from advisor.knowledge.base import KnowledgeBase
from advisor.understanding.frame import Frame

AMONG_COMPARED = "comparison_which"
"""The reason of a decision that a message asks which of the roles just compared has something."""
ASPECT_ACROSS_ROLES = "aspect_across_roles"
"""The reason of a decision that a message asks for which roles there is something on an aspect."""
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
    }
)
"""Intents, besides topics, of messages that ask which roles, if their words say so."""


def across_roles(frame: Frame, state: State, knowledge: KnowledgeBase) -> Optional[Decision]:
    """For which roles there is something on an aspect: "besides event organizers, who runs events?"."""
    asks = knowledge.topic_of(frame.intent) is not None or frame.intent in ASKING
    if not frame.aspects or not asks or state.context == "question" or state.check_status == "running":
        return None
    if len(frame.roles) > 1 and frame.asks_among_roles and not frame.roles_left_out:
        return Decision(intents.ASK_ACROSS_ROLES, AMONG_COMPARED, frame.roles)
    is_named = frame.roles and frame.scope != "other" and set(frame.roles) != set(frame.roles_left_out)
    is_across = frame.scope in ("all", "other") or frame.asks_among_roles or bool(frame.roles_left_out)
    if is_named or not is_across:
        return None
    if state.context == "comparison" and len(state.roles) > 1 and frame.scope not in ("all", "other"):
        return Decision(intents.ASK_ACROSS_ROLES, AMONG_COMPARED, state.roles)
    return Decision(intents.ASK_ACROSS_ROLES, ASPECT_ACROSS_ROLES, frame.roles)
