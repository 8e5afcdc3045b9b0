"""What a message asks for if it is about several roles at once, or about everything except what it leaves out."""

from typing import Optional, Tuple

from advisor.decide.decision import EACH_ROLE, Decision, asks_topic
from advisor.dialogue import intents
from advisor.dialogue.state import State
from advisor.knowledge.base import KnowledgeBase, intent_of
from advisor.text import words_of
from advisor.understanding.frame import Frame

DIFFERENCE = "difference"
CHOICE = "choice_of_role"
"""The reason for deciding that a message asks which of several roles a description fits better."""
WITH_TOPIC = "roles_with_topic"
"""The reason for deciding that a message asks which roles have something on a topic."""
BESIDES = "besides"
"""The reason for deciding that a message asks what else there is besides what it names."""
UNPLACED = frozenset(
    {intents.ASK_FACT, intents.ASK_UNLISTED, intents.NLU_FALLBACK, intents.OUT_OF_SCOPE, intents.INFORM_ROLE}
)
"""Intents, besides topics, of questions whose words alone show what they are about."""
OPEN = UNPLACED | {intents.ASK_MORE, intents.CHECK_FIT, intents.RECOMMEND_ROLE}
"""Intents of questions about several roles that may be on the topic that they name."""
CHOOSING = UNPLACED | {
    intents.RECOMMEND_ROLE,
    intents.LIST_ROLES,
    intents.LOOK_FOR_WORK,
    intents.SEEK_DIRECTION,
    intents.ASK_MORE,
}
LEAVING_OUT = UNPLACED | {intents.ASK_MORE, intents.CORRECT_ROLE, intents.FEEDBACK_BAD, intents.REPEAT_ANSWER}


def besides(frame: Frame, state: State, knowledge: KnowledgeBase) -> Optional[Decision]:
    """What else there is on a topic: "besides languages, what else do they look for?"."""
    asks = knowledge.topic_of(frame.intent) is not None or frame.intent in LEAVING_OUT
    if frame.left_out is None or not asks or frame.scope == "other":
        return None
    topic = frame.intent if asks_topic(frame.intent, knowledge) else state.topic
    roles = frame.roles or state.roles
    is_single = asks_topic(topic, knowledge) and len(roles) == 1
    return Decision(intents.ASK_MORE, BESIDES, frame.roles) if is_single else None


def choice(frame: Frame, state: State, knowledge: KnowledgeBase) -> Optional[Decision]:
    """Which of several roles a description fits better: "which of the two is more like customer service?"."""
    asks = knowledge.topic_of(frame.intent) is not None or frame.intent in CHOOSING
    roles = _several(frame, state)
    is_about_them = len(frame.roles) > 1 or frame.asks_of_each or state.context == "comparison"
    if not frame.chooses_role or not asks or not is_about_them or len(roles) < 2:
        return None
    if not set(words_of(frame.text)).isdisjoint(knowledge.lexicon.general.general_people):
        return Decision(intents.ASK_FIT_PROFILE, CHOICE, roles)  # "which is better for shy people"
    topic = knowledge.topic_of(frame.intent)
    is_silent = topic not in (None, DIFFERENCE) and not any(knowledge.facts_on(role, topic or "") for role in roles)
    return Decision(frame.intent, EACH_ROLE, roles) if is_silent else Decision(intents.ASK_ACROSS_ROLES, CHOICE, roles)


def roles_with_topic(frame: Frame, state: State, knowledge: KnowledgeBase) -> Optional[Decision]:
    """For which roles there is something on a topic: "which roles do you have hiring info on?"."""
    if frame.intent != intents.LIST_ROLES or frame.topic is None or frame.roles:
        return None
    return Decision(intents.ASK_ACROSS_ROLES, WITH_TOPIC)


def each(frame: Frame, state: State, knowledge: KnowledgeBase) -> Optional[Decision]:
    """One topic for several roles: "the skills of each", "how do the two differ in their duties?"."""
    roles = _several(frame, state)
    compares = frame.intent == intents.ASK_DIFFERENCE
    has_topic = asks_topic(frame.intent, knowledge)
    is_read = has_topic and (
        len(frame.roles) > 1 or (roles == state.roles and frame.reference is None and not frame.asks_of_each)
    )
    joins_current = frame.joins_current and len(frame.roles) == 1
    goes_on = (compares or frame.intent in (intents.ASK_MORE, *UNPLACED)) and state.context == "comparison"
    is_about_them = len(frame.roles) > 1 or frame.asks_of_each or goes_on or joins_current
    if is_read or not is_about_them or len(roles) < 2 or state.context == "question":
        return None
    if has_topic:
        return Decision(frame.intent, EACH_ROLE, roles)
    is_open = compares or frame.intent in OPEN
    return Decision(intent_of(frame.topic), "topic_of_each_role", roles) if frame.topic and is_open else None


def _several(frame: Frame, state: State) -> Tuple[str, ...]:
    """The roles that the message names, or those being talked about; a single role is joined by the one before it."""
    if len(frame.roles) > 1:
        return frame.roles
    if frame.roles:
        return tuple(dict.fromkeys((*state.roles[:1], *frame.roles)))
    before = tuple(role for role in state.previous_roles if role not in state.roles)
    return state.roles if len(state.roles) > 1 else (*before[-1:], *state.roles)
