"""What the danger model learns from, besides the messages of the intents."""

from pathlib import Path
from typing import Collection

from advisor.understanding.follow_ups.answers import read_answers
from advisor.understanding.follow_ups.reader import read_follow_ups
from advisor.understanding.labelled.messages import DATA, LabelledMessages, read_messages
from advisor.understanding.self_description.examples import read_examples

FOLDER = DATA / "danger"
"""`danger.yml` has messages of people in danger, many of them veiled; `none.yml` messages that only sound like it."""
DANGER, NONE = "danger", "none"
IN_DISTRESS = "distress"
"""The context of messages to somebody who may be in danger, which are left out."""


def danger_messages(traits: Collection[str], folder: Path = FOLDER) -> LabelledMessages:
    """Messages labelled `danger` or `none`: those in `folder`, and the harmless ones of the other training data.

    The intents' messages alone would teach the model little about the stories that people tell in a fit check.

    Args:
        traits: the ids of the traits that there are.
        folder: where the messages are that are in danger, or sound like it.
    """
    own = read_messages(folder)
    follow_ups = [messages for context, messages in read_follow_ups().items() if context != IN_DISTRESS]
    harmless = [
        *(answer.text for answer in read_answers()),
        *(example.text for example in read_examples(traits)),
        *(text for messages in follow_ups for text in messages.texts),
    ]
    return LabelledMessages([*own.texts, *harmless], [*own.labels, *(NONE for _ in harmless)])
