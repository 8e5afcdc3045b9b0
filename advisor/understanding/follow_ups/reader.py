"""Works out what a message means right after something the bot said, such as a question of the fit check."""

from pathlib import Path
from typing import Dict, Mapping, NamedTuple, Optional

from advisor.understanding.follow_ups.messages import FollowUpMessages
from advisor.understanding.intents.model import IntentModel
from advisor.understanding.intents.training import TrainedModels, TrainingSet, train

LETTERS_WEIGHT = 0.3
"""The weight of the letter model's probability; that of the meaning model's score is 1."""
NEVER_SURE = 2.0
"""The letter model never decides alone: follow-ups are too short for that."""


class FollowUp(NamedTuple):
    """What a message means, given what the bot said before it."""

    label: str
    """Such as `why`: the name of a file in the context's folder of `data/follow_ups/`; `aside` for anything else."""
    confidence: float
    """0 to 1."""
    confidences: Mapping[str, float]
    """The confidence of every label of the context, 0 to 1; they add up to 1."""


def train_follow_ups(
    messages: Mapping[str, FollowUpMessages], cache: Path, backend: str, seed: int
) -> Dict[str, TrainedModels]:
    """Trains the models of each context on its messages.

    Args:
        messages: by context.
        cache: the file that keeps sentence vectors between trainings.
        backend: the sentence encoder's name.
        seed: the random seed.
    """
    return {
        context: train(TrainingSet(tuple(texts), tuple(labels), cache, backend, seed))
        for context, (texts, labels) in messages.items()
    }


class FollowUpReader:
    """Reads follow-ups with the trained models of each context."""

    def __init__(self, models: Mapping[str, TrainedModels]) -> None:
        """`models`: by context."""
        self._models = {
            context: IntentModel(trained, sure=NEVER_SURE, letters_weight=LETTERS_WEIGHT)
            for context, trained in models.items()
        }

    def read(self, text: str, context: str) -> Optional[FollowUp]:
        """What `text` means in the context `context`; None if that context has no messages."""
        model = self._models.get(context)
        ranking = model.rank(text) if model and text else []
        if not ranking:
            return None
        return FollowUp(ranking[0].intent, ranking[0].confidence, {score.intent: score.confidence for score in ranking})
