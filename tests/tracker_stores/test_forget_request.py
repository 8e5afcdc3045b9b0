"""Whether a conversation is to be deleted."""

from typing import Any

import pytest
from rasa.shared.core.events import SlotSet
from rasa.shared.core.trackers import DialogueStateTracker

from tests.support.conversations import turn
from tracker_stores.forget_request import is_forgotten


@pytest.mark.parametrize(("value", "expected"), [(True, True), (False, False), (None, False), ("yes", False)])
def test_only_the_slot_says_so(value: Any, expected: bool) -> None:
    tracker = turn("ani", "hapus dataku")
    assert not is_forgotten(tracker)
    tracker.update(SlotSet("forgotten", value))
    assert is_forgotten(tracker) == expected


def test_a_conversation_without_the_slot_is_kept() -> None:
    assert not is_forgotten(DialogueStateTracker("ani", []))
