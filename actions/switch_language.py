"""Switches to the language that the person asks for."""

from typing import Any, Dict, List

from rasa_sdk import Action, Tracker
from rasa_sdk.events import SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.dialogue.memory import Event
from advisor.advisor import get_advisor
from advisor.dialogue import slots
from advisor.dialogue.history import USER
from advisor.knowledge.schema.base import Language
from advisor.understanding.language.request import other_language, requested_language


class ActionSwitchLanguage(Action):
    """Sets the language; the rule then confirms it in that language."""

    def name(self) -> str:
        return "action_switch_language"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Dict[str, Any]) -> List[Event]:
        requested = requested_language(tracker.latest_message.get("text") or "", get_advisor().knowledge.lexicon)
        language = requested or other_language(language_before(tracker))
        return [SlotSet(slots.LANGUAGE, language), SlotSet(slots.CHOSEN_LANGUAGE, language)]


def language_before(tracker: Tracker) -> Language:
    """The language of the bot's last utterance, as the request to switch may be typed in either language."""
    newest = max(i for i, event in enumerate(tracker.events) if event.get("event") == USER)
    for event in reversed(tracker.events[:newest]):
        if event.get("event") == "slot" and event.get("name") == slots.LANGUAGE:
            return "en" if event.get("value") == "en" else "id"
    return "id"
