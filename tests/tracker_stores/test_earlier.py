"""A session knows how many messages came before it."""

from rasa.shared.core.events import UserUtteranceReverted
from rasa.shared.core.trackers import DialogueStateTracker

from tests.support.conversations import turn
from tracker_stores.earlier import note_earlier_messages


def test_the_number_is_in_the_slot_and_no_event_is_added() -> None:
    tracker = turn("ani", "halo")
    events = len(tracker.events)
    note_earlier_messages(tracker, 7)
    assert tracker.get_slot("earlier_messages") == 7.0
    assert len(tracker.events) == events


def test_the_number_is_still_there_after_a_decision_that_replaces_the_message() -> None:
    tracker = turn("ani", "halo")
    note_earlier_messages(tracker, 7)
    tracker.update(UserUtteranceReverted())
    assert tracker.get_slot("earlier_messages") == 7.0


def test_a_bot_without_the_slot_is_left_alone() -> None:
    tracker = DialogueStateTracker("ani", [])
    note_earlier_messages(tracker, 7)
    assert not tracker.slots
