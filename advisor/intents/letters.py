"""Reads an intent off the letters and words of a message."""

from typing import List, Sequence

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import hstack
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.svm import LinearSVC

Scores = NDArray[np.float32]

WORD = r"(?u)\b\w+\b"
# A separating plane is not a probability; at this stretch the softmax of the distances is right about as often as it
# says (see docs/evaluation.md).
SHARPNESS = 4.0


class LetterModel:
    """A linear support vector machine over tf-idf weights of letter runs, words and pairs of words.

    It is quick and forgives typos and slang, which share letters with what was learned; words it never met say nothing.
    """

    def __init__(self, cost: float = 0.3, seed: int = 42) -> None:
        """Prepares a model.

        Args:
            cost: how much a training message on the wrong side costs (the `C` of a support vector machine).
            seed: the order in which messages are visited.
        """
        shared = {"sublinear_tf": True, "dtype": np.float32, "lowercase": False, "min_df": 2}
        self._features = (
            TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 4), **shared),
            TfidfVectorizer(token_pattern=WORD, ngram_range=(1, 2), **shared),
        )
        self._cost = cost
        self._seed = seed

    def fit(self, texts: Sequence[str], labels: Sequence[int]) -> None:
        """Learns from `texts` and the numbers of their intents, from 0 without gaps, at least three of them."""
        planes = LinearSVC(C=self._cost, tol=1e-2, random_state=self._seed)
        features = [vectorizer.fit_transform(texts) for vectorizer in self._features]
        planes.fit(hstack(features).tocsr(), labels)
        widths = np.cumsum([part.shape[1] for part in features])[:-1]
        self._weights: List[Scores] = np.split(planes.coef_.T.astype(np.float32), widths)
        self._offsets: Scores = planes.intercept_.astype(np.float32)

    def shares(self, texts: Sequence[str]) -> Scores:
        """How likely each intent is, shape (texts, intents), each row summing to 1."""
        distances = self._offsets
        for vectorizer, weights in zip(self._features, self._weights, strict=True):
            distances = distances + vectorizer.transform(texts) @ weights
        return softmax(distances * SHARPNESS)


def softmax(scores: Scores) -> Scores:
    """Shares that sum to 1 in each row of `scores`."""
    powers = np.exp(scores - scores.max(axis=1, keepdims=True))
    shares: Scores = (powers / powers.sum(axis=1, keepdims=True)).astype(np.float32)
    return shares
