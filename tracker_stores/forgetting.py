"""How a conversation says that it is to be forgotten.

The action that was asked to forget sets a slot; what deletes is the store, once the turn is over. An action that
deleted would be undone, for Rasa writes the turn after its actions have run.
"""

from rasa.shared.core.trackers import DialogueStateTracker

SLOT = "forgotten"


def is_forgotten(tracker: DialogueStateTracker) -> bool:
    """Whether the person asked to have this conversation deleted."""
    return tracker.slots.get(SLOT) is not None and tracker.get_slot(SLOT) is True
