"""Answers a question about a role, or about several."""

from dataclasses import replace
from typing import Any, Dict, List, Tuple

from rasa_sdk import Action, Tracker
from rasa_sdk.events import SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.answers.fact_answer import admit_ignorance, answer_specifically, nearest_fact
from actions.dialogue.turn import Event, Turn, read_turn, remember, with_question_that_waited
from actions.speech.buttons import role_buttons
from actions.speech.say import say, say_answer
from advisor.advisor import get_advisor
from advisor.answers.answer import Answer, answer_topic
from advisor.answers.comparison import compare
from advisor.knowledge.base import intent_of
from advisor.understanding.intents.stored_questions import FACT

OVERVIEW = "overview"
DIFFERENCE = "difference"
MISCONCEPTIONS = "misconceptions"
# Below this the classifier is not sure of an intent.
SURE = 0.6


class ActionAnswerTopic(Action):
    """Says what the sources say on the topic asked about, or asks which role is meant."""

    def name(self) -> str:
        return "action_answer_topic"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Dict[str, Any]) -> List[Event]:
        turn = with_question_that_waited(tracker, read_turn(tracker, get_advisor().knowledge))
        if turn.intent == FACT:
            specific = answer_specifically(dispatcher, turn, turn.roles_in_question[:1])
            return specific if specific is not None else admit_ignorance(dispatcher, turn)
        return answer_turn(dispatcher, turn)


def answer_turn(dispatcher: CollectingDispatcher, turn: Turn) -> List[Event]:
    """Answers `turn`, and gives the events that remember it."""
    topic = topic_in_question(turn)
    if turn.waiting and turn.named and get_advisor().knowledge.topic_of(turn.intent) is None:
        return _answer_all_that_waited(dispatcher, turn, topic)
    if topic == MISCONCEPTIONS or _states_known_belief(turn):
        return answer_belief(dispatcher, turn)
    roles = _roles_to_compare(turn) if topic == DIFFERENCE else turn.roles_in_question
    if get_advisor().knowledge.topic_of(turn.intent) is not None:
        specific = answer_specifically(dispatcher, turn, roles)
        if specific is not None:
            return specific
    if not roles:
        return ask_which_role(dispatcher, turn, intent_of(topic))
    if topic == DIFFERENCE:
        answers = [compare(get_advisor().knowledge, roles, turn.language)]
    else:
        answers = [
            answer_topic(get_advisor().knowledge, topic, role, turn.language, first=nearest_fact(turn, role))
            for role in roles
        ]
    for answer in answers:
        say_answer(dispatcher, answer, turn, frame_of(answer))
    return remember(turn, intent_of(topic), roles, told_by(*answers))


def topic_in_question(turn: Turn) -> str:
    """The topic that the message asks for; a role alone asks for what was talked about, else for an overview."""
    for intent in (turn.intent, turn.topic or ""):
        topic = get_advisor().knowledge.topic_of(intent)
        if topic:
            return topic
    return OVERVIEW


def ask_which_role(
    dispatcher: CollectingDispatcher, turn: Turn, intent: str, waiting: Tuple[str, ...] = ()
) -> List[Event]:
    """Asks for the role, and keeps the question, and others that wait, for when it is named."""
    say(dispatcher, "ask_which_role", turn, buttons=role_buttons(get_advisor().knowledge.roles, turn.language))
    return remember(turn, intent, (), waiting=waiting)


def _answer_all_that_waited(dispatcher: CollectingDispatcher, turn: Turn, topic: str) -> List[Event]:
    events: List[Event] = []
    for intent in (intent_of(topic), *turn.waiting):
        events += answer_turn(dispatcher, replace(turn, intent=intent, waiting=()))
    return [*events, SlotSet("waiting", [])]


def frame_of(answer: Answer) -> str:
    """The reply in which to say `answer`."""
    if not answer.direct:
        return "compared_side_by_side"
    little = any(get_advisor().knowledge.roles[role].coverage == "little" for role in answer.roles)
    return "answer_little" if little and answer.topic != DIFFERENCE else "answer"


def told_by(*answers: Answer) -> Tuple[str, ...]:
    """The keys of the facts in `answers`."""
    return tuple(fact.key for answer in answers for fact in answer.facts)


def _roles_to_compare(turn: Turn) -> Tuple[str, ...]:
    """The roles to set against each other; one alone when nothing was talked about that it could be held against."""
    if len(turn.named) > 1:
        return turn.named
    if turn.named:
        before = next((role for role in turn.roles if role not in turn.named), None)
        return (before, *turn.named) if before else turn.named
    if len(turn.roles) == 1:
        earlier = next((role for role in turn.previous_roles if role not in turn.roles), None)
        return (*turn.roles, earlier) if earlier else turn.roles
    return turn.roles


def _states_known_belief(turn: Turn) -> bool:
    """Whether the message, of whose intent the classifier is unsure, states a belief that the sources decide."""
    if turn.confidence >= SURE or intent_of(MISCONCEPTIONS) not in turn.readings:
        return False
    belief = get_advisor().beliefs.check(turn.statement, turn.roles_in_question)
    return belief is not None and belief.fact is not None


def answer_belief(dispatcher: CollectingDispatcher, turn: Turn) -> List[Event]:
    """Yes or no to a belief; to an open question, the misconceptions that the sources name."""
    language = turn.language
    # A role named alone, or a button, goes on with the topic and states nothing.
    states_something = turn.intent != "inform_role" and not turn.text.startswith("/")
    belief = get_advisor().beliefs.check(turn.statement, turn.roles_in_question) if states_something else None
    roles = turn.roles_in_question
    if states_something and (belief is None or belief.fact is None):
        specific = answer_specifically(dispatcher, turn, roles)
        if specific is not None:
            return specific
    if belief is not None and belief.fact is not None:
        roles = turn.named or (belief.fact.role,)
        left = [f for f in get_advisor().knowledge.facts_on(belief.fact.role, MISCONCEPTIONS) if f != belief.fact]
        answer = Answer(MISCONCEPTIONS, (belief.fact.role,), (belief.fact,), len(left))
        frame = "belief_confirmed" if belief.holds else "belief_refuted"
    elif not roles:
        return ask_which_role(dispatcher, turn, intent_of(MISCONCEPTIONS))
    else:
        answer = answer_topic(get_advisor().knowledge, MISCONCEPTIONS, roles[0], language)
        frame = "belief_undecided" if belief else frame_of(answer)
    answers = [answer] + [
        answer_topic(get_advisor().knowledge, MISCONCEPTIONS, role, language)
        for role in roles
        if role not in answer.roles
    ]
    for each in answers:
        say_answer(dispatcher, each, turn, frame if each is answer else frame_of(each))
    return remember(turn, intent_of(MISCONCEPTIONS), roles, told_by(*answers))
