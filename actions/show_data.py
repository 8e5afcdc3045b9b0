"""Shows what is stored about the person."""

from typing import Any, Dict, List

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.fit_state import read_check
from actions.fit_talk import details
from actions.reply import say
from actions.resources import knowledge
from actions.turn import Event, read_turn
from advisor.settings import settings


class ActionShowData(Action):
    """How many messages are kept and how long, and everything that the fit check knows of them."""

    def name(self) -> str:
        return "action_show_data"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Dict[str, Any]) -> List[Event]:
        turn = read_turn(tracker, knowledge())
        messages = sum(event.get("event") == "user" for event in tracker.events)
        say(dispatcher, "data_stored", turn, messages=str(messages), days=f"{settings().keep_days:g}")
        details(dispatcher, read_check(tracker), turn)
        return []
