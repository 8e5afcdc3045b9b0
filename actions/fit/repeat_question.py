"""Repeats the fit question that a digression interrupted."""

from typing import Any, Dict, List

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.dialogue.memory import Event
from actions.dialogue.turn import read_turn
from actions.fit.prompts import ask
from actions.fit.state import read_check, save_check
from advisor.advisor import get_advisor
from advisor.fit.check import pause
from advisor.understanding.check_refusal import refuses_check


class ActionRepeatQuestion(Action):
    """Asks the same question with the same number, in the current language; pauses a check that is refused instead."""

    def name(self) -> str:
        return "action_repeat_question"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Dict[str, Any]) -> List[Event]:
        knowledge = get_advisor().knowledge
        turn = read_turn(tracker, knowledge)
        check = read_check(tracker)
        if refuses_check(turn.text, knowledge.lexicon.general):
            return save_check(pause(check))  # answered already, and the check is not wanted now
        if check.status == "running" and check.current:
            ask(dispatcher, check, turn, knowledge.response("fit_again", turn.language))
        return []
