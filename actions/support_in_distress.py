"""Supports somebody in distress: gives no score, and names people who can help."""

from typing import Any, Dict, List

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.dialogue.memory import Event
from actions.dialogue.turn import read_turn
from actions.fit.state import read_check, save_check
from actions.speech.say import answering, say
from advisor.advisor import get_advisor
from advisor.dialogue import intents
from advisor.dialogue.history import turns_in_a_row
from advisor.fit.check import pause
from settings import settings

FIRST = "distress"
FOR_OTHER = "distress_of_other"
CONTACT = "distress_contact"
FOLLOW_UPS = ("distress_listening", "distress_still_here")
"""The responses after the first, in turn, so that none is said twice in a row."""


class ActionSupportInDistress(Action):
    """Shows empathy; a running check pauses until the person resumes it."""

    def name(self) -> str:
        return "action_support_in_distress"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Dict[str, Any]) -> List[Event]:
        turn = read_turn(tracker, get_advisor().knowledge)
        turns = turns_in_a_row(intents.DISTRESS, reversed(tracker.events))
        name = FOLLOW_UPS[(turns - 1) % len(FOLLOW_UPS)] if turns else FIRST
        if not turns and _is_about_another(turn.text):
            name = FOR_OTHER
        if turns and turn.intent == intents.ASK_HUMAN:
            name = CONTACT
        metadata = answering(intents.DISTRESS, turn.language)
        say(dispatcher, turn, name, metadata=metadata, line=settings().crisis_line.in_language(turn.language))
        return save_check(pause(read_check(tracker)))


def _is_about_another(text: str) -> bool:
    """Whether only somebody else is in danger: "temanku mau bunuh diri"; if in doubt, the speaker is."""
    subjects = get_advisor().subjects
    return subjects.names_relation(text) and not subjects.names_speaker(text)
