"""Shows what is stored about the person."""

from typing import Any, Dict, List

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.fit_state import read_check
from actions.fit_talk import details
from actions.resources import knowledge
from actions.turn import Event, read_turn


class ActionShowData(Action):
    """Everything that the fit check knows of them."""

    def name(self) -> str:
        return "action_show_data"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Dict[str, Any]) -> List[Event]:
        details(dispatcher, read_check(tracker), read_turn(tracker, knowledge()))
        return []
