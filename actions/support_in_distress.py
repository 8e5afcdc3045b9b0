"""Answers somebody who is in a bad way: no score, and a person to turn to."""

from typing import Any, Dict, List

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.dialogue.turn import Event, read_turn
from actions.fit.state import keep, read_check
from actions.speech.say import person_to_ask, say
from advisor.advisor import get_advisor
from advisor.fit.check import pause


class ActionSupportInDistress(Action):
    """Empathy; a running check waits until the person takes it up again."""

    def name(self) -> str:
        return "action_support_in_distress"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Dict[str, Any]) -> List[Event]:
        turn = read_turn(tracker, get_advisor().knowledge)
        say(dispatcher, "comfort", turn, contact=person_to_ask(turn.language))
        return keep(pause(read_check(tracker)))
