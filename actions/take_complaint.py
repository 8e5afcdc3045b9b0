"""Takes a complaint about an answer."""

from typing import Any, Dict, List

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.clarify import offers_for
from actions.dialogue.memory import Event, keep
from actions.dialogue.turn import read_turn
from actions.speech.buttons import intent_buttons
from actions.speech.say import say
from actions.speech.wording import person_to_ask
from advisor.advisor import get_advisor
from advisor.dialogue import intents
from advisor.dialogue.history import message_before
from advisor.dialogue.metadata import BotMetadata, ComplaintMetadata


class ActionTakeComplaint(Action):
    """Apologises, notes which facts the complaint is about, and offers other readings of the message answered."""

    def name(self) -> str:
        return "action_take_complaint"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Dict[str, Any]) -> List[Event]:
        turn = read_turn(tracker, get_advisor().knowledge)
        memory = turn.memory
        before = message_before(reversed(tracker.events))
        ranking = (before.get("parse_data") or {}).get("intent_ranking") or []
        others = [str(score["name"]) for score in ranking if score["name"] != memory.topic]
        role = memory.roles[0] if len(memory.roles) == 1 else None
        offers = offers_for(others, turn.language, role)
        complaint = ComplaintMetadata(
            message=before.get("text") or "",
            topic=memory.topic or "",
            roles=list(memory.roles),
            facts=list(memory.told),
        )
        say(
            dispatcher,
            turn,
            "complaint_taken" if offers else "complaint_taken_only",
            buttons=intent_buttons([*(offer.intent for offer in offers), intents.ASK_HUMAN], turn.language, role),
            metadata=BotMetadata(offered=offers, complaint=complaint),
            person=person_to_ask(turn.language),
        )
        return keep(memory)
