"""Reads an intent off the letters and words of a message."""

from typing import Any, Dict, List, Sequence

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import hstack
from sklearn.svm import LinearSVC

from advisor.understanding.intents.tfidf import Featurizer

Scores = NDArray[np.float32]

WORD = r"(?u)\b\w+\b"
# A separating plane is not a probability; at this stretch the softmax of the distances is right about as often as it
# says (see docs/evaluation.md).
SHARPNESS = 4.0


class LetterModel:
    """A linear support vector machine over tf-idf weights of runs of four letters, words and pairs of words.

    It is quick and forgives typos and slang, which share letters with what was learned; words it never met say nothing.
    """

    def __init__(self, cost: float = 0.3, seed: int = 42) -> None:
        """Prepares a model.

        Args:
            cost: how much a training message on the wrong side costs (the `C` of a support vector machine).
            seed: the order in which messages are visited.
        """
        self._features = (
            Featurizer(analyzer="char_wb", ngram_range=(4, 4)),
            Featurizer(token_pattern=WORD, ngram_range=(1, 2)),
        )
        self._cost = cost
        self._seed = seed

    def fit(self, texts: Sequence[str], labels: Sequence[int]) -> None:
        """Learns from `texts` and the numbers of their intents, from 0 without gaps, at least three of them."""
        planes = LinearSVC(C=self._cost, tol=0.1, random_state=self._seed)
        features = [featurizer.fit_transform(texts) for featurizer in self._features]
        planes.fit(hstack(features).tocsr(), labels)
        widths = np.cumsum([part.shape[1] for part in features])[:-1]
        self._weights: List[Scores] = np.split(planes.coef_.T.astype(np.float32), widths)
        self._offsets: Scores = planes.intercept_.astype(np.float32)

    def __getstate__(self) -> Dict[str, Any]:
        """What is written to disk: weights with half the digits, a difference that no reading shows."""
        return {**self.__dict__, "_weights": [part.astype(np.float16) for part in self._weights]}

    def __setstate__(self, state: Dict[str, Any]) -> None:
        """The model as it was."""
        self.__dict__.update(state, _weights=[part.astype(np.float32) for part in state["_weights"]])

    def shares(self, texts: Sequence[str]) -> Scores:
        """How likely each intent is, shape (texts, intents), each row summing to 1."""
        if not texts:
            return np.zeros((0, len(self._offsets)), dtype=np.float32)
        return softmax(np.stack([self._distances(text) for text in texts]) * SHARPNESS)

    def _distances(self, text: str) -> Scores:
        """How far `text` lies on the right side of each intent's plane, shape (intents,)."""
        distances = self._offsets
        for featurizer, weights in zip(self._features, self._weights, strict=True):
            columns, values = featurizer.transform_one(text)
            distances = distances + values @ weights[columns]
        return distances


def softmax(scores: Scores) -> Scores:
    """Shares that sum to 1 in each row of `scores`."""
    powers = np.exp(scores - scores.max(axis=1, keepdims=True))
    shares: Scores = (powers / powers.sum(axis=1, keepdims=True)).astype(np.float32)
    return shares
