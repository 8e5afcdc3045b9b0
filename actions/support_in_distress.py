"""Answers somebody in distress: gives no score, and names a person to turn to."""

from typing import Any, Dict, List

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.dialogue.memory import Event
from actions.dialogue.turn import read_turn
from actions.fit.state import read_check, save_check
from actions.speech.say import say
from actions.speech.wording import person_to_ask
from advisor.advisor import get_advisor
from advisor.fit.check import pause


class ActionSupportInDistress(Action):
    """Shows empathy; a running check pauses until the person resumes it."""

    def name(self) -> str:
        return "action_support_in_distress"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Dict[str, Any]) -> List[Event]:
        turn = read_turn(tracker, get_advisor().knowledge)
        say(dispatcher, turn, "comfort", contact=person_to_ask(turn.language))
        return save_check(pause(read_check(tracker)))
