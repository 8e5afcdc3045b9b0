"""Answers people who ask whether a job is open to them with a disability or an illness."""

from typing import Any, Dict, List

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.answers.answer_topic import fact_keys
from actions.dialogue.memory import Event, remember
from actions.dialogue.turn import read_turn
from actions.speech.buttons import next_buttons, role_buttons
from actions.speech.say import answering, say
from actions.speech.wording import fact_lines, role_names, source_line
from advisor.advisor import get_advisor
from advisor.answers.answer import Answer, first_facts
from advisor.dialogue import intents
from advisor.knowledge.base import intent_of

TOPICS = ("qualifications", "skills", "duties", "overview")
"""The topics that say what a role asks for, the most telling first."""


class ActionAnswerAccessibility(Action):
    """Says that the sources don't mention it, and what they say that the role asks for; notes nothing."""

    def name(self) -> str:
        return "action_answer_accessibility"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Dict[str, Any]) -> List[Event]:
        knowledge = get_advisor().knowledge
        turn = read_turn(tracker, knowledge)
        language = turn.language
        role = next(iter(turn.roles_in_question), None)
        if role is None:
            buttons = role_buttons(knowledge.roles, language, intents.ASK_ACCESSIBILITY)
            say(dispatcher, turn, "accessibility", buttons, answering(intents.ASK_ACCESSIBILITY, language))
            return remember(turn.memory, intents.ASK_ACCESSIBILITY, ())
        topic = next(topic for topic in TOPICS if knowledge.facts_on(role, topic))
        known = knowledge.facts_on(role, topic)
        facts = first_facts(known, language)
        answer = Answer(topic, (role,), facts, rest=len(known) - len(facts))
        say(
            dispatcher,
            turn,
            "accessibility_of_role",
            next_buttons(answer, language),
            answering(intents.ASK_ACCESSIBILITY, language, [role], facts),
            role=role_names([role], language),
            facts=fact_lines(facts, topic, language),
            sources=source_line(answer.facts, language),
        )
        return remember(turn.memory, intent_of(topic), (role,), fact_keys(answer))
