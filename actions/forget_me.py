"""Deletes what is stored of the person, after asking once."""

from typing import Any, Dict, List

from rasa_sdk import Action, Tracker
from rasa_sdk.events import AllSlotsReset, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.dialogue.turn import Event, last_said, read_turn
from actions.speech.say import say
from advisor.advisor import get_advisor

INTENT = "forget_me"
# The tracker store deletes a conversation in which this slot is set.
SLOT = "forgotten"


class ActionForgetMe(Action):
    """Asks whether to delete; when that was just asked, has the conversation deleted and says so."""

    def name(self) -> str:
        return "action_forget_me"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Dict[str, Any]) -> List[Event]:
        turn = read_turn(tracker, get_advisor().knowledge)
        if any(offer["intent"] == INTENT for offer in last_said(tracker).get("offered") or []):
            say(dispatcher, "forgotten", turn)
            return [AllSlotsReset(), SlotSet("language", turn.language), SlotSet(SLOT, True)]
        yes, no = (get_advisor().knowledge.response(name, turn.language) for name in ("forget_yes", "forget_no"))
        buttons = [{"title": yes, "payload": f"/{INTENT}"}, {"title": no, "payload": "/deny"}]
        say(dispatcher, "confirm_forgetting", turn, buttons=buttons, offered=[{"intent": INTENT, "title": yes}])
        return []
