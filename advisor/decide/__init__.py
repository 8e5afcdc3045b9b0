"""Decides what a message asks for, from what it says (the frame) and what was said before it (the state).

The rules are tried in order, and the first that applies decides. If none applies, the classifier's reading stands.
"""

from advisor.decide import answer, aspects, listing, note, question, result, rules, several, wish
from advisor.decide.decision import AS_READ, OFFER_TAKEN, Decision
from advisor.dialogue.state import State
from advisor.knowledge.base import KnowledgeBase
from advisor.understanding.frame import Frame

__all__ = ["AS_READ", "OFFER_TAKEN", "Decision", "decide"]

RULES = (
    several.besides,
    several.choice,
    several.each,
    several.roles_with_topic,
    note.correction,
    aspects.across_roles,
    *rules.BEFORE_FOLLOW_UPS,
    wish.wish,
    question.follow_up,
    result.follow_up,
    listing.follow_up,
    answer.follow_up,
    *rules.AFTER_FOLLOW_UPS,
    question.aside,
)
"""In the order in which they are tried."""


def decide(frame: Frame, state: State, knowledge: KnowledgeBase) -> Decision:
    """What the message asks for.

    Args:
        frame: the message on its own.
        state: the conversation before it.
        knowledge: the roles, facts and word lists.
    """
    if not frame.is_payload:
        for rule in RULES:
            decision = rule(frame, state, knowledge)
            if decision is not None:
                return decision
    return Decision(frame.intent, AS_READ, frame.roles)
