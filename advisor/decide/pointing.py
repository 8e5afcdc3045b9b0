"""What a message asks for if it points at something that was shown: a role in a list, or a fact in an answer."""

from typing import Optional, Tuple

from advisor.decide.decision import AMOUNT, UNCLEAR, Decision, asks_topic, at
from advisor.dialogue import intents
from advisor.dialogue.state import ROLE_IN_LIST, State
from advisor.dialogue.thresholds import FOLLOW_UP, REFERENCE
from advisor.knowledge.base import KnowledgeBase, intent_of
from advisor.text import words_of
from advisor.understanding.frame import Frame
from advisor.understanding.several_roles import ALL_OTHERS

ABOUT_THE_CHECK = frozenset(
    {intents.EXPLAIN_QUESTION, intents.RESUME_CHECK, intents.SKIP_QUESTION, intents.GO_BACK, intents.ANSWER_SCALE}
)
"""Intents that make sense only while there is a fit check."""
DETAIL = frozenset({intents.ASK_MORE, intents.REPEAT_ANSWER, *ABOUT_THE_CHECK, *UNCLEAR})
"""Intents that, with a reference, ask about the thing it points at."""
NOT_ABOUT_A_LIST = frozenset(
    {
        intents.DESCRIBE_SELF,
        intents.DISTRESS,
        intents.FORGET_ME,
        intents.SHOW_MY_DATA,
        intents.SWITCH_LANGUAGE,
        intents.RESTART_CHECK,
    }
)
"""Intents of messages in which an ordinal points at nothing that the bot listed."""
SAME_TOPIC = "same_topic"
"""The reason for deciding that a message asks the same about another role, and about no fact in particular."""
SHOWN_OTHERS = "shown_others"
"""The reason for deciding that a message asks the same about the others of the roles shown."""


def role_in_list(frame: Frame, state: State, knowledge: KnowledgeBase) -> Optional[Decision]:
    """The message points at one or several of the roles that the bot showed."""
    roles = _roles_at(frame, state)
    is_fact = frame.wants_example and bool(state.told)
    if not roles or is_fact or frame.intent in NOT_ABOUT_A_LIST:
        return None
    reference = frame.reference
    is_all = reference is not None and reference.is_all
    if len(roles) > 1 and frame.intent == intents.ASK_DIFFERENCE:
        return Decision(intents.ASK_DIFFERENCE, ROLE_IN_LIST, roles)
    intent = None if is_all else _topic_asked(frame, knowledge)
    if not frame.references and frame.topic is None and frame.confidence < FOLLOW_UP.clear_from:
        intent = None  # "and the one after that?"
    if intent is None and state.choices:
        intent = state.choices[0].intent  # the same as pressing the role's button
    goes_on = not frame.references or is_all  # "and the one after that?", "dan yang kedua?"
    if intent is None and goes_on and state.context == "answer" and asks_topic(state.topic, knowledge):
        intent = state.topic
    if intent is None and len(roles) > 1:
        intent = intents.DESCRIBE_EACH
    return Decision(intent or intents.ASK_OVERVIEW, ROLE_IN_LIST, roles)


def shown_others(frame: Frame, state: State, knowledge: KnowledgeBase) -> Optional[Decision]:
    """The message asks about the others of the roles shown: "and the other two?"."""
    if not frame.others or frame.intent in NOT_ABOUT_A_LIST or state.check_status == "running":
        return None
    if frame.others == ALL_OTHERS and state.context in ("answer", None):
        return None  # the rest of the answer
    topic = _topic_asked(frame, knowledge) or state.topic
    with_facts = knowledge.roles_on(knowledge.topic_of(topic) or "")
    sets = [
        set(roles) for roles in (state.last_list, state.previous_roles, with_facts) if set(roles) > set(state.roles)
    ]
    counted = [
        others for others in (each - set(state.roles) for each in sets) if frame.others in (len(others), ALL_OTHERS)
    ]
    if not counted or not state.roles:
        return None
    others = tuple(role for role in knowledge.roles if role in counted[0])
    is_topic = asks_topic(topic, knowledge)
    return Decision(topic if topic and is_topic else intents.DESCRIBE_EACH, SHOWN_OTHERS, others)


def same_topic(frame: Frame, state: State, knowledge: KnowledgeBase) -> Optional[Decision]:
    """The message asks the same about the role that it names: "do you have the same list for a community manager?"."""
    is_new = bool(frame.roles) and not set(frame.roles) & set(state.roles)
    is_sure = frame.topic is not None or frame.confidence >= FOLLOW_UP.clear_from
    asks_anew = asks_topic(frame.intent, knowledge) and is_sure
    if not frame.asks_same or not is_new or asks_anew or not asks_topic(state.topic, knowledge):
        return None
    return Decision(state.topic or "", SAME_TOPIC, frame.roles)


