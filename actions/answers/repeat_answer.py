"""Repeats the last answer."""

from typing import Any, Dict, List

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.dialogue.memory import Event
from actions.dialogue.turn import read_turn
from actions.speech.say import say
from advisor.advisor import get_advisor
from advisor.dialogue.history import utterances_before
from advisor.dialogue.metadata import BotMetadata

REPEATED_METADATA = {"answer", "offered", "question"}
"""The fields that still hold for an utterance when it is repeated."""


class ActionRepeatAnswer(Action):
    """Repeats the answer to the previous message, word for word."""

    def name(self) -> str:
        return "action_repeat_answer"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Dict[str, Any]) -> List[Event]:
        utterances = utterances_before(reversed(tracker.events))
        for utterance in utterances:
            repeated = BotMetadata(**BotMetadata.of(utterance).dict(include=REPEATED_METADATA))
            dispatcher.utter_message(
                text=utterance.get("text"),
                buttons=(utterance.get("data") or {}).get("buttons") or [],
                **repeated.as_dict(),
            )
        if not utterances:
            say(dispatcher, read_turn(tracker, get_advisor().knowledge), "nothing_to_repeat")
        return []
