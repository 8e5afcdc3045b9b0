"""Encourages somebody who doubts their chances."""

from typing import Any, Dict, List

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.dialogue.memory import Event, keep
from actions.dialogue.turn import read_turn
from actions.fit.state import read_check
from actions.speech.say import answering, say
from advisor.advisor import get_advisor
from advisor.dialogue import intents


class ActionEncourage(Action):
    """Says one sentence of care and offers a small step; during a check, its question is that step."""

    def name(self) -> str:
        return "action_encourage"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Dict[str, Any]) -> List[Event]:
        turn = read_turn(tracker, get_advisor().knowledge)
        name = "discouraged_in_check" if read_check(tracker).status == "running" else "discouraged"
        say(dispatcher, turn, name, metadata=answering(intents.DISCOURAGED, turn.language))
        return keep(turn.memory)
