"""Starts the fit check on all roles, for somebody who asks which one suits them."""

from dataclasses import replace
from typing import Any, Dict, List

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.answers.answer_topic import answer_turn
from actions.dialogue.memory import Event, remember
from actions.dialogue.turn import read_turn
from actions.fit.answer_for_other import answer_for_other, concerns_other
from actions.fit.continue_check import start_check
from advisor.advisor import get_advisor
from advisor.dialogue import intents
from advisor.text import words_of


class ActionRecommendRole(Action):
    """Starts a check on every role that has a profile."""

    def name(self) -> str:
        return "action_recommend_role"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Dict[str, Any]) -> List[Event]:
        turn = read_turn(tracker, get_advisor().knowledge)
        if len(turn.roles_in_question) > 1 and is_about_people_in_general(turn.text):
            return answer_turn(dispatcher, replace(turn, intent=intents.ASK_FIT_PROFILE))
        if concerns_other(turn):
            return answer_for_other(dispatcher, turn)
        remembered = remember(turn.memory, intents.ASK_FIT_PROFILE, turn.memory.roles)
        return [*remembered, *start_check(dispatcher, tracker, turn, None)]


def is_about_people_in_general(text: str) -> bool:
    """Whether `text` asks on behalf of others: "which one is for quiet people?", not "for people like me"."""
    is_general = not set(words_of(text)).isdisjoint(get_advisor().knowledge.lexicon.general.general_people)
    return is_general and not get_advisor().self_reader.is_of_speaker(text)
