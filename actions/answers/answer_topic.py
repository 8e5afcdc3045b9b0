"""Answers a question about one or more roles."""

from dataclasses import replace
from typing import Any, Callable, Dict, List, Mapping, Optional, Tuple

from rasa_sdk import Action, Tracker
from rasa_sdk.events import SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.answers.answer_is_it_real_work import admit_no_pay, answer_is_it_real_work
from actions.answers.answer_on_aspects import (
    is_beside_aspects,
    tell_across_roles_on_aspects,
    tell_roles_on_aspects,
)
from actions.answers.answer_study_field import tell_study_fields
from actions.answers.single_fact import admit_ignorance, answer_specific_question, leading_fact
from actions.answers.topic_by_role import say_each, shortened_for_each
from actions.dialogue.memory import Event, remember
from actions.dialogue.turn import Turn, read_turn, resume_pending_question
from actions.speech.buttons import intent_buttons, next_buttons, role_buttons
from actions.speech.say import answering, say, say_answer
from actions.speech.wording import bullets, source_line
from advisor.advisor import get_advisor
from advisor.answers.answer import Answer, answer_topic
from advisor.answers.beliefs import Belief
from advisor.answers.comparison import compare
from advisor.decide.across import IS_IT_REAL_WORK, NO_ROLE_PAYS
from advisor.decide.pointing import SAME_TOPIC, SHOWN_OTHERS
from advisor.dialogue import intents, slots
from advisor.dialogue.payload import is_payload
from advisor.dialogue.state import ROLE_IN_LIST
from advisor.dialogue.thresholds import BELIEF
from advisor.knowledge.base import intent_of
from advisor.knowledge.schema.roles import Fact
from advisor.text import plain, words_of
from advisor.understanding.amount import Amount

OVERVIEW = "overview"
DIFFERENCE = "difference"
MISCONCEPTIONS = "misconceptions"
QUALIFICATIONS = "qualifications"
HOW_TO_START = "how_to_start"
REQUIREMENTS = (QUALIFICATIONS, "hiring")
"""The topics that say what is asked of candidates."""
MAX_REQUIREMENTS = 2
"""The most facts on them in answer to a question on how to start."""

BY_REASON: Mapping[str, Callable[[CollectingDispatcher, Turn], List[Event]]] = {
    IS_IT_REAL_WORK: answer_is_it_real_work,
    NO_ROLE_PAYS: admit_no_pay,
}
"""What to do for each decision that needs more than its topic."""


class ActionAnswerTopic(Action):
    """Tells what the sources say on the topic asked about, or asks which role is meant."""

    def name(self) -> str:
        return "action_answer_topic"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Dict[str, Any]) -> List[Event]:
        turn = resume_pending_question(tracker, read_turn(tracker, get_advisor().knowledge))
        if turn.intent == intents.ASK_FACT:
            answered = answer_specific_question(dispatcher, turn, turn.roles_in_question[:1])
            return answered if answered is not None else admit_ignorance(dispatcher, turn)
        return answer_turn(dispatcher, turn)


def answer_turn(dispatcher: CollectingDispatcher, turn: Turn) -> List[Event]:
    """Answers `turn`, and returns the events that remember the answer."""
    knowledge = get_advisor().knowledge
    topic = topic_in_question(turn)
    asks_topic = knowledge.topic_of(turn.intent) is not None
    by_reason = BY_REASON.get(turn.reason or "")
    if by_reason is not None:
        return by_reason(dispatcher, turn)
    if turn.memory.waiting and turn.named and not asks_topic:
        return _answer_waiting_questions(dispatcher, turn, topic)
    if topic == MISCONCEPTIONS or _may_state_known_belief(turn):
        return answer_belief(dispatcher, turn)
    roles = _roles_to_compare(turn) if topic == DIFFERENCE else turn.roles_in_question
    if turn.aspects and asks_topic and topic != DIFFERENCE and len(roles) > 1:
        return tell_roles_on_aspects(dispatcher, turn, roles)
    if turn.aspects and asks_topic and not roles:
        return tell_across_roles_on_aspects(dispatcher, turn)
    picks_role = turn.reason == ROLE_IN_LIST and topic == OVERVIEW  # its description isn't a question about it
    wanted = amount_wanted(turn)
    if asks_topic and not picks_role and wanted is None and turn.reason not in (SAME_TOPIC, SHOWN_OTHERS):
        answered = answer_specific_question(dispatcher, turn, roles)
        if answered is not None:
            return answered
    if not roles and topic == QUALIFICATIONS and intents.ASK_STUDY_FIELD in turn.likely_intents:
        return tell_study_fields(dispatcher, turn)
    if topic == HOW_TO_START and not knowledge.roles_on(topic) and _nearest_requirements(turn, roles[:1]):
        return _tell_requirements(dispatcher, turn, roles[:1])
    if not roles:
        return ask_which_role(dispatcher, turn, intent_of(topic))
    if topic == DIFFERENCE:
        return _tell_difference(dispatcher, turn, roles)
    if len(roles) > 1:
        return _tell_each(dispatcher, turn, topic, roles)
    answer = answer_topic(knowledge, topic, roles[0], turn.language, first=leading_fact(turn, roles[0]), wanted=wanted)
    say_answer(dispatcher, turn, answer, response_for(answer))
    if wanted is not None and wanted.kind == "count" and answer.facts:
        say_count(dispatcher, turn, answer)
    return remember(turn.memory, intent_of(topic), roles, fact_keys(answer))


