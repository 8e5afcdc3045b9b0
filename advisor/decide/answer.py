"""What a message asks for right after an answer about one role."""

from typing import Dict, Optional, Sequence

from advisor.decide.decision import ABOUT_A_FACT, Decision, asks_topic, at, label_of, may_follow_up
from advisor.decide.pointing import fact_at
from advisor.dialogue import intents
from advisor.dialogue.state import State
from advisor.dialogue.thresholds import FOLLOW_UP
from advisor.knowledge.base import KnowledgeBase, intent_of
from advisor.text import words_of
from advisor.understanding.frame import Frame
from advisor.understanding.roles.description import described

INTENTS: Dict[str, str] = {
    "more": intents.ASK_MORE,
    "example": intents.EXPLAIN_FACT,
    "point": intents.EXPLAIN_FACT,
    "meaning": intents.ASK_TERM,
    "why": intents.EXPLAIN_REASON,
    "source": intents.ASK_SOURCE,
    "simpler": intents.SHORTEN_ANSWER,
    "shorter": intents.SHORTEN_ANSWER,
    "repeat": intents.REPEAT_ANSWER,
    "me": intents.ABOUT_ME,
    "ack": intents.ACKNOWLEDGE,
    "disappointed": intents.LET_DOWN,
    "not_asked": intents.FEEDBACK_BAD,
}
"""The intent of each label that has one; the intents of the others depend on the answer."""
OPPOSITES: Dict[str, str] = {
    intents.ASK_MISFIT_PROFILE: intents.ASK_FIT_PROFILE,
    intents.ASK_MISCONCEPTIONS: intents.ASK_OVERVIEW,
}
"""The opposite of an answer to each intent; of any other answer, it is whom the role doesn't suit."""
ABOUT_FACTS = frozenset({"point", "example", "meaning", "why"})
"""Labels of messages that may point at one of the facts given."""
MIN_COMPARED = 2
"""The smallest number of things among which a message can point to one by its place."""
NEVER_YES_OR_NO = frozenset({"ack", "disappointed", "not_asked", "why"})
"""Labels of messages that don't ask for a yes or a no."""
WISHES = frozenset({intents.CHECK_FIT, intents.RECOMMEND_ROLE, intents.ASK_FOR_OTHER, intents.ASK_ACCESSIBILITY})
"""Intents that say more precisely what somebody who talks about themselves wants."""
FEELINGS = frozenset({intents.DISCOURAGED, intents.FEEDBACK_GOOD, intents.FEEDBACK_BAD})
"""Intents that say more precisely how somebody reacts to an answer."""


def follow_up(frame: Frame, state: State, knowledge: KnowledgeBase) -> Optional[Decision]:
    """A request about what was just said."""
    label = label_of(frame)
    if state.context != "answer" or not may_follow_up(frame, state):
        return None
    role = _one_of_two(frame, state)
    if role is not None:
        return Decision(_asked(frame, state, knowledge), "one_of_two", (role,))
    if label is None:
        return None
    if _is_clear(frame, state, knowledge, label):
        return None
    if label == "me" and frame.form == "yes_no":
        return Decision(intents.ASK_FACT, "own_case", state.roles)  # "I only have a diploma, is that enough?"
    if label == "why" and intents.ASK_IMPORTANCE in (frame.intent, state.topic):
        return _more_reasons(frame, state)
    reason = f"answer_{label}"
    if label == "more" and frame.topic is not None and intent_of(frame.topic) != state.topic:
        return Decision(intent_of(frame.topic), reason, state.roles)  # "and when it comes to skills?"
    if label == "other_role" or (label == "more" and described(frame.similarity, _others(state, knowledge))):
        return _other_role(frame, state, knowledge, reason)
    if label == "opposite":
        asks = frame.intent in (intents.ASK_FIT_PROFILE, intents.ASK_MISFIT_PROFILE) and frame.intent != state.topic
        opposite = OPPOSITES.get(state.topic or "", intents.ASK_MISFIT_PROFILE)
        return Decision(frame.intent if asks else opposite, reason, state.roles)
    fact = _fact(frame, state, knowledge) if label in ABOUT_FACTS else None
    if label == "point" and fact is None and (frame.points_on or not state.told):
        return Decision(intents.ASK_MORE, reason) if frame.points_on else None
    intent = intents.EXPLAIN_FACT if fact and label == "meaning" else INTENTS.get(label)
    return Decision(intent, reason, (), fact) if intent else None


