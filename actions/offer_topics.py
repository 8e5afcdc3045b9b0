"""Offers what can be asked about the role being talked about."""

from typing import Any, Dict, List

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.clarify import say_what_i_can_do
from actions.dialogue.turn import Event, missed, offered, read_turn, remember
from actions.forget_me import INTENT as FORGET
from actions.speech.buttons import intent_buttons, role_buttons
from actions.speech.say import say
from advisor.advisor import get_advisor
from advisor.knowledge.base import intent_of


class ActionOfferTopics(Action):
    """The topics of the role in question, or the roles when there is none."""

    def name(self) -> str:
        return "action_offer_topics"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Dict[str, Any]) -> List[Event]:
        turn = read_turn(tracker, get_advisor().knowledge)
        if turn.intent == "deny" and any(offer["intent"] == FORGET for offer in offered(tracker)):
            say(dispatcher, "nothing_forgotten", turn)
            return remember(turn, turn.topic or "", turn.roles, turn.told)
        # None of the readings that the bot thought of; a single one that was no guess is an invitation.
        if turn.intent == "deny" and offered(tracker) and (missed(tracker) or len(offered(tracker)) > 1):
            say_what_i_can_do(dispatcher, turn)
            return remember(turn, turn.topic or "", turn.roles, turn.told)
        if len(turn.roles) == 1:
            intents = [intent_of(topic) for topic in get_advisor().knowledge.topics if intent_of(topic) != turn.topic]
            buttons = intent_buttons(intents, turn.language, turn.roles[0])
        else:
            buttons = role_buttons(get_advisor().knowledge.roles, turn.language)
        say(dispatcher, turn.intent, turn, buttons=buttons)
        return remember(turn, turn.topic or "", turn.roles, turn.told)
