"""What a message asks about all roles at once, whatever was said before: pay, and whether they are serious work."""

from typing import Optional

from advisor.decide.decision import ABOUT_A_FACT, UNCLEAR, Decision
from advisor.dialogue import intents
from advisor.dialogue.state import State
from advisor.dialogue.thresholds import FOLLOW_UP
from advisor.knowledge.base import KnowledgeBase
from advisor.understanding.frame import Frame

STANDING = "standing"
"""The aspect of facts that say how serious the work is, or what people take it for."""
IS_IT_REAL_WORK = "is_it_real_work"
"""The reason for deciding that a message asks whether a role is serious work."""
NO_ROLE_PAYS = "pay_of_several"
"""The reason for deciding that a message asks about the pay of several roles, of which no source says anything."""
PICKING = frozenset({"pick", "first", "second"})
"""The labels of messages that pick one of the roles just listed or compared."""
READ_AS = frozenset(
    {
        *ABOUT_A_FACT,
        *UNCLEAR,
        intents.ASK_MISCONCEPTIONS,
        intents.ASK_PROSPECTS,
        intents.ASK_IMPORTANCE,
        intents.ASK_OVERVIEW,
        intents.ASK_DIFFERENCE,
        intents.ASK_CAPABILITIES,
        intents.RECOMMEND_ROLE,
        intents.LIST_ROLES,
        intents.SEVERAL_QUESTIONS,
        intents.CHECK_FIT,
    }
)
"""Intents that such a question may be read as."""


def is_it_real_work(frame: Frame, state: State, knowledge: KnowledgeBase) -> Optional[Decision]:
    """A question whether a role is real or serious work: "is it a proper job or just a hobby?"."""
    if STANDING not in frame.aspects or frame.intent not in READ_AS or frame.topic is not None:
        return None
    return Decision(intents.ASK_MISCONCEPTIONS, IS_IT_REAL_WORK, frame.roles)


def pay(frame: Frame, state: State, knowledge: KnowledgeBase) -> Optional[Decision]:
    """A question about the pay of several roles: "which one pays best?"."""
    if frame.intent != intents.ASK_SALARY or frame.confidence < FOLLOW_UP.min_confidence or len(frame.roles) == 1:
        return None
    if knowledge.roles_on("salary"):
        return None
    names_several = len(frame.roles) > 1 or frame.scope in ("all", "these") or frame.asks_ranking
    picks = frame.follow_up is not None and frame.follow_up.label in PICKING
    follows_several = state.context in ("list", "comparison") and not picks
    if not names_several and not frame.chooses_role and not follows_several:
        return None
    return Decision(intents.ASK_SALARY, NO_ROLE_PAYS, frame.roles)
