"""Classifies the intent of a message by its letters and words."""

from typing import Any, Dict, List, Sequence

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import hstack
from sklearn.svm import LinearSVC

from advisor.vectors.tfidf import TfidfFeaturizer

Scores = NDArray[np.float32]

WORD = r"(?u)\b\w+\b"
# The factor on the distances from the separating planes before the softmax. With it, a probability is about the share
# of such messages that are classified correctly (docs/evaluation.md).
SHARPNESS = 4.0


class LetterModel:
    """A linear support vector machine over tf-idf weights of runs of four letters, words and pairs of words.

    It is fast and tolerates typos and slang, which share letters with the training messages. Other words
    have no effect.
    """

    def __init__(self, cost: float = 0.3, seed: int = 42) -> None:
        """Prepares a model.

        Args:
            cost: the penalty on a training message on the wrong side of its plane (the `C` of `LinearSVC`).
            seed: the random seed for the order in which the solver visits messages.
        """
        self._features = (
            TfidfFeaturizer(analyzer="char_wb", ngram_range=(4, 4)),
            TfidfFeaturizer(token_pattern=WORD, ngram_range=(1, 2)),
        )
        self._cost = cost
        self._seed = seed

    def fit(self, texts: Sequence[str], labels: Sequence[int]) -> None:
        """Fits the model to `texts` and the numbers of their intents: 0, 1, 2 and so on, at least three."""
        planes = LinearSVC(C=self._cost, tol=0.1, random_state=self._seed)
        features = [featurizer.fit_transform(texts) for featurizer in self._features]
        planes.fit(hstack(features).tocsr(), labels)
        widths = np.cumsum([part.shape[1] for part in features])[:-1]
        self._weights: List[Scores] = np.split(planes.coef_.T.astype(np.float32), widths)
        self._offsets: Scores = planes.intercept_.astype(np.float32)

    def __getstate__(self) -> Dict[str, Any]:
        """What is written to disk: weights in 16 bits, which changes no classification."""
        return {**self.__dict__, "_weights": [part.astype(np.float16) for part in self._weights]}

    def __setstate__(self, state: Dict[str, Any]) -> None:
        """Restores the weights to 32 bits."""
        self.__dict__.update(state, _weights=[part.astype(np.float32) for part in state["_weights"]])

    def probabilities(self, texts: Sequence[str]) -> Scores:
        """How likely each intent is, shape (texts, intents), each row summing to 1."""
        if not texts:
            return np.zeros((0, len(self._offsets)), dtype=np.float32)
        return softmax(np.stack([self._distances(text) for text in texts]) * SHARPNESS)

    def _distances(self, text: str) -> Scores:
        """The signed distance of `text` from the plane of each intent, shape (intents,)."""
        distances = self._offsets
        for featurizer, weights in zip(self._features, self._weights, strict=True):
            columns, values = featurizer.transform_one(text)
            distances = distances + values @ weights[columns]
        return distances


def softmax(scores: Scores) -> Scores:
    """The softmax of each row of `scores`; rows sum to 1."""
    powers = np.exp(scores - scores.max(axis=1, keepdims=True))
    probabilities: Scores = (powers / powers.sum(axis=1, keepdims=True)).astype(np.float32)
    return probabilities
