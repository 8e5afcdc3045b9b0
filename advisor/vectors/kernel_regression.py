"""Reads an intent off what a message means: off the intents of the training messages nearest to it in meaning."""

from typing import Any, Dict, Sequence

import numpy as np

from advisor.understanding.intents.letters import Scores
from advisor.vectors.encoder import Vectors
from advisor.vectors.kernel import Kernel, solve, solve_exactly

MOST_STEPS = 100
# So many messages give a good enough picture of all of them to start from.
SAMPLE = 1000
# Up to so many messages the exact solution is the quicker one.
FEW = 2000

_SHORTENED = ("_known", "_votes")


class KernelRegression:
    """Kernel ridge regression over sentence vectors: each training message votes by its nearness.

    Two messages are near when the cosine of their centred vectors is large; the kernel is exp(width * (cosine - 1)).
    """

    def __init__(self, width: float = 2.0, ridge: float = 0.1, seed: int = 42, tolerance: float = 3e-2) -> None:
        """Prepares a model.

        Args:
            width: how quickly nearness falls off.
            ridge: how much of a training message's own vote is held back, so that a wrong label can't decide alone.
            seed: which messages the solver looks at first.
            tolerance: how closely the equations are solved: the share of the labels that may be missed.
        """
        self._width = width
        self._ridge = ridge
        self._seed = seed
        self._tolerance = tolerance

    def fit(self, vectors: Vectors, labels: Sequence[int]) -> None:
        """Learns from sentence vectors, shape (messages, dimension), and the numbers of their intents, from 0."""
        # Sentence vectors all point much the same way; what they share tells nothing.
        self._centre = vectors.mean(axis=0)
        self._known = self._centred(vectors)
        targets = np.eye(max(labels) + 1, dtype=np.float32)[labels]
        if len(vectors) <= FEW:
            self._votes = solve_exactly(self._near(self._known, self._known), self._ridge, targets)
            return
        kernel = Kernel(self._near, self._known, self._ridge)
        self._votes = solve(kernel, targets, kernel.sketch(SAMPLE, self._seed), self._tolerance, MOST_STEPS)

    def scores(self, vectors: Vectors) -> Scores:
        """How strongly the nearest messages speak for each intent, about 0 to 1, shape (vectors, intents)."""
        scores: Scores = self._near(self._centred(vectors), self._known) @ self._votes
        return scores

    def __getstate__(self) -> Dict[str, Any]:
        """What is written to disk: numbers with half the digits, a difference that no reading shows."""
        return {**self.__dict__, **{name: self.__dict__[name].astype(np.float16) for name in _SHORTENED}}

    def __setstate__(self, state: Dict[str, Any]) -> None:
        """The model as it was."""
        self.__dict__.update(state, **{name: state[name].astype(np.float32) for name in _SHORTENED})

    def _centred(self, vectors: Vectors) -> Vectors:
        centred = vectors - self._centre
        lengths = np.maximum(np.linalg.norm(centred, axis=1, keepdims=True), 1e-9)
        directions: Vectors = (centred / lengths).astype(np.float32)
        return directions

    def _near(self, some: Vectors, others: Vectors) -> Scores:
        """How near each of `some` centred vectors is to each of `others`, 0 to 1, shape (some, others)."""
        nearness: Scores = (self._width * some) @ others.T
        nearness -= self._width
        np.exp(nearness, out=nearness)
        return nearness
