"""Rasa doesn't hide errors of the store."""

import pytest
import rasa.core.agent
from rasa.core.tracker_store import InMemoryTrackerStore
from rasa.shared.core.domain import Domain

from tracker_stores.fail_safe import remove_fail_safe
from tracker_stores.memory import MemoryConversationStore


@pytest.fixture(autouse=True)
def restored(monkeypatch: pytest.MonkeyPatch) -> None:
    """What a test changes in Rasa is undone: it is set to itself, to be restored afterwards."""
    monkeypatch.setattr(rasa.core.agent, "FailSafeTrackerStore", rasa.core.agent.FailSafeTrackerStore)


def test_an_agent_uses_the_store_itself() -> None:
    remove_fail_safe()
    store = InMemoryTrackerStore(Domain.empty())
    agent = rasa.core.agent.Agent(tracker_store=store)
    assert agent.tracker_store is store


def test_opening_a_store_is_enough(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rasa.core.agent, "FailSafeTrackerStore", None)
    store = MemoryConversationStore(Domain.empty())
    assert rasa.core.agent.Agent(tracker_store=store).tracker_store is store
