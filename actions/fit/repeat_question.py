"""Repeats the fit question that a digression interrupted."""

from typing import Any, Dict, List

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.dialogue.memory import Event
from actions.dialogue.turn import read_turn
from actions.fit.prompts import ask
from actions.fit.state import read_check
from advisor.advisor import get_advisor


class ActionRepeatQuestion(Action):
    """Asks the same question with the same number, in the conversation's current language."""

    def name(self) -> str:
        return "action_repeat_question"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Dict[str, Any]) -> List[Event]:
        knowledge = get_advisor().knowledge
        turn = read_turn(tracker, knowledge)
        check = read_check(tracker)
        if check.status == "running" and check.current:
            ask(dispatcher, check, turn, knowledge.response("fit_again", turn.language))
        return []
