"""Conversations in memory, for tests and for operators who want nothing written to disk."""

from rasa.core.tracker_store import InMemoryTrackerStore
from rasa.shared.core.trackers import DialogueStateTracker

from tracker_stores.forgetting import is_forgotten


class MemoryConversationStore(InMemoryTrackerStore):
    """Rasa's own store, which also forgets a conversation on request."""

    async def save(self, tracker: DialogueStateTracker) -> None:
        """Keeps the conversation, or deletes it if the person asked for that."""
        if is_forgotten(tracker):
            self.store.pop(tracker.sender_id, None)
        else:
            await super().save(tracker)
