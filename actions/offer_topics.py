"""Offers what can be asked about the role being talked about."""

from typing import Any, Dict, List

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.clarify import say_what_i_can_do
from actions.dialogue.memory import Event, keep
from actions.dialogue.turn import Turn, read_turn
from actions.forget_me import offers_to_forget
from actions.speech.buttons import intent_buttons, role_buttons
from actions.speech.say import say
from advisor.advisor import get_advisor
from advisor.dialogue import intents
from advisor.knowledge.base import intent_of


class ActionOfferTopics(Action):
    """Offers topics on the role in question, or the roles if there is none; also decides what to do after a "no"."""

    def name(self) -> str:
        return "action_offer_topics"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Dict[str, Any]) -> List[Event]:
        turn = read_turn(tracker, get_advisor().knowledge)
        before = turn.said_before
        if turn.intent == intents.DENY and offers_to_forget(before):
            say(dispatcher, turn, "nothing_forgotten")
        # A "no" to all the readings that were offered. A single offer that is no guess is an invitation instead.
        elif turn.intent == intents.DENY and before.offered and (before.missed or len(before.offered) > 1):
            say_what_i_can_do(dispatcher, turn)
        else:
            _offer(dispatcher, turn)
        return keep(turn.memory)


def _offer(dispatcher: CollectingDispatcher, turn: Turn) -> None:
    knowledge = get_advisor().knowledge
    roles = turn.memory.roles
    if len(roles) == 1:
        others = [intent_of(topic) for topic in knowledge.topics if intent_of(topic) != turn.memory.topic]
        buttons = intent_buttons(others, turn.language, roles[0])
    else:
        buttons = role_buttons(knowledge.roles, turn.language)
    say(dispatcher, turn, turn.intent, buttons=buttons)
