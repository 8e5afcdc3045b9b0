"""Conversations in memory, for tests and for operators who want nothing written to disk."""

from typing import Any, Optional

from rasa.core.tracker_store import InMemoryTrackerStore
from rasa.shared.core.events import SessionStarted
from rasa.shared.core.trackers import DialogueStateTracker

from advisor.dialogue.history import count_messages
from tracker_stores.earlier import note_earlier_messages
from tracker_stores.fail_safe import remove_fail_safe
from tracker_stores.forget_request import is_forgotten


class MemoryConversationStore(InMemoryTrackerStore):
    """Rasa's own store, which also forgets a conversation on request."""

    def __init__(self, *arguments: Any, **options: Any) -> None:
        """Takes what Rasa's own store takes."""
        remove_fail_safe()
        super().__init__(*arguments, **options)

    async def save(self, tracker: DialogueStateTracker) -> None:
        """Keeps the conversation, or deletes it if the person asked for that."""
        if is_forgotten(tracker):
            await self.forget(tracker.sender_id)
        else:
            await super().save(tracker)

    async def retrieve(self, sender_id: str) -> Optional[DialogueStateTracker]:
        """The latest session of a conversation; None if nothing is kept."""
        tracker: Optional[DialogueStateTracker] = await super().retrieve(sender_id)
        if tracker is not None and self.store[sender_id].count(SessionStarted.type_name) > 1:  # else this is all of it
            whole = await self.retrieve_full_tracker(sender_id)
            note_earlier_messages(tracker, _messages(whole) - _messages(tracker))
        return tracker

    async def exists(self, conversation_id: str) -> bool:
        """Whether anything is kept about a conversation."""
        return conversation_id in self.store

    async def forget(self, sender: str) -> None:
        """Deletes everything kept about `sender`."""
        self.store.pop(sender, None)


def _messages(tracker: DialogueStateTracker) -> int:
    return count_messages(event.as_dict() for event in reversed(tracker.events))
