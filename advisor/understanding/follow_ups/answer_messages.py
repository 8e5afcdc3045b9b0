"""Makes answers to fit questions and labelled messages of the context `question` out of each other."""

from typing import List, Sequence

from advisor.understanding.follow_ups.answers import PersonAnswer
from advisor.understanding.labelled.messages import LabelledMessages

LABELS = {-2: "very_low", -1: "low", 0: "mid", 1: "high", 2: "very_high"}
"""The label in the context `question` of an answer of each degree."""


def general_answers(messages: LabelledMessages) -> List[PersonAnswer]:
    """Those of `messages`, from the context `question`, that answer a question, whatever it is about."""
    degrees = {label: degree for degree, label in LABELS.items()}
    pairs = zip(messages.texts, messages.labels, strict=True)
    return [PersonAnswer("", "", text, degrees[label]) for text, label in pairs if label in degrees]


def with_answers(messages: LabelledMessages, answers: Sequence[PersonAnswer]) -> LabelledMessages:
    """The `messages` of the context `question`, and `answers` to particular questions."""
    texts = [answer.text for answer in answers]
    labels = [LABELS[answer.degree] for answer in answers]
    return LabelledMessages([*messages.texts, *texts], [*messages.labels, *labels])