def amount_wanted(turn: Turn) -> Optional[Amount]:
    """How much `turn` wants to be told; None if it doesn't say, or asks something about an amount."""
    wanted = None if is_payload(turn.text) else get_advisor().frames.amount(turn.text)
    is_question = turn.text.rstrip().endswith("?") and get_advisor().forms.read(turn.text) == "yes_no"
    return None if is_question and wanted is not None and wanted.kind != "count" else wanted


def say_count(dispatcher: CollectingDispatcher, turn: Turn, answer: Answer) -> None:
    """Says how many facts there are on the topic of `answer`, of which it gave the first."""
    say(
        dispatcher,
        turn,
        "count_of_facts" if answer.rest else "count_of_all_facts",
        buttons=next_buttons(answer, turn.language),
        metadata=answering(intent_of(answer.topic), turn.language, answer.roles, answer.facts),
        count=str(len(answer.facts) + answer.rest),
        rest=str(answer.rest),
    )


def answer_belief(dispatcher: CollectingDispatcher, turn: Turn) -> List[Event]:
    """Says yes or no to a belief; answers an open question with the misconceptions that the sources mention."""
    knowledge = get_advisor().knowledge
    language = turn.language
    # A role named on its own, or a button, continues the topic and states nothing.
    states_something = turn.intent != intents.INFORM_ROLE and not is_payload(turn.text)
    belief = get_advisor().beliefs.check(turn.statement, turn.roles_in_question) if states_something else None
    if belief is not None and belief.fact is not None and is_beside_aspects(turn, belief.fact):
        belief = Belief(None, False)
    roles = turn.roles_in_question
    if states_something and (belief is None or belief.fact is None):
        answered = answer_specific_question(dispatcher, turn, roles)
        if answered is not None:
            return answered
    if belief is not None and belief.fact is not None and not belief.holds and not _may_refute(turn, belief.fact):
        answered = answer_specific_question(dispatcher, turn, roles)
        if answered is not None:
            return answered
    if belief is not None and belief.fact is not None:
        roles = turn.named or (belief.fact.role,)
        left = [fact for fact in knowledge.facts_on(belief.fact.role, MISCONCEPTIONS) if fact != belief.fact]
        first = Answer(MISCONCEPTIONS, (belief.fact.role,), (belief.fact,), len(left))
        response = "belief_confirmed" if belief.holds else "belief_refuted"
    elif not roles:
        return ask_which_role(dispatcher, turn, intents.ASK_MISCONCEPTIONS)
    elif belief is not None and len(roles) > 1 and compare(knowledge, roles, language).direct:
        return _tell_difference(dispatcher, turn, roles)  # "isn't that the same as a social media manager?"
    elif len(roles) > 1:
        return _tell_each(dispatcher, turn, MISCONCEPTIONS, roles)
    else:
        first = answer_topic(knowledge, MISCONCEPTIONS, roles[0], language)
        response = "belief_undecided" if belief else response_for(first)
    others = [answer_topic(knowledge, MISCONCEPTIONS, role, language) for role in roles if role not in first.roles]
    say_answer(dispatcher, turn, first, response)
    for answer in others:
        say_answer(dispatcher, turn, answer, response_for(answer))
    return remember(turn.memory, intents.ASK_MISCONCEPTIONS, roles, fact_keys(first, *others))


def ask_which_role(
    dispatcher: CollectingDispatcher, turn: Turn, intent: str, waiting: Tuple[str, ...] = ()
) -> List[Event]:
    """Asks for the role, among those just shown, and remembers the questions until the role is named."""
    shown = turn.said_before.answer.roles if turn.said_before.answer else []
    roles = get_advisor().knowledge.known(shown) if len(shown) > 1 else []
    buttons = role_buttons(roles, turn.language) or intent_buttons([intents.LIST_ROLES], turn.language)
    say(dispatcher, turn, "ask_which_role", buttons=buttons)
    return remember(turn.memory, intent, (), waiting=waiting)


def topic_in_question(turn: Turn) -> str:
    """The topic asked about, or else the one talked about before, or else the overview."""
    for intent in (turn.intent, turn.memory.topic or ""):
        topic = get_advisor().knowledge.topic_of(intent)
        if topic:
            return topic
    return OVERVIEW


