"""Conversations in memory."""

import asyncio

from rasa.shared.core.events import ActionExecuted, SessionStarted, SlotSet

from tests.support.conversations import DOMAIN, turn
from tracker_stores.memory import MemoryConversationStore


def test_a_session_knows_how_many_messages_came_before_it() -> None:
    store = MemoryConversationStore(DOMAIN)
    tracker = turn("ani", "satu")
    tracker.update(ActionExecuted("action_session_start"))  # Rasa's own store looks for this to tell sessions apart
    tracker.update(SessionStarted())
    asyncio.run(store.save(turn("ani", "dua", tracker=tracker)))
    session = asyncio.run(store.retrieve("ani"))
    assert session
    assert session.get_slot("earlier_messages") == 1


def test_a_conversation_that_is_to_be_forgotten_is_deleted() -> None:
    store = MemoryConversationStore(DOMAIN)
    tracker = turn("ani", "satu")
    asyncio.run(store.save(tracker))
    tracker.update(SlotSet("forgotten", True))
    asyncio.run(store.save(tracker))
    assert asyncio.run(store.retrieve("ani")) is None


def test_only_a_kept_conversation_exists() -> None:
    store = MemoryConversationStore(DOMAIN)
    asyncio.run(store.save(turn("ani", "satu")))
    assert asyncio.run(store.exists("ani"))
    assert not asyncio.run(store.exists("budi"))
