"""Answers the last question again, now about the role that was meant."""

from dataclasses import replace
from typing import Any, Dict, List, Tuple

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.answers.answer_topic import answer_turn, ask_which_role
from actions.dialogue.memory import Event
from actions.dialogue.turn import Turn, read_turn
from advisor.advisor import get_advisor
from advisor.dialogue import intents


class ActionCorrectRole(Action):
    """Takes the role that the correction names; "the other one" is the role talked about before."""

    def name(self) -> str:
        return "action_correct_role"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Dict[str, Any]) -> List[Event]:
        turn = read_turn(tracker, get_advisor().knowledge)
        meant = meant_role(turn)
        if meant:
            return answer_turn(dispatcher, replace(turn, intent=intents.INFORM_ROLE, named=meant))
        return ask_which_role(dispatcher, turn, turn.memory.topic or intents.ASK_OVERVIEW)


def meant_role(turn: Turn) -> Tuple[str, ...]:
    """The role that a correction means; empty if that is unclear.

    "Not A, B" means B: the role that was not talked about, or else the last one named. "The other one" means the role
    talked about before.
    """
    new = tuple(role for role in turn.named if role not in turn.memory.roles)
    return (new or turn.named or turn.memory.previous_roles)[-1:]
