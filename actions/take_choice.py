"""Takes one of the bot's offers, as if its button had been pressed."""

from typing import Any, Dict, List

from rasa_sdk import Action, Tracker
from rasa_sdk.events import ActionExecuted, UserUttered
from rasa_sdk.executor import CollectingDispatcher

from actions.dialogue.memory import Event
from advisor.advisor import get_advisor
from advisor.dialogue import entities
from advisor.dialogue.history import said_before
from advisor.dialogue.payload import Payload
from advisor.understanding.offer_choice import choice


class ActionTakeChoice(Action):
    """Replaces the message with the chosen offer, for the rules to answer."""

    def name(self) -> str:
        return "action_take_choice"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Dict[str, Any]) -> List[Event]:
        offers = said_before(reversed(tracker.events)).offered
        text = tracker.latest_message.get("text") or ""
        chosen = choice(text, [offer.title for offer in offers], get_advisor().knowledge.lexicon.offers.choices)
        offer = offers[chosen or 0]
        roles = [{"entity": entities.ROLE, "value": offer.role}] if offer.role else []
        intent = {"name": offer.intent, "confidence": 1.0}
        payload = str(Payload(offer.intent))
        parsed = {"text": payload, "intent": intent, "entities": roles, "intent_ranking": [intent]}
        return [ActionExecuted("action_listen"), UserUttered(payload, parse_data=parsed)]
