"""Shows what is stored about the person."""

from typing import Any, Dict, List

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.dialogue.memory import Event
from actions.dialogue.stored import stored_messages
from actions.dialogue.turn import read_turn
from actions.fit.prompts import say_ratings
from actions.fit.state import read_check
from actions.speech.say import say
from advisor.advisor import get_advisor
from settings import settings


class ActionShowData(Action):
    """Says how many messages are stored, for how long, and everything that the fit check knows."""

    def name(self) -> str:
        return "action_show_data"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Dict[str, Any]) -> List[Event]:
        turn = read_turn(tracker, get_advisor().knowledge)
        messages = str(stored_messages(tracker))
        say(dispatcher, turn, "data_stored", messages=messages, days=f"{settings().keep_days:g}")
        say_ratings(dispatcher, read_check(tracker), turn)
        return []
