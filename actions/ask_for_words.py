"""Asks for a message that can be read."""

from typing import Any, Dict, List

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.dialogue.memory import Event, keep
from actions.dialogue.turn import read_turn
from actions.speech.say import say
from advisor.advisor import get_advisor
from advisor.text import MAX_CHARACTERS


class ActionAskForWords(Action):
    """Says that the message is too long, or that it contains no words."""

    def name(self) -> str:
        return "action_ask_for_words"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Dict[str, Any]) -> List[Event]:
        turn = read_turn(tracker, get_advisor().knowledge)
        is_too_long = len(turn.text) > MAX_CHARACTERS
        say(dispatcher, turn, "message_too_long" if is_too_long else "message_without_words")
        return keep(turn.memory)
