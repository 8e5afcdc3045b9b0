"""How much is stored of a conversation."""

from rasa_sdk import Tracker

from advisor.dialogue import slots
from advisor.dialogue.history import count_messages


def stored_messages(tracker: Tracker) -> int:
    """How many messages of the person are stored, the newest and those of earlier sessions included."""
    return int(tracker.get_slot(slots.EARLIER_MESSAGES) or 0) + count_messages(reversed(tracker.events))
