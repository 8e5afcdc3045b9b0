"""Repeats a message with the intent that was decided on, for the rules to answer."""

from typing import Any, Dict, List

from rasa_sdk import Action, Tracker
from rasa_sdk.events import ActionExecuted, SlotSet, UserUttered
from rasa_sdk.executor import CollectingDispatcher

from actions.dialogue.memory import Event
from actions.fit.state import read_check, save_check
from advisor.advisor import get_advisor
from advisor.decide import OFFER_TAKEN, Decision
from advisor.dialogue import entities, intents, slots
from advisor.dialogue.history import ASPECTS, DECIDED, FEELING, LISTED_ASPECTS, newest_message, said_before
from advisor.dialogue.payload import Payload
from advisor.fit import check as steps
from advisor.fit.ratings import Rating


class ActionTakeDecision(Action):
    """Replaces the message by one with the intent, roles and fact of the slot `decision`, and empties the slot."""

    def name(self) -> str:
        return "action_take_decision"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Dict[str, Any]) -> List[Event]:
        decision = Decision(**tracker.get_slot(slots.DECISION))
        intent = {"name": decision.intent, "confidence": 1.0}
        is_taken = decision.reason == OFFER_TAKEN
        answers = decision.degree is not None and decision.intent == intents.ANSWER_SCALE
        read = tracker.latest_message
        # Taking an offer is the same as pressing its button.
        text = str(Payload(decision.intent)) if is_taken else read.get("text") or ""
        parsed = {
            "text": text,
            "intent": intent,
            "entities": _entities(decision, read) + (_value(entities.DEGREE, decision.degree) if answers else []),
            "intent_ranking": [intent] if is_taken else [intent, *(read.get("intent_ranking") or [])],
            ASPECTS: dict.fromkeys(decision.aspects, 1.0) or read.get(ASPECTS) or {},
            LISTED_ASPECTS: read.get(LISTED_ASPECTS) or [],
            DECIDED: decision.reason,
            FEELING: decision.feeling,
        }
        if not is_taken and decision.intent == (read.get("intent") or {}).get("name"):
            parsed = {**read, **parsed, "intent": read["intent"], "intent_ranking": read.get("intent_ranking") or []}
        message = UserUttered(text, parse_data=parsed)
        original = newest_message(reversed(tracker.events))
        message["metadata"] = original.get("metadata")  # what the channel can show
        message["input_channel"] = original.get("input_channel")
        before = [] if answers or decision.degree is None else _answered(tracker, decision.degree)
        return [SlotSet(slots.DECISION, None), *before, ActionExecuted("action_listen"), message]


def _entities(decision: Decision, read: Dict[str, Any]) -> List[Dict[str, Any]]:
    """The entities of a decision: the message's own, with their places in it, if it settles no other roles."""
    own = list(read.get("entities") or [])
    named = [entity.get("value") for entity in own if entity.get("entity") == entities.ROLE]
    if decision.fact is None and named == list(decision.roles):
        return own
    found = [entity for role in decision.roles for entity in _value(entities.ROLE, role)]
    return found + (_value(entities.FACT, decision.fact) if decision.fact else [])


def _value(entity: str, value: Any) -> List[Dict[str, Any]]:
    return [{"entity": entity, "value": value}]


def _answered(tracker: Tracker, degree: int) -> List[Event]:
    """The event that stores an answer that comes before a question, unless that ends the check."""
    check = read_check(tracker)
    said = said_before(reversed(tracker.events))
    if (
        said.recalled and said.question is not None and said.question.trait != check.current
    ):  # the answer to the question that the message refers to
        return save_check(steps.amend(check, {said.question.trait: Rating(degree)}))
    if check.status != "running" or check.current is None:
        return []
    check = steps.answer(check, get_advisor().interview, Rating(degree))
    return save_check(check) if check.status == "running" else []
