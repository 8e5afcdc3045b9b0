"""Tells what is left on the question being talked about, and repeats nothing."""

from typing import Any, Dict, List

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.answers.answer_topic import told_by
from actions.dialogue.turn import Event, read_turn, remember
from actions.speech.buttons import next_buttons
from actions.speech.say import answer_metadata, say, say_answer
from advisor.advisor import get_advisor
from advisor.answers.answer import Answer, answer_topic
from advisor.answers.comparison import compare
from advisor.knowledge.base import intent_of


class ActionTellMore(Action):
    """The next facts on the same topic and roles."""

    def name(self) -> str:
        return "action_tell_more"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Dict[str, Any]) -> List[Event]:
        turn = read_turn(tracker, get_advisor().knowledge)
        topic = get_advisor().knowledge.topic_of(turn.topic)
        roles = turn.roles_in_question
        if topic is None or not roles:
            say(dispatcher, "more_of_what", turn)
            return remember(turn, turn.topic or "", turn.roles, turn.told)
        told = turn.told if roles == turn.roles else ()
        if topic == "difference":
            answers = [compare(get_advisor().knowledge, roles, turn.language, told)]
        else:
            answers = [answer_topic(get_advisor().knowledge, topic, role, turn.language, told) for role in roles]
        left = [answer for answer in answers if answer.facts]
        for answer in left:
            say_answer(dispatcher, answer, turn, "answer_more")
        if not left:
            say(
                dispatcher,
                "nothing_more",
                turn,
                buttons=next_buttons(Answer(topic, roles, ()), turn.language),
                answer=answer_metadata(intent_of(topic), turn.language, roles),
            )
        return remember(turn, intent_of(topic), roles, told + told_by(*left))
