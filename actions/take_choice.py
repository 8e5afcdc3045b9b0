"""Takes one of the readings that the bot offered, as if its button had been pressed."""

from typing import Any, Dict, List

from rasa_sdk import Action, Tracker
from rasa_sdk.events import ActionExecuted, UserUttered
from rasa_sdk.executor import CollectingDispatcher

from actions.dialogue.turn import Event, offered
from advisor.advisor import get_advisor
from advisor.understanding.offer_choice import choice


class ActionTakeChoice(Action):
    """Puts the chosen reading in the place of the message, for the rules to answer."""

    def name(self) -> str:
        return "action_take_choice"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Dict[str, Any]) -> List[Event]:
        offers = offered(tracker)
        text = tracker.latest_message.get("text") or ""
        words = get_advisor().knowledge.lexicon.offers.choices
        taken = offers[choice(text, [offer["title"] for offer in offers], words) or 0]
        entities = [{"entity": "role", "value": taken["role"]}] if taken.get("role") else []
        intent = {"name": taken["intent"], "confidence": 1.0}
        parsed = {"text": f"/{taken['intent']}", "intent": intent, "entities": entities, "intent_ranking": [intent]}
        return [ActionExecuted("action_listen"), UserUttered(f"/{taken['intent']}", parse_data=parsed)]
