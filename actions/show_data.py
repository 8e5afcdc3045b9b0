"""Shows what is stored about the person."""

from typing import Any, Dict, List

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.dialogue.turn import Event, read_turn
from actions.fit.prompts import details
from actions.fit.state import read_check
from actions.speech.say import say
from advisor.advisor import get_advisor
from settings import settings


class ActionShowData(Action):
    """How many messages are kept and how long, and everything that the fit check knows of them."""

    def name(self) -> str:
        return "action_show_data"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Dict[str, Any]) -> List[Event]:
        turn = read_turn(tracker, get_advisor().knowledge)
        messages = sum(event.get("event") == "user" for event in tracker.events)
        say(dispatcher, "data_stored", turn, messages=str(messages), days=f"{settings().keep_days:g}")
        details(dispatcher, read_check(tracker), turn)
        return []
