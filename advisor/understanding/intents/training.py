"""Trains the two intent models on messages whose intents are known."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import List, NamedTuple, Tuple

import joblib

from advisor.text import normalized
from advisor.understanding.intents.letters import LetterModel
from advisor.vectors.cache import FACT_VECTORS, VectorCache
from advisor.vectors.encoder import DEFAULT_BACKEND, encoder
from advisor.vectors.kernel_regression import KernelRegression

# The relative residual at which solving the meaning model stops. Smaller values take longer and classify no more of
# the unseen messages correctly (docs/evaluation.md).
SOLVER_TOLERANCE = 0.2
_LETTERS, _MEANING = "letters.joblib", "meaning.joblib"


class TrainingSet(NamedTuple):
    """Messages with their intents, and the settings of a training."""

    texts: Tuple[str, ...]
    """The messages, with the roles masked."""
    intents: Tuple[str, ...]
    """The intent of each."""
    cache: Path
    """The file that keeps sentence vectors between trainings."""
    backend: str = DEFAULT_BACKEND
    """The sentence encoder's name."""
    seed: int = 42
    """The random seed: trainings with the same seed give the same models."""


class TrainedModels(NamedTuple):
    """The letter model and the meaning model, which each score every intent for a message."""

    intents: List[str]
    letters: LetterModel
    meaning: KernelRegression
    backend: str
    """The name of the sentence encoder that the meaning model was trained with."""

    def save(self, folder: Path) -> None:
        """Writes the models into `folder`.

        Rasa compresses the folder at its highest level, which takes seconds for the letter model unless that is
        compressed already. The meaning model's numbers don't compress.
        """
        joblib.dump((self.intents, self.letters, self.backend), folder / _LETTERS, compress=1)
        joblib.dump(self.meaning, folder / _MEANING)

    @staticmethod
    def load(folder: Path) -> "TrainedModels":
        """The models in `folder`, which must come from a trusted source: loading them can run code."""
        intents, letters, backend = joblib.load(folder / _LETTERS)
        return TrainedModels(intents, letters, joblib.load(folder / _MEANING), backend)


def train(training_set: TrainingSet) -> TrainedModels:
    """Trains both models.

    Raises:
        ValueError: the messages have fewer than three different intents.
    """
    intents = sorted(set(training_set.intents))
    if len(intents) < 3:
        raise ValueError(f"training needs messages of at least three intents; found {len(intents)}")
    number = {intent: i for i, intent in enumerate(intents)}
    labels = [number[intent] for intent in training_set.intents]
    texts = [normalized(text) for text in training_set.texts]
    letters, meaning = (
        LetterModel(seed=training_set.seed),
        KernelRegression(seed=training_set.seed, tolerance=SOLVER_TOLERANCE),
    )
    others = [FACT_VECTORS] if training_set.backend == DEFAULT_BACKEND else []
    vectors = VectorCache(encoder(training_set.backend), training_set.cache, others=others).encode(texts)
    with ThreadPoolExecutor(max_workers=1) as pool:  # both models spend their time outside Python
        letters_fitted = pool.submit(letters.fit, texts, labels)
        meaning.fit(vectors, labels)
        letters_fitted.result()
    return TrainedModels(intents, letters, meaning, training_set.backend)
