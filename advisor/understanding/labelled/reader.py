"""Tells the label of a message with models learned from messages whose labels are known."""

from pathlib import Path
from types import MappingProxyType
from typing import Mapping, NamedTuple, Optional

from advisor.understanding.intents.model import IntentModel
from advisor.understanding.intents.training import TrainedModels, TrainingSet, train
from advisor.understanding.labelled.messages import LabelledMessages

LETTERS_WEIGHT = 0.3
"""The weight of the letter model's probability; that of the meaning model's score is 1."""
NEVER_SURE = 2.0
"""The letters never decide alone: the messages are too few or too short for that."""


class LabelScore(NamedTuple):
    """What a message was read as."""

    label: str
    """The name of a file of messages, such as `why`."""
    confidence: float
    """0 to 1."""
    confidences: Mapping[str, float]
    """The confidence of every label, the likeliest first; together 1."""
    degrees: Mapping[int, float] = MappingProxyType({})
    """After a fit question: how likely each degree, -2 to 2, is to be the answer; otherwise empty."""


def train_labels(messages: LabelledMessages, cache: Path, backend: str, seed: int) -> TrainedModels:
    """Trains the models that tell the labels of `messages` apart.

    Args:
        messages: the training messages.
        cache: the file that keeps sentence vectors between trainings.
        backend: the sentence encoder's name.
        seed: the random seed.
    """
    return train(TrainingSet(tuple(messages.texts), tuple(messages.labels), cache, backend, seed))


class LabelReader:
    """Reads messages with trained models."""

    def __init__(self, trained: TrainedModels) -> None:
        """`trained`: from `train_labels`."""
        self._model = IntentModel(trained, sure=NEVER_SURE, letters_weight=LETTERS_WEIGHT)

    def read(self, text: str) -> Optional[LabelScore]:
        """The label of `text`; None if there is nothing to read."""
        ranking = self._model.rank(text) if text.strip() else []
        if not ranking:
            return None
        return LabelScore(
            ranking[0].intent, ranking[0].confidence, {score.intent: score.confidence for score in ranking}
        )
