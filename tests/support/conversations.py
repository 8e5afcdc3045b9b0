"""Conversations as Rasa hands them to a store."""

import asyncio
from typing import Any, Dict, Optional

from rasa.shared.core.domain import Domain
from rasa.shared.core.events import BotUttered, SessionStarted, UserUttered
from rasa.shared.core.trackers import DialogueStateTracker

from tracker_stores.sql import SQLConversationStore

DOMAIN = Domain.from_yaml(
    """
slots:
  language: {type: text, influence_conversation: false, mappings: [{type: custom}]}
  forgotten: {type: bool, influence_conversation: false, mappings: [{type: custom}]}
  earlier_messages: {type: float, max_value: 1000000, influence_conversation: false, mappings: [{type: custom}]}
"""
)
RANKING = [{"name": "nlu_fallback", "confidence": 0.3}, {"name": "ask_duties", "confidence": 0.2}]


def turn(
    sender: str,
    text: str,
    metadata: Optional[Dict[str, Any]] = None,
    intent: str = "nlu_fallback",
    tracker: Optional[DialogueStateTracker] = None,
) -> DialogueStateTracker:
    """A conversation whose newest turn is `text` and an answer; it goes on from `tracker`, or begins."""
    if tracker is None:
        tracker = DialogueStateTracker(sender, DOMAIN.slots)
        tracker.update(SessionStarted())
    parsed: Any = {
        "intent": {"name": intent, "confidence": 0.3},
        "intent_ranking": RANKING,
        "text": text,
        "entities": [],
    }
    tracker.update(UserUttered(text, parsed["intent"], [], parsed))
    tracker.update(BotUttered("...", metadata=metadata or {"missed": True}))
    return tracker


def save(store: SQLConversationStore, tracker: DialogueStateTracker) -> None:
    """Stores a conversation."""
    asyncio.run(store.save(tracker))


def read(store: SQLConversationStore, sender: str, whole: bool = True) -> Optional[DialogueStateTracker]:
    """The stored conversation, or only its latest session."""
    return asyncio.run(store.retrieve_full_tracker(sender) if whole else store.retrieve(sender))


def forget(store: SQLConversationStore, sender: str) -> None:
    """Deletes a conversation."""
    asyncio.run(store.forget(sender))
