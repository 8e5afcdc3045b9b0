"""Asks what an unclear message means: offers its likeliest readings, then, if that didn't help, what the bot can do.

People begin with their whole situation, for which two short readings are no answer: a conversation that begins with an
unclear message gets what one can begin with.
"""

from typing import Any, Dict, Iterable, List, Optional

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.answers.answer_topic import answer_turn
from actions.answers.single_fact import answer_specific_question
from actions.dialogue.memory import Event, remember
from actions.dialogue.turn import Turn, read_turn, roles_just_listed
from actions.fit.answer_for_other import answer_for_other, continues_for_other
from actions.speech.buttons import intent_buttons
from actions.speech.say import say
from actions.speech.wording import person_to_ask
from advisor.advisor import get_advisor
from advisor.dialogue.history import message_before
from advisor.dialogue.metadata import BotMetadata, OfferMetadata
from advisor.knowledge.schema.base import Language

MAX_OFFERS = 2


class ActionClarify(Action):
    """Offers buttons for the two likeliest intents, in plain words; at the start, for ways to begin."""

    def name(self) -> str:
        return "action_clarify"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Dict[str, Any]) -> List[Event]:
        turn = read_turn(tracker, get_advisor().knowledge)
        memory = turn.memory
        if continues_for_other(turn):
            return answer_for_other(dispatcher, turn)
        # The answer to "which role?", or one of the roles just listed.
        if turn.named and (roles_just_listed(turn.said_before) or (memory.topic and not memory.roles)):
            return answer_turn(dispatcher, turn)
        answered = answer_specific_question(dispatcher, turn, turn.roles_in_question[:1])
        if answered is not None:
            return answered
        role = turn.named[0] if len(turn.named) == 1 else None
        offers = offers_for(turn.likely_intents, turn.language, role)
        if turn.said_before.missed:
            say_what_i_can_do(dispatcher, turn)
        elif role is None and not message_before(reversed(tracker.events)):
            say(dispatcher, turn, "first_message_unclear", metadata=BotMetadata(missed=True))
        elif offers:
            buttons = intent_buttons([offer.intent for offer in offers], turn.language, role)
            say(dispatcher, turn, "did_you_mean", buttons, BotMetadata(offered=offers, missed=True))
        else:
            say(dispatcher, turn, "default", metadata=BotMetadata(missed=True))
        return remember(memory, memory.topic or "", turn.roles_in_question, memory.told if not turn.named else ())


def say_what_i_can_do(dispatcher: CollectingDispatcher, turn: Turn) -> None:
    """Says, after a second message in a row that was not understood, what the bot can do and who else to ask."""
    person = person_to_ask(turn.language)
    say(dispatcher, turn, "not_understood_twice", metadata=BotMetadata(missed=True), person=person)


def offers_for(
    likely: Iterable[str], language: Language, role: Optional[str] = None, most: int = MAX_OFFERS
) -> List[OfferMetadata]:
    """At most `most` offers about `role`: the first intents in `likely` that have a label."""
    offers: List[OfferMetadata] = []
    for intent in dict.fromkeys(likely):
        for button in intent_buttons([intent], language, role):
            about = role if "{" in button["payload"] else None
            offers.append(OfferMetadata(intent=intent, title=button["title"], role=about))
    return offers[:most]