def _more_reasons(frame: Frame, state: State) -> Decision:
    """Reasons why the role matters, or those not told yet: "what's the other reason"."""
    goes_on = state.topic == intents.ASK_IMPORTANCE and frame.amount is None
    return Decision(intents.ASK_MORE if goes_on else intents.ASK_IMPORTANCE, "answer_why", state.roles)


def _is_clear(frame: Frame, state: State, knowledge: KnowledgeBase, label: str) -> bool:
    """Whether the message says by itself what it wants, whatever was said before."""
    if frame.intent in (intents.AFFIRM, intents.DENY):
        return True  # the stories say what a yes and a no mean
    if frame.form == "yes_no" and label in NEVER_YES_OR_NO:
        return True  # a belief, such as "bukannya cuma main sosmed doang ya"
    goes_on = label == "more" and frame.intent == state.topic  # "masih ada lagi kan skillnya?"
    if not goes_on and _is_own_question(frame, label, knowledge):
        return True
    if frame.confidence < FOLLOW_UP.clear_from:
        return False
    if frame.intent in WISHES:
        return True
    if label in ("me", "disappointed"):
        return frame.intent in FEELINGS or frame.intent == intents.DESCRIBE_SELF
    asks_anew = knowledge.topic_of(frame.intent) is not None and frame.intent != state.topic
    if asks_anew and label != "other_role" and frame.reference is None:
        return True  # "skill yang dibutuhkan?"
    return label in ("not_asked", "ack") and frame.intent in (intents.ASK_FACT, *FEELINGS)


def _is_own_question(frame: Frame, label: str, knowledge: KnowledgeBase) -> bool:
    """Whether the message asks a self-contained question, instead of referring to what was said."""
    is_long = len(words_of(frame.text)) >= FOLLOW_UP.min_words_of_own_question
    points = frame.reference is not None or frame.points_on
    if frame.form == "none" or points or not is_long:
        return False
    if label == "me" and frame.intent in ABOUT_A_FACT:
        return True
    asks_on_topic = knowledge.topic_of(frame.intent) is not None and label != "other_role"
    own = asks_on_topic or frame.intent in (*ABOUT_A_FACT, intents.OUT_OF_SCOPE)
    return own and frame.confidence >= FOLLOW_UP.own_question_from


def _other_role(frame: Frame, state: State, knowledge: KnowledgeBase, reason: str) -> Decision:
    """The same question about the role talked about before, or about the one that the message describes."""
    before = tuple(role for role in state.previous_roles if role not in state.roles)
    role = described(frame.similarity, _others(state, knowledge)) or (before[-1] if before else None)
    if role is None:
        return Decision(intents.LIST_ROLES, reason)
    if frame.intent == intents.ASK_DIFFERENCE:
        return Decision(intents.ASK_DIFFERENCE, reason, (*state.roles, role))
    return Decision(_asked(frame, state, knowledge), reason, (role,))


def _others(state: State, knowledge: KnowledgeBase) -> Sequence[str]:
    """The roles that the answer isn't about."""
    return [role for role in knowledge.roles if role not in state.roles]


def _one_of_two(frame: Frame, state: State) -> Optional[str]:
    """The role that the message points to by its place, of those compared earlier; None if it may mean a fact."""
    reference = frame.reference
    if reference is None or reference.kind == "point" or len(state.previous_roles) < MIN_COMPARED:
        return None
    return at(state.previous_roles, reference.place) if len(state.told) < MIN_COMPARED else None


def _asked(frame: Frame, state: State, knowledge: KnowledgeBase) -> str:
    """The topic that the message asks about, or else the one talked about."""
    for intent in (frame.intent, state.topic or ""):
        if asks_topic(intent, knowledge):
            return intent
    return intents.ASK_OVERVIEW


def _fact(frame: Frame, state: State, knowledge: KnowledgeBase) -> Optional[str]:
    """The fact that the message points to: by its place, or as the one after the fact that the bot explained last."""
    if frame.reference is not None and frame.reference.kind != "role":
        return fact_at(state, frame.reference.place, knowledge)
    if not frame.points_on or state.pointed_at not in state.told:
        return None
    return at(state.told, state.told.index(state.pointed_at) + 1)
