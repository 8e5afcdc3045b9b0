"""Tells a session how many messages came before it."""

from rasa.shared.core.trackers import DialogueStateTracker

from advisor.dialogue.slots import EARLIER_MESSAGES


def note_earlier_messages(tracker: DialogueStateTracker, messages: int) -> None:
    """Sets the slot for the number of messages in earlier sessions, which Rasa doesn't hand to actions."""
    if EARLIER_MESSAGES in tracker.slots:
        tracker.slots[EARLIER_MESSAGES].value = float(messages)
