"""The action that answers a question about one fact."""

from typing import Any, Dict, List

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.answers.answer_across_roles import facts_across_roles, tell_across_roles
from actions.answers.answer_on_aspects import (
    tell_across_roles_on_aspects,
    tell_roles_on_aspects,
)
from actions.answers.answer_topic import answer_belief, ask_which_role, states_known_belief
from actions.answers.single_fact import admit_ignorance, answer_specific_question, asks_for_fact
from actions.dialogue.memory import Event
from actions.dialogue.turn import Turn, read_turn
from advisor.advisor import get_advisor
from advisor.decide.aspects import ASPECT_CARRIED
from advisor.dialogue import intents
from advisor.dialogue.thresholds import BELIEF


class ActionAnswerFact(Action):
    """Gives the one fact that answers the question, or the closest one if no source answers it."""

    def __init__(self) -> None:
        """Loads the fact index, so that the first person to ask doesn't wait for it."""
        get_advisor().warm_up()

    def name(self) -> str:
        return "action_answer_fact"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Dict[str, Any]) -> List[Event]:
        turn = read_turn(tracker, get_advisor().knowledge)
        if _may_state_known_belief(turn):
            return answer_belief(dispatcher, turn)
        if turn.aspects and (len(turn.roles_in_question) > 1 or turn.reason == ASPECT_CARRIED):
            return tell_roles_on_aspects(dispatcher, turn, turn.roles_in_question)
        if turn.aspects and not turn.roles_in_question:
            return tell_across_roles_on_aspects(dispatcher, turn)
        answered = answer_specific_question(dispatcher, turn, turn.roles_in_question[:1])
        if answered is not None:
            return answered
        if turn.intent == intents.ASK_FACT and not turn.roles_in_question:
            facts = facts_across_roles(turn)
            if facts:
                return tell_across_roles(dispatcher, turn, facts)
            return ask_which_role(dispatcher, turn, intents.ASK_FACT)
        return admit_ignorance(dispatcher, turn)


def _may_state_known_belief(turn: Turn) -> bool:
    """Whether a question about a fact may state a belief that the sources confirm or refute."""
    likeliest = turn.likely_intents[: BELIEF.max_rank_in_fact_question]
    if intents.ASK_MISCONCEPTIONS not in likeliest or asks_for_fact(turn):
        return False
    return states_known_belief(turn)
