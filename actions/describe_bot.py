"""Answers questions about the bot itself."""

from typing import Any, Dict, List

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.dialogue.memory import Event, keep
from actions.dialogue.stored import stored_messages
from actions.dialogue.turn import read_turn
from actions.speech.say import answering, say
from actions.speech.wording import person_to_ask
from advisor.advisor import get_advisor
from settings import settings


class ActionDescribeBot(Action):
    """Utters the response named after the intent: what the bot is, can do and stores, and who else to ask."""

    def name(self) -> str:
        return "action_describe_bot"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Dict[str, Any]) -> List[Event]:
        turn = read_turn(tracker, get_advisor().knowledge)
        metadata = answering(turn.intent, turn.language)
        person, days = person_to_ask(turn.language), f"{settings().keep_days:g}"
        messages = str(stored_messages(tracker))
        say(dispatcher, turn, turn.intent, metadata=metadata, person=person, days=days, messages=messages)
        return keep(turn.memory)
