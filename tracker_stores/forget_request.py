"""How a conversation is marked for deletion."""

from rasa.shared.core.trackers import DialogueStateTracker

from advisor.dialogue.slots import FORGOTTEN


def is_forgotten(tracker: DialogueStateTracker) -> bool:
    """Whether the person asked to have this conversation deleted.

    The action that answers this request only sets a slot; the store deletes the conversation once the turn is over. If
    the action itself deleted it, Rasa would undo that, because it saves the turn after its actions have run.
    """
    return FORGOTTEN in tracker.slots and tracker.get_slot(FORGOTTEN) is True
