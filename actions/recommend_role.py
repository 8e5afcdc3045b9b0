"""Sets the roles side by side for somebody who asks which one suits them."""

from typing import Any, Dict, List

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.buttons import role_buttons
from actions.reply import answer_metadata, fact_lines, say, source_line
from actions.resources import knowledge
from actions.turn import Event, read_turn, remember
from advisor.answers.answer import Answer
from advisor.answers.profiles import distinguishing_facts


class ActionRecommendRole(Action):
    """No choice for the person: what is special about each role, to choose by."""

    def name(self) -> str:
        return "action_recommend_role"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Dict[str, Any]) -> List[Event]:
        turn = read_turn(tracker, knowledge())
        facts = distinguishing_facts(knowledge())
        roles = tuple(fact.role for fact in facts)
        answer = Answer("fit_profile", roles, facts)
        say(
            dispatcher,
            "recommend_role",
            turn,
            facts=fact_lines(facts, turn.language, name_roles=True),
            sources=source_line(answer.sources, turn.language),
            buttons=role_buttons(roles, turn.language),
            answer=answer_metadata("recommend_role", turn.language, roles, facts),
        )
        return remember(turn, "ask_fit_profile", turn.roles)
