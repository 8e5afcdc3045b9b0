"""Repeats a message with the intent that was decided on, for the rules to answer."""

from typing import Any, Dict, List

from rasa_sdk import Action, Tracker
from rasa_sdk.events import ActionExecuted, SlotSet, UserUttered
from rasa_sdk.executor import CollectingDispatcher

from actions.dialogue.memory import Event
from advisor.decide import OFFER_TAKEN, Decision
from advisor.dialogue import entities, slots
from advisor.dialogue.history import DECIDED, newest_message
from advisor.dialogue.payload import Payload


class ActionTakeDecision(Action):
    """Replaces the message by one with the intent, roles and fact of the slot `decision`, and empties the slot."""

    def name(self) -> str:
        return "action_take_decision"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Dict[str, Any]) -> List[Event]:
        decision = Decision(**tracker.get_slot(slots.DECISION))
        intent = {"name": decision.intent, "confidence": 1.0}
        found: List[Dict[str, Any]] = [{"entity": entities.ROLE, "value": role} for role in decision.roles]
        found += [{"entity": entities.FACT, "value": decision.fact}] if decision.fact else []
        found += [{"entity": entities.DEGREE, "value": decision.degree}] if decision.degree is not None else []
        is_taken = decision.reason == OFFER_TAKEN
        # Taking an offer is the same as pressing its button.
        text = str(Payload(decision.intent)) if is_taken else tracker.latest_message.get("text") or ""
        parsed = {
            "text": text,
            "intent": intent,
            "entities": found,
            "intent_ranking": [intent] if is_taken else [intent, *(tracker.latest_message.get("intent_ranking") or [])],
            DECIDED: decision.reason,
        }
        message = UserUttered(text, parse_data=parsed)
        original = newest_message(reversed(tracker.events))
        message["metadata"] = original.get("metadata")  # what the channel can show
        message["input_channel"] = original.get("input_channel")
        return [SlotSet(slots.DECISION, None), ActionExecuted("action_listen"), message]
