"""Answers a specific question with the one fact that answers it, or admits that no source does."""

from typing import Any, Dict, List

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.answers.answer_topic import answer_belief, ask_which_role
from actions.answers.fact_answer import admit_ignorance, answer_specifically, is_after_one_fact
from actions.dialogue.turn import Event, read_turn
from advisor.advisor import get_advisor
from advisor.understanding.intents.stored_questions import FACT

# The classifier's own guess stands first or, behind "not read", second.
SECOND = 2


class ActionAnswerFact(Action):
    """The fact nearest to the question; what is near when there is none."""

    def __init__(self) -> None:
        """Loads the index, so that the first person to ask doesn't wait for it."""
        get_advisor().warm_up()

    def name(self) -> str:
        return "action_answer_fact"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Dict[str, Any]) -> List[Event]:
        turn = read_turn(tracker, get_advisor().knowledge)
        if "ask_misconceptions" in turn.readings[:SECOND] and not is_after_one_fact(turn):
            belief = get_advisor().beliefs.check(turn.statement, turn.roles_in_question)
            if belief is not None and belief.fact is not None:
                return answer_belief(dispatcher, turn)
        specific = answer_specifically(dispatcher, turn, turn.roles_in_question[:1])
        if specific is not None:
            return specific
        if turn.intent == FACT and not turn.roles_in_question:
            return ask_which_role(dispatcher, turn, FACT)
        return admit_ignorance(dispatcher, turn)
