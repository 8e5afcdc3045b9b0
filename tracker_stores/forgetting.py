"""How a conversation says that it is to be deleted.

The action that a person asks for this only sets a slot; the store deletes when the turn is over. If the action itself
deleted the conversation, Rasa would undo that: it saves the turn after its actions have run.
"""

from rasa.shared.core.trackers import DialogueStateTracker

from advisor.dialogue.slots import FORGOTTEN


def is_forgotten(tracker: DialogueStateTracker) -> bool:
    """Whether the person asked to have this conversation deleted."""
    return FORGOTTEN in tracker.slots and tracker.get_slot(FORGOTTEN) is True
