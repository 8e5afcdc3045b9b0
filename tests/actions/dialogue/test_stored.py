"""How much is stored of a conversation."""

from actions.dialogue.stored import stored_messages
from tests.support.actions import asked, tracker_of


def test_messages_of_this_session_and_of_earlier_ones_count() -> None:
    tracker = tracker_of("show_my_data", before=[asked("halo")], slots={"earlier_messages": 40.0})
    assert stored_messages(tracker) == 42


def test_the_first_message_counts() -> None:
    assert stored_messages(tracker_of("ask_privacy")) == 1
