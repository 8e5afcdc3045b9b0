"""Starts the fit check over all roles, for somebody who asks which one suits them."""

from dataclasses import replace
from typing import Any, Dict, List

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.answers.answer_topic import answer_turn
from actions.answers.fact_answer import answer_which_role
from actions.dialogue.turn import Event, read_turn, remember
from actions.fit.step import begin
from advisor.advisor import get_advisor
from advisor.text import words_of

WHO_IT_SUITS = "ask_fit_profile"
# From this confidence on it is a wish for advice, and nothing that a fact answers.
SURE = 0.9


class ActionRecommendRole(Action):
    """A check on every role that has a profile."""

    def name(self) -> str:
        return "action_recommend_role"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Dict[str, Any]) -> List[Event]:
        turn = read_turn(tracker, get_advisor().knowledge)
        if len(turn.roles_in_question) > 1 and _is_of_people_in_general(turn.text):
            return answer_turn(dispatcher, replace(turn, intent=WHO_IT_SUITS))
        if turn.confidence < SURE:  # "which of them works with NGOs?"; the look-up takes a while
            specific = answer_which_role(dispatcher, turn)
            if specific is not None:
                return specific
        return [*remember(turn, WHO_IT_SUITS, turn.roles), *begin(dispatcher, tracker, turn, None)]


def _is_of_people_in_general(text: str) -> bool:
    """Whether `text` asks for others than the speaker: "which one is for quiet people?", not "for people like me"."""
    general = not set(words_of(text)).isdisjoint(get_advisor().knowledge.lexicon.general.generic_people)
    return general and not get_advisor().self_reader.is_of_speaker(text)
