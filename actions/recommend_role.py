"""Starts the fit check over all roles, for somebody who asks which one suits them."""

from typing import Any, Dict, List

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.fit_check import begin
from actions.resources import knowledge
from actions.specific import answer_which_role
from actions.turn import Event, read_turn, remember

# From this confidence on it is a wish for advice, and nothing that a fact answers.
SURE = 0.9


class ActionRecommendRole(Action):
    """A check on every role that has a profile."""

    def name(self) -> str:
        return "action_recommend_role"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Dict[str, Any]) -> List[Event]:
        turn = read_turn(tracker, knowledge())
        if turn.confidence < SURE:  # "which of them works with NGOs?"; the look-up takes a while
            specific = answer_which_role(dispatcher, turn)
            if specific is not None:
                return specific
        return [*remember(turn, "ask_fit_profile", turn.roles), *begin(dispatcher, tracker, turn, None)]
