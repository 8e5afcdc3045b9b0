"""Decides what a message asks for, from what it says (the frame) and what was said before it (the state).

The rules are tried in order, and the first that applies decides. If none applies, the classifier's reading stands.
"""

from advisor.decide import (
    across,
    answer,
    aspects,
    emoji,
    feeling,
    fields,
    listing,
    note,
    question,
    result,
    rules,
    several,
    suggestion,
    wish,
)
from advisor.decide.decision import AS_READ, OFFER_TAKEN, Decision
from advisor.dialogue.state import State
from advisor.knowledge.base import KnowledgeBase
from advisor.understanding.frame import Frame

__all__ = ["AS_READ", "OFFER_TAKEN", "Decision", "decide"]

RULES = (
    emoji.degree,
    fields.chosen,
    several.besides,
    several.choice,
    several.each,
    several.roles_with_topic,
    note.correction,
    suggestion.what_to_study,
    aspects.across_roles,
    aspects.others_like_fact,
    aspects.of_roles,
    aspects.missed,
    across.is_it_real_work,
    suggestion.in_field,
    *rules.BEFORE_FOLLOW_UPS,
    across.pay,
    suggestion.about_role,
    suggestion.further,
    suggestion.told,
    wish.wish,
    question.follow_up,
    result.follow_up,
    listing.follow_up,
    answer.follow_up,
    *rules.AFTER_FOLLOW_UPS,
    aspects.unclear,
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
    if frame.is_payload:
        return Decision(frame.intent, AS_READ, frame.roles)
    said = emoji.in_words(frame, state, knowledge)
    as_read = Decision(said.intent, AS_READ if said is frame else emoji.IN_WORDS, said.roles)
    decisions = (rule(said, state, knowledge) for rule in RULES)
    decided = next((decision for decision in decisions if decision is not None), as_read)
    return feeling.taken_up(decided, said, state)
