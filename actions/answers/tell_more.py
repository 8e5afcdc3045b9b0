"""Tells what else there is on the question being talked about."""

from dataclasses import replace
from typing import Any, Dict, List, Optional, Tuple

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.answers.answer_topic import DIFFERENCE, amount_wanted, answer_turn, fact_keys, say_count
from actions.answers.explain_fact import explain
from actions.dialogue.memory import Event, keep, remember
from actions.dialogue.turn import Turn, read_turn
from actions.speech.buttons import next_buttons
from actions.speech.say import answering, say, say_answer
from advisor.advisor import get_advisor
from advisor.answers.answer import Answer, answer_topic
from advisor.answers.comparison import compare
from advisor.decide.several import BESIDES
from advisor.dialogue import intents
from advisor.dialogue.payload import is_payload
from advisor.knowledge.base import intent_of
from advisor.knowledge.schema.roles import Fact


class ActionTellMore(Action):
    """Gives the next facts on the same topic and roles, without repeating any."""

    def name(self) -> str:
        return "action_tell_more"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Dict[str, Any]) -> List[Event]:
        knowledge = get_advisor().knowledge
        turn = read_turn(tracker, knowledge)
        memory = turn.memory
        topic = _topic_of_answer(turn)
        roles = turn.roles_in_question
        named = _fact_named(turn)
        if named is not None and turn.reason != BESIDES:
            return explain(dispatcher, turn, [named])
        if turn.reason == BESIDES:
            topic = _topic_besides(tracker, turn) or topic
        if turn.named and turn.named != memory.roles and not is_payload(turn.text):
            return answer_turn(dispatcher, replace(turn, intent=_asked_of_named(turn)))
        if topic is None or not roles:
            say(dispatcher, turn, "more_of_what")
            return keep(memory)
        told = memory.told if roles == memory.roles else ()
        wanted = amount_wanted(turn)
        if wanted is not None and wanted.kind == "count" and len(roles) == 1 and topic != DIFFERENCE:
            of_topic = knowledge.facts_on(roles[0], topic)
            known = tuple(fact for fact in of_topic if fact.key in told)
            say_count(dispatcher, turn, Answer(topic, roles, known, rest=len(of_topic) - len(known)))
            return keep(memory)
        if turn.reason == BESIDES:
            told += _left_out(tracker, topic, roles[0])
        if topic == DIFFERENCE:
            answers = [compare(knowledge, roles, turn.language, told)]
        else:
            answers = [answer_topic(knowledge, topic, role, turn.language, told, wanted=wanted) for role in roles]
        new = [answer for answer in answers if answer.facts]
        for answer in new:
            say_answer(dispatcher, turn, answer, "answer_more")
        if not new:
            buttons = next_buttons(Answer(topic, roles, ()), turn.language)
            metadata = answering(intent_of(topic), turn.language, roles)
            say(dispatcher, turn, "nothing_more", buttons=buttons, metadata=metadata)
        return remember(memory, intent_of(topic), roles, told + fact_keys(*new))


def _asked_of_named(turn: Turn) -> str:
    """The intent of what seems to ask for more, but names another role: "kalau apoteker, selain di apotek?"."""
    topic_of = get_advisor().knowledge.topic_of
    return next((intent for intent in turn.likely_intents if topic_of(intent)), intents.ASK_FACT)


def _topic_of_answer(turn: Turn) -> Optional[str]:
    """The topic talked about; after an answer that was about no topic, but about one role, that of its last fact."""
    knowledge = get_advisor().knowledge
    topic = knowledge.topic_of(turn.memory.topic)
    last = knowledge.fact(turn.memory.told[-1]) if turn.memory.told else None
    return topic or (last.topic if last is not None and len(turn.memory.roles) == 1 else None)


def _fact_named(turn: Turn) -> Optional[Fact]:
    """The fact just given that the message asks more about: "tell me more about the conflict one"."""
    if is_payload(turn.text) or turn.named or turn.memory.topic == intents.ASK_DIFFERENCE:
        return None
    told = [fact for fact in map(get_advisor().knowledge.fact, turn.memory.told) if fact is not None]
    return get_advisor().terms.named(turn.text, told) if len(turn.memory.roles) == 1 else None


def _topic_besides(tracker: Tracker, turn: Turn) -> Optional[str]:
    """The topic on which the message asks what else there is, if not the one talked about.

    That is the one that it names by a noun, or, where no answer on its role went before, the one that its intent says.
    """
    knowledge = get_advisor().knowledge
    named = get_advisor().frames.read(tracker.latest_message).topic
    goes_on = turn.memory.told and turn.memory.roles == turn.roles_in_question
    return named or (None if goes_on else next(filter(None, map(knowledge.topic_of, turn.likely_intents)), None))


def _left_out(tracker: Tracker, topic: str, role: str) -> Tuple[str, ...]:
    """The keys of the facts about what the message leaves out: those of `role` on `topic` that have its words."""
    advisor = get_advisor()
    words = advisor.frames.read(tracker.latest_message).left_out
    return tuple(fact.key for fact in advisor.terms.having(words or "", advisor.knowledge.facts_on(role, topic)))
