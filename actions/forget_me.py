"""Deletes what is stored about the person, after asking once."""

from typing import Any, Dict, List

from rasa_sdk import Action, Tracker
from rasa_sdk.events import AllSlotsReset, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.dialogue.memory import Event
from actions.dialogue.turn import read_turn
from actions.speech.buttons import button
from actions.speech.say import say
from advisor.advisor import get_advisor
from advisor.dialogue import intents, slots
from advisor.dialogue.history import last_said
from advisor.dialogue.metadata import BotMetadata, OfferMetadata


class ActionForgetMe(Action):
    """Asks whether to delete everything; if it has just asked, marks the conversation for deletion and says so."""

    def name(self) -> str:
        return "action_forget_me"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Dict[str, Any]) -> List[Event]:
        knowledge = get_advisor().knowledge
        turn = read_turn(tracker, knowledge)
        if offers_to_forget(last_said(reversed(tracker.events))):
            say(dispatcher, turn, "forgotten")
            # The tracker store deletes a conversation in which `forgotten` is set.
            return [AllSlotsReset(), SlotSet(slots.LANGUAGE, turn.language), SlotSet(slots.FORGOTTEN, True)]
        yes, no = (knowledge.response(name, turn.language) for name in ("forget_yes", "forget_no"))
        buttons = [button(yes, intents.FORGET_ME), button(no, intents.DENY)]
        offer = OfferMetadata(intent=intents.FORGET_ME, title=yes)
        say(dispatcher, turn, "confirm_forgetting", buttons, BotMetadata(offered=[offer]))
        return []


def offers_to_forget(said: BotMetadata) -> bool:
    """Whether an utterance asks for confirmation to delete everything."""
    return any(offer.intent == intents.FORGET_ME for offer in said.offered)
