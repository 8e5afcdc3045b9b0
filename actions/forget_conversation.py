"""Forgets what was talked about."""

from typing import Any, Dict, List

from rasa_sdk import Action, Tracker
from rasa_sdk.events import AllSlotsReset, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.turn import Event


class ActionForgetConversation(Action):
    """Empties all slots but the language of the reply."""

    def name(self) -> str:
        return "action_forget_conversation"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Dict[str, Any]) -> List[Event]:
        return [AllSlotsReset(), SlotSet("language", tracker.get_slot("language"))]
