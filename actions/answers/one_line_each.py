"""Describes each of several roles in a line."""

from typing import Any, Dict, List

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.answers.answer_topic import OVERVIEW
from actions.dialogue.memory import Event, remember
from actions.dialogue.turn import Turn, read_turn
from actions.speech.buttons import role_buttons
from actions.speech.say import answering, say
from actions.speech.wording import bullets, source_line
from advisor.advisor import get_advisor
from advisor.dialogue import intents


class ActionDescribeEach(Action):
    """Gives one fact on each role in question: on the topic asked about, or what the role is."""

    def name(self) -> str:
        return "action_describe_each"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Dict[str, Any]) -> List[Event]:
        knowledge = get_advisor().knowledge
        turn = read_turn(tracker, knowledge)
        roles = turn.roles_in_question or tuple(knowledge.roles)
        topic = _topic(turn)
        known = [knowledge.facts_on(role, topic) or knowledge.facts_on(role, OVERVIEW) for role in roles]
        facts = [of_role[0] for of_role in known]
        say(
            dispatcher,
            turn,
            "each_role",
            buttons=role_buttons(roles, turn.language),
            metadata=answering(intents.ASK_ACROSS_ROLES, turn.language, roles, facts),
            facts=bullets(facts, turn.language),
            sources=source_line(facts, turn.language),
        )
        return remember(turn.memory, intents.ASK_ACROSS_ROLES, roles, tuple(fact.key for fact in facts))


def _topic(turn: Turn) -> str:
    """The likeliest topic of the message, by what the classifier read before the decision."""
    knowledge = get_advisor().knowledge
    topics = [knowledge.topic_of(intent) for intent in turn.likely_intents[1:2]]
    return next((topic for topic in topics if topic and topic != "difference"), OVERVIEW)
