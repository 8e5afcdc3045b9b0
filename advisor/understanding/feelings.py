"""What somebody feels about work, school or themselves: "capek banget, pengen resign", "so nervous I feel sick"."""

from typing import NamedTuple, Optional

from advisor.dialogue.thresholds import FEELING
from advisor.text import sentences
from advisor.understanding.follow_ups.reader import FollowUpReader
from advisor.understanding.labelled.reader import LabelScore

CONTEXT = "feeling"
"""The folder of `data/follow_ups/` with a file for each feeling. It is read whatever the bot said before."""
NONE = "none"
"""The label of messages without a feeling, or in which people say what they are like: "aku pemalu"."""


class Feeling(NamedTuple):
    """A feeling that a message expresses."""

    name: str
    """Such as `tired`: the name of a file in the folder."""
    confidence: float
    """That the message expresses any feeling, 0 to 1."""


def read_feeling(text: str, reader: FollowUpReader) -> Optional[Feeling]:
    """The feeling that `text`, or the most emotional of its first sentences, expresses; None if there is none."""
    parts = sentences(text)
    read = [reader.read(part, CONTEXT) for part in dict.fromkeys((text, *parts[: FEELING.max_sentences]))]
    felt = [each for each in read if each is not None and _confidence(each) >= FEELING.min_confidence]
    if not felt:
        return None
    strongest = max(felt, key=_confidence)
    name = max((label for label in strongest.confidences if label != NONE), key=strongest.confidences.__getitem__)
    return Feeling(name, _confidence(strongest))


def _confidence(read: LabelScore) -> float:
    return 1.0 - read.confidences.get(NONE, 0.0)
