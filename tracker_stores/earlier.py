"""Tells a session how many messages came before it."""

from rasa.shared.core.trackers import DialogueStateTracker

from advisor.dialogue.slots import EARLIER_MESSAGES


def note_earlier_messages(tracker: DialogueStateTracker, messages: int) -> None:
    """Sets the slot for the number of messages in earlier sessions, which Rasa doesn't hand to actions."""
    slot = tracker.slots.get(EARLIER_MESSAGES)
    if slot is not None:
        slot.value = float(messages)
        slot.initial_value = float(messages)  # a decision that replaces the message resets the slots
