"""What a message asks for if it accepts one of the bot's offers."""

from typing import Optional

from advisor.decide.decision import OFFER_TAKEN, Decision
from advisor.dialogue import intents
from advisor.dialogue.state import State
from advisor.knowledge.base import KnowledgeBase
from advisor.understanding.frame import Frame
from advisor.understanding.offer_choice import choice

YES_AND_MORE = "yes_and_more"
"""The reason for deciding that a message accepts an offer, and tells something besides."""
GOING_ON_AFTER_YES = frozenset(
    {intents.DESCRIBE_SELF, intents.NLU_FALLBACK, intents.LOOK_FOR_WORK, intents.EXPLAIN_QUESTION}
)
"""Intents of messages whose yes at the beginning accepts an offer."""


def taken(frame: Frame, state: State, knowledge: KnowledgeBase) -> Optional[Decision]:
    """The message accepts one of the bot's offers, by its place, by its title or with a yes."""
    titles = [offer.title for offer in state.offered]
    place = choice(frame.text, titles, knowledge.lexicon.offers.choices)
    reason = OFFER_TAKEN
    if place is None and state.offered and not frame.roles:
        goes_on = frame.begins_with_yes and frame.form == "none" and frame.intent in GOING_ON_AFTER_YES
        place = 0 if frame.intent == intents.AFFIRM or goes_on else None  # a yes accepts the likeliest offer
        reason = YES_AND_MORE if goes_on else OFFER_TAKEN
    if place is None:
        return None
    offered = state.offered[place]
    return Decision(offered.intent, reason, (offered.role,) if offered.role else ())
