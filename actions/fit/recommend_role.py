"""Starts the fit check on all roles, for somebody who asks which one suits them."""

from dataclasses import replace
from typing import Any, Dict, List

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.answers.answer_across_roles import facts_across_roles, tell_across_roles
from actions.answers.answer_topic import answer_turn
from actions.answers.fact_answer import answer_which_role
from actions.dialogue.memory import Event, remember
from actions.dialogue.turn import read_turn
from actions.fit.answer_for_other import answer_for_other, concerns_other
from actions.fit.step import start_check
from advisor.advisor import get_advisor
from advisor.dialogue import intents
from advisor.dialogue.thresholds import ACROSS_ROLES, RECOMMENDATION
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
        if turn.confidence < RECOMMENDATION.sure_from:  # looking up facts takes a while
            answered = answer_which_role(dispatcher, turn)
            if answered is not None:
                return answered
            facts = facts_across_roles(turn, min_score=ACROSS_ROLES.min_fact_score_of_wish)
            if facts:
                return tell_across_roles(dispatcher, turn, facts)
        remembered = remember(turn.memory, intents.ASK_FIT_PROFILE, turn.memory.roles)
        return [*remembered, *start_check(dispatcher, tracker, turn, None)]


def is_about_people_in_general(text: str) -> bool:
    """Whether `text` asks on behalf of others: "which one is for quiet people?", not "for people like me"."""
    is_general = not set(words_of(text)).isdisjoint(get_advisor().knowledge.lexicon.general.generic_people)
    return is_general and not get_advisor().self_reader.is_of_speaker(text)
