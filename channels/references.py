"""Finds the utterance that a message refers to, and puts it before that message."""

from typing import List, Optional, Sequence

from rasa.shared.core.events import BotUttered, SlotSet
from rasa.shared.core.events import Event as RasaEvent

from advisor.dialogue.history import BOT, is_new_message, last_said
from advisor.dialogue.intents import DISTRESS
from advisor.dialogue.metadata import BotMetadata, Event
from advisor.dialogue.recalled import recalled_metadata, recalled_slots
from channels.bubbles import Bubbles, Utterance


def utterance_meant(events: Sequence[Event], refers_to: str, bubbles: Bubbles, sender: str) -> Optional[Event]:
    """The bot's utterance that a new message refers to.

    Args:
        events: the conversation before the message.
        refers_to: the id of the bubble that the message replies to, or of an earlier message of the person. Such a
            message stands for the fit question that it answered, or else for the bot's answer to it.
        bubbles: knows the ids of bubbles.
        sender: the name of the conversation.

    Returns:
        The utterance; None if there is none, or if it belongs to what the bot said last: a message that refers to that
        needs no special treatment.
    """
    said = last_said(reversed(events)).answer
    if said is not None and said.topic == DISTRESS:  # whoever is being supported stays so
        return None
    answer: Optional[Event] = None
    """The first utterance after the person's message that is being looked at."""
    is_newest, is_found = True, False
    for event in reversed(events):
        if not is_found and is_new_message(event):
            is_found = event.get("message_id") == refers_to
            if not is_found:
                is_newest, answer = False, None
        elif event.get("event") == BOT and not BotMetadata.of(event).recalled:
            if is_found:
                return event if _was_answered(event, answer) else answer
            if bubbles.of_bot(Utterance.of_event(event), sender, "id")["id"] == refers_to:
                return None if is_newest else event
            answer = None if is_newest else event
    return answer if is_found else None


def _was_answered(utterance: Event, then: Optional[Event]) -> bool:
    """Whether `utterance` asks a fit question, and what the bot said `then` answers no question of the person."""
    said = BotMetadata.of(then).answer
    return BotMetadata.of(utterance).question is not None and (said is None or said.fit is not None)


def recalling(utterance: Event, roles: Sequence[str]) -> List[RasaEvent]:
    """The events that put `utterance` before the next message; `roles`: the ids of those talked about until now."""
    slots = [SlotSet(name, value) for name, value in recalled_slots(utterance, roles).items()]
    return [*slots, BotUttered(utterance.get("text"), utterance.get("data"), recalled_metadata(utterance))]
