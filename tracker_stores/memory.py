"""Conversations in memory, gone with the program: for tests, and for those who want nothing written down."""

from rasa.core.tracker_store import InMemoryTrackerStore
from rasa.shared.core.trackers import DialogueStateTracker

from tracker_stores.forgetting import is_forgotten


class MemoryConversationStore(InMemoryTrackerStore):
    """Rasa's own, which forgets when asked to."""

    async def save(self, tracker: DialogueStateTracker) -> None:
        """Keeps the conversation, or forgets it when the person asked for that."""
        if is_forgotten(tracker):
            self.store.pop(tracker.sender_id, None)
        else:
            await super().save(tracker)
