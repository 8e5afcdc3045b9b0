"""Answers questions about the bot itself."""

from typing import Any, Dict, List

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.dialogue.turn import Event, read_turn, remember
from actions.speech.say import answer_metadata, person_to_ask, say
from advisor.advisor import get_advisor
from settings import settings


class ActionDescribeBot(Action):
    """Says the reply that is named after the intent: what the bot is, can do and stores, and whom else to ask."""

    def name(self) -> str:
        return "action_describe_bot"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Dict[str, Any]) -> List[Event]:
        turn = read_turn(tracker, get_advisor().knowledge)
        answer = answer_metadata(turn.intent, turn.language)
        person, days = person_to_ask(turn.language), f"{settings().keep_days:g}"
        say(dispatcher, turn.intent, turn, answer=answer, person=person, days=days)
        return remember(turn, turn.topic or "", turn.roles, turn.told)
