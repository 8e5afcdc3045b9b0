"""Makes errors of the store visible."""

import rasa.core.agent
from rasa.core.tracker_store import TrackerStore


def remove_fail_safe() -> None:
    """Stops Rasa from wrapping the store in one that hides its errors.

    Rasa's `FailSafeTrackerStore` treats every error as an empty conversation, and keeps in memory what could not be
    stored. People would then be told that something was stored or deleted when it wasn't.
    """
    rasa.core.agent.FailSafeTrackerStore = _unwrapped


def _unwrapped(store: TrackerStore) -> TrackerStore:
    return store
