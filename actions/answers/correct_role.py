"""Answers the last question again, about the role that was meant."""

from dataclasses import replace
from typing import Any, Dict, List, Tuple

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.answers.answer_topic import answer_turn, ask_which_role
from actions.dialogue.turn import Event, Turn, read_turn
from advisor.advisor import get_advisor


class ActionCorrectRole(Action):
    """Takes the role that the correction names; "the other one" is the role talked about before."""

    def name(self) -> str:
        return "action_correct_role"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Dict[str, Any]) -> List[Event]:
        turn = read_turn(tracker, get_advisor().knowledge)
        meant = _meant(turn)
        if meant:
            return answer_turn(dispatcher, replace(turn, intent="inform_role", named=meant))
        return ask_which_role(dispatcher, turn, turn.topic or "ask_overview")


def _meant(turn: Turn) -> Tuple[str, ...]:
    """Of "not A, B" it is B: what was not talked about, else the last named; of "the other one" the role before."""
    new = tuple(role for role in turn.named if role not in turn.roles)
    return (new or turn.named or turn.previous_roles)[-1:]