def amount_of_answer(frame: Frame, state: State, knowledge: KnowledgeBase) -> Optional[Decision]:
    """The message only says how much of the answer it wants: "sebutkan semua dong", "ada berapa poin?"."""
    asks = frame.intent in (*DETAIL, intents.LIST_ROLES, intents.SHORTEN_ANSWER, intents.ASK_ACROSS_ROLES)
    asks |= len(words_of(frame.text)) <= REFERENCE.max_words_of_all_facts
    if frame.amount is None or not state.told or frame.roles or state.check_status == "running":
        return None
    is_same = frame.topic is None or intent_of(frame.topic) == state.topic
    is_about_roles = frame.scope not in ("current", "these") or state.context == "list"
    is_elsewhere = frame.intent == intents.OUT_OF_SCOPE and frame.confidence >= FOLLOW_UP.clear_from
    if not is_same or not asks or is_about_roles or is_elsewhere:
        return None
    if frame.amount.kind == "number" and frame.intent != intents.ASK_MORE:  # "top 3 aja": the first three again
        again = state.topic if asks_topic(state.topic, knowledge) and not frame.references else None
        return Decision(again, AMOUNT, state.roles) if again and len(state.roles) == 1 else None
    return Decision(intents.ASK_MORE, AMOUNT)


def fact_in_answer(frame: Frame, state: State, knowledge: KnowledgeBase) -> Optional[Decision]:
    """The message points to one of the facts just given, or asks for an example or the meaning of what was said."""
    if state.check_status == "running" or not state.told or frame.roles:
        return None
    reference = frame.reference
    is_of_facts = len(state.roles) == 1 or frame.wants_example
    if reference is not None and reference.kind != "role" and (is_of_facts or reference.kind == "point"):
        asks_detail = frame.intent in (*DETAIL, intents.ASK_DIFFERENCE) or reference.is_all or frame.wants_example
        asks_detail |= reference.kind == "point"
        fact = fact_at(state, reference.place, knowledge)
        return Decision(intents.EXPLAIN_FACT, "fact_in_answer", state.roles, fact) if fact and asks_detail else None
    if frame.intent == intents.EXPLAIN_QUESTION and state.check_status is None:
        return Decision(intents.EXPLAIN_FACT, "meaning_of_answer", state.roles)
    is_vague = frame.intent in DETAIL or frame.confidence < REFERENCE.vague_below
    if frame.wants_example and is_vague:
        return Decision(intents.EXPLAIN_FACT, "example_of_answer", state.roles)
    return None


def fact_at(state: State, place: int, knowledge: KnowledgeBase) -> Optional[str]:
    """The key of the fact at `place` of those last shown, or else of all on the topic, told or not."""
    shown = at(state.page, place) or at(state.told, place)
    topic = knowledge.topic_of(state.topic)
    if shown is not None or topic is None or len(state.roles) != 1:
        return shown
    on_topic = (fact.key for fact in knowledge.facts_on(state.roles[0], topic))
    return at(tuple(dict.fromkeys((*state.told, *on_topic))), place)


def _roles_at(frame: Frame, state: State) -> Tuple[str, ...]:
    """The ids of the roles shown at the places that the message points to; none if it may mean facts."""
    shown = state.roles if state.context == "comparison" else state.listed_roles
    kinds = {reference.kind for reference in frame.references}
    if "point" in kinds:
        return ()
    if "role" in kinds:
        shown = shown or state.last_list
    if not frame.references and frame.points_on and len(state.roles) == 1 and state.roles[0] in shown:
        after = at(shown, shown.index(state.roles[0]) + 1)
        return (after,) if after else ()
    places = [at(shown, reference.place) for reference in frame.references]
    return tuple(dict.fromkeys(role for role in places if role)) if all(places) else ()


def _topic_asked(frame: Frame, knowledge: KnowledgeBase) -> Optional[str]:
    """What a message that points at something asks about it; None if it doesn't say."""
    if asks_topic(frame.intent, knowledge) or frame.intent in (intents.ASK_FACT, intents.CHECK_FIT):
        return frame.intent
    if frame.topic is not None:
        return intent_of(frame.topic)
    if frame.intent not in UNCLEAR:
        return None
    likely = next((intent for intent in frame.likely if asks_topic(intent, knowledge)), None)
    is_question = frame.form != "none" and len(words_of(frame.text)) >= FOLLOW_UP.min_words_of_own_question
    return likely or (intents.ASK_FACT if is_question else None)