def response_for(answer: Answer) -> str:
    """The name of the response in which to say `answer`."""
    if not answer.direct:
        return "compared_side_by_side"
    little = any(get_advisor().knowledge.roles[role].coverage == "little" for role in answer.roles)
    return "answer_little" if little and answer.topic != DIFFERENCE else "answer"


def fact_keys(*answers: Answer) -> Tuple[str, ...]:
    """The keys of the facts in `answers`."""
    return tuple(fact.key for answer in answers for fact in answer.facts)


def _tell_difference(dispatcher: CollectingDispatcher, turn: Turn, roles: Tuple[str, ...]) -> List[Event]:
    """Tells how `roles` differ."""
    answer = compare(get_advisor().knowledge, roles, turn.language)
    say_answer(dispatcher, turn, answer, response_for(answer))
    return remember(turn.memory, intents.ASK_DIFFERENCE, roles, fact_keys(answer))


def _tell_each(dispatcher: CollectingDispatcher, turn: Turn, topic: str, roles: Tuple[str, ...]) -> List[Event]:
    """Tells what the sources say on `topic` about each of `roles`."""
    knowledge, wanted = get_advisor().knowledge, amount_wanted(turn)
    answers = [
        shortened_for_each(
            answer_topic(knowledge, topic, role, turn.language, first=leading_fact(turn, role), wanted=wanted), wanted
        )
        for role in roles
    ]
    say_each(dispatcher, turn, answers)
    return remember(turn.memory, intent_of(topic), roles, fact_keys(*answers))


def _tell_requirements(dispatcher: CollectingDispatcher, turn: Turn, roles: Tuple[str, ...]) -> List[Event]:
    """Says that no source gives steps into the role, or any, and tells what it asks for that is closest."""
    facts = _nearest_requirements(turn, roles)
    wanted = (intents.ASK_QUALIFICATIONS, intents.ASK_HIRING, intents.ASK_SKILLS)
    say(
        dispatcher,
        turn,
        "not_in_sources_but_near",
        buttons=intent_buttons(wanted, turn.language, facts[0].role)
        + intent_buttons([intents.LIST_ROLES], turn.language),
        metadata=answering(intents.ASK_HOW_TO_START, turn.language, roles),
        near=bullets(facts, turn.language),
        sources=source_line(facts, turn.language),
    )
    return remember(turn.memory, intents.ASK_HOW_TO_START, roles)


def _nearest_requirements(turn: Turn, roles: Tuple[str, ...]) -> List[Fact]:
    """What is asked of candidates that is closest to the question; nothing if no source says it of the role."""
    found = [candidate.fact for candidate in get_advisor().facts.find(turn.text, roles) if candidate.fact]
    stored = [fact for fact in get_advisor().knowledge.facts if not roles or fact.role in roles]
    facts = dict.fromkeys((*found, *stored))
    return [fact for fact in facts if any(map(fact.answers, REQUIREMENTS))][:MAX_REQUIREMENTS]


def _answer_waiting_questions(dispatcher: CollectingDispatcher, turn: Turn, topic: str) -> List[Event]:
    events: List[Event] = []
    memory = replace(turn.memory, waiting=())
    for intent in (intent_of(topic), *turn.memory.waiting):
        events += answer_turn(dispatcher, replace(turn, intent=intent, memory=memory))
    return [*events, SlotSet(slots.WAITING, [])]


def _roles_to_compare(turn: Turn) -> Tuple[str, ...]:
    """The roles to compare; a single one when no other was talked about."""
    roles, previous = turn.memory.roles, turn.memory.previous_roles
    if len(turn.named) > 1:
        return turn.named
    if turn.named:
        before = next((role for role in roles if role not in turn.named), None)
        return (before, *turn.named) if before else turn.named
    if len(roles) == 1:
        earlier = next((role for role in previous if role not in roles), None)
        return (*roles, earlier) if earlier else roles
    return roles


def _may_refute(turn: Turn, fact: Fact) -> bool:
    """Whether `fact` can say no: if it denies something itself, or the message says "just" or "only"."""
    limiters = set(map(plain, get_advisor().knowledge.lexicon.beliefs.limiters))
    denies = get_advisor().knowledge.topics[fact.topic].never_bare
    return denies or not limiters.isdisjoint(map(plain, words_of(turn.text)))


def _may_state_known_belief(turn: Turn) -> bool:
    """Whether a message of uncertain intent states a belief that the sources confirm or refute."""
    if turn.confidence >= BELIEF.unsure_below or intents.ASK_MISCONCEPTIONS not in turn.likely_intents:
        return False
    return states_known_belief(turn)


def states_known_belief(turn: Turn) -> bool:
    """Whether `turn` states a belief that a fact, on the aspects asked about, confirms or refutes."""
    belief = get_advisor().beliefs.check(turn.statement, turn.roles_in_question)
    return belief is not None and belief.fact is not None and not is_beside_aspects(turn, belief.fact)
