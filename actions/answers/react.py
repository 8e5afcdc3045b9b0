"""Reacts to what people feel about an answer, or see of themselves in it."""

from typing import Any, Dict, List, Mapping

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.dialogue.memory import Event, keep
from actions.dialogue.turn import Turn, read_turn
from actions.speech.buttons import MAX_BUTTONS, Button, intent_buttons, next_buttons, role_buttons
from actions.speech.say import answering, say
from advisor.advisor import get_advisor
from advisor.answers.answer import Answer, answer_topic
from advisor.dialogue import intents
from advisor.dialogue.metadata import BotMetadata

STEPS: Mapping[str, List[str]] = {
    intents.ABOUT_ME: [intents.CHECK_FIT, intents.ASK_FIT_PROFILE, intents.ASK_MISFIT_PROFILE],
    intents.LET_DOWN: [intents.LIST_ROLES, intents.RECOMMEND_ROLE, intents.ASK_FIT_PROFILE],
}
"""The steps that the response to each intent offers."""


class ActionReact(Action):
    """Says a line that suits what the person said, and offers what they may want next; starts nothing."""

    def name(self) -> str:
        return "action_react"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Dict[str, Any]) -> List[Event]:
        turn = read_turn(tracker, get_advisor().knowledge)
        say(dispatcher, turn, turn.intent, _buttons(turn), _as_before(turn))
        return keep(turn.memory)


def _buttons(turn: Turn) -> List[Button]:
    knowledge, memory, language = get_advisor().knowledge, turn.memory, turn.language
    role = memory.roles[0] if len(memory.roles) == 1 else None
    if turn.intent in STEPS:
        return intent_buttons(STEPS[turn.intent], language, role)
    topic = knowledge.topic_of(memory.topic)
    if role is None:
        shown = turn.said_before.answer.roles if turn.said_before.answer else []
        return role_buttons(shown, language) or intent_buttons([intents.LIST_ROLES], language)
    if topic is None:
        return next_buttons(Answer("overview", (role,), ()), language)
    rest = answer_topic(knowledge, topic, role, language, memory.told)
    more = intent_buttons([intents.ASK_MORE], language) if rest.facts else []
    return [*more, *next_buttons(Answer(topic, (role,), ()), language)][:MAX_BUTTONS]


def _as_before(turn: Turn) -> BotMetadata:
    """The metadata of an utterance after which people can still point at the answer before it."""
    before, memory = turn.said_before.answer, turn.memory
    facts = [fact for fact in map(get_advisor().knowledge.fact, memory.told) if fact is not None]
    roles = before.roles if before else memory.roles
    return answering(before.topic if before else memory.topic or "", turn.language, roles, facts)
