"""Answers people who ask whether they are too old or too young."""

from typing import Any, Dict, List

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.dialogue.memory import Event, keep
from actions.dialogue.turn import read_turn
from actions.speech.buttons import intent_buttons
from actions.speech.say import answering, say
from actions.speech.wording import role_names
from advisor.advisor import get_advisor
from advisor.dialogue import intents
from advisor.knowledge.base import intent_of

TOPICS = ("qualifications", "fit_profile", "skills", "duties")
"""The topics that say what a role asks for, the most telling first."""
MAX_TOPICS = 2


class ActionAnswerAge(Action):
    """Says that no source names an age, with a sentence of sympathy; tells nothing of prospects, and notes nothing."""

    def name(self) -> str:
        return "action_answer_age"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Dict[str, Any]) -> List[Event]:
        knowledge = get_advisor().knowledge
        turn = read_turn(tracker, knowledge)
        if len(turn.roles_in_question) != 1:
            say(dispatcher, turn, "age", metadata=answering(intents.ASK_AGE, turn.language))
            return keep(turn.memory)
        role = turn.roles_in_question[0]
        topics = [topic for topic in TOPICS if knowledge.facts_on(role, topic)][:MAX_TOPICS]
        say(
            dispatcher,
            turn,
            "age_of_role",
            intent_buttons([intent_of(topic) for topic in topics], turn.language, role),
            answering(intents.ASK_AGE, turn.language, [role]),
            role=role_names([role], turn.language),
        )
        return keep(turn.memory)
