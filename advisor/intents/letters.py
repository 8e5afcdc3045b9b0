"""Reads an intent off the letters and words of a message."""

from typing import Sequence

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.pipeline import FeatureUnion
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
        shared = {"sublinear_tf": True, "dtype": np.float32, "lowercase": False}
        self._features = FeatureUnion(
            [
                ("letters", TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 4), min_df=2, **shared)),
                ("words", TfidfVectorizer(token_pattern=WORD, ngram_range=(1, 2), min_df=2, **shared)),
            ]
        )
        self._cost = cost
        self._seed = seed

    def fit(self, texts: Sequence[str], labels: Sequence[int]) -> None:
        """Learns from `texts` and the numbers of their intents, from 0 without gaps, at least three of them."""
        planes = LinearSVC(C=self._cost, tol=1e-2, random_state=self._seed)
        planes.fit(self._features.fit_transform(texts), labels)
        self._weights: Scores = planes.coef_.T.astype(np.float32)
        self._offsets: Scores = planes.intercept_.astype(np.float32)

    def shares(self, texts: Sequence[str]) -> Scores:
        """How likely each intent is, shape (texts, intents), each row summing to 1."""
        features: csr_matrix = self._features.transform(texts)
        return softmax((features @ self._weights + self._offsets) * SHARPNESS)


def softmax(scores: Scores) -> Scores:
    """Shares that sum to 1 in each row of `scores`."""
    powers = np.exp(scores - scores.max(axis=1, keepdims=True))
    shares: Scores = (powers / powers.sum(axis=1, keepdims=True)).astype(np.float32)
    return shares
