"""Asks for a message that can be read."""

from typing import Any, Dict, List

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.dialogue.turn import Event, read_turn, remember
from actions.speech.say import say
from advisor.advisor import get_advisor
from advisor.text import MAX_CHARACTERS


class ActionAskForWords(Action):
    """Says that the message is too long, or that it has no words."""

    def name(self) -> str:
        return "action_ask_for_words"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Dict[str, Any]) -> List[Event]:
        turn = read_turn(tracker, get_advisor().knowledge)
        too_long = len(turn.text) > MAX_CHARACTERS
        say(dispatcher, "message_too_long" if too_long else "message_without_words", turn)
        return remember(turn, turn.topic or "", turn.roles, turn.told)
