"""Takes a complaint about an answer."""

from typing import Any, Dict, List

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.clarify import readings_of
from actions.dialogue.turn import Event, message_before, read_turn, remember
from actions.speech.buttons import intent_buttons
from actions.speech.say import person_to_ask, say
from advisor.advisor import get_advisor


class ActionTakeComplaint(Action):
    """Apologises, notes which facts it is about, and offers other readings of the message that was answered."""

    def name(self) -> str:
        return "action_take_complaint"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Dict[str, Any]) -> List[Event]:
        turn = read_turn(tracker, get_advisor().knowledge)
        before = message_before(tracker)
        readings = [
            str(reading["name"])
            for reading in (before.get("parse_data") or {}).get("intent_ranking") or []
            if reading["name"] != turn.topic
        ]
        role = turn.roles[0] if len(turn.roles) == 1 else None
        others = readings_of(readings, turn.language, role)
        complaint = {
            "message": before.get("text") or "",
            "topic": turn.topic or "",
            "roles": list(turn.roles),
            "facts": list(turn.told),
        }
        say(
            dispatcher,
            "complaint_taken" if others else "complaint_taken_only",
            turn,
            buttons=intent_buttons([*(other["intent"] for other in others), "ask_human"], turn.language, role),
            offered=others,
            complaint=complaint,
            person=person_to_ask(turn.language),
        )
        return remember(turn, turn.topic or "", turn.roles, turn.told)
