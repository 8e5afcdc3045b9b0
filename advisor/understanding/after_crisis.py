"""What people say after the bot supported them in distress: that they are safe, something else, or neither."""

from typing import Literal, Tuple

from advisor.dialogue.thresholds import DISTRESS
from advisor.text import sentences
from advisor.understanding.follow_ups.reader import FollowUpReader

CONTEXT = "distress"
AfterCrisis = Literal["safe", "aside", "stays"]
"""The names of the files in `data/follow_ups/distress/`."""
STAYS: AfterCrisis = "stays"
LEAVING: Tuple[AfterCrisis, ...] = ("safe", "aside")


def after_crisis(text: str, reader: FollowUpReader) -> AfterCrisis:
    """What `text` says; `stays` if in doubt, or if any of its sentences does.

    Args:
        text: the message.
        reader: reads a sentence in the context of support.
    """
    read = [reader.read(sentence, CONTEXT) for sentence in sentences(text)]
    confidences = [each.confidences for each in read if each is not None]
    if any(each.get(STAYS, 0.0) >= DISTRESS.max_need_to_leave for each in confidences):
        return STAYS
    for label in LEAVING:
        if any(each.get(label, 0.0) >= DISTRESS.min_safety_to_leave for each in confidences):
            return label
    return STAYS
