"""Changes to the language that the person asks for."""

from typing import Any, Dict, List

from rasa_sdk import Action, Tracker
from rasa_sdk.events import SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.dialogue.turn import Event
from advisor.advisor import get_advisor
from advisor.knowledge.schema.base import Language
from advisor.understanding.language.request import other_language, requested_language


class ActionSwitchLanguage(Action):
    """Sets the language; the rule then says so in it."""

    def name(self) -> str:
        return "action_switch_language"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Dict[str, Any]) -> List[Event]:
        asked = requested_language(tracker.latest_message.get("text") or "", get_advisor().knowledge.lexicon)
        language = asked or other_language(_language_before(tracker))
        return [SlotSet("language", language), SlotSet("chosen_language", language)]


def _language_before(tracker: Tracker) -> Language:
    """The language in which the bot last replied: the one in which the wish is typed says nothing about it."""
    newest = max(i for i, event in enumerate(tracker.events) if event.get("event") == "user")
    for event in reversed(tracker.events[:newest]):
        if event.get("event") == "slot" and event.get("name") == "language":
            return "en" if event.get("value") == "en" else "id"
    return "id"
