"""Classifies sentence vectors by kernel ridge regression: similar training messages vote for their class."""

from typing import Any, Dict, Sequence

import numpy as np

from advisor.vectors.encoder import Vectors
from advisor.vectors.kernel import KernelMatrix, Matrix, solve_exactly, solve_iteratively

MAX_ITERATIONS = 100
"""Conjugate-gradient iterations after which the solver stops even if the tolerance isn't met."""
NYSTROM_SAMPLE_SIZE = 1000
"""Messages from which the preconditioner approximates the kernel matrix."""
MAX_EXACT_MESSAGES = 2000
"""Up to this many messages the exact solution is faster than the iterative one (docs/decisions/0009)."""
SMALLEST_NORM = 1e-9
"""Vectors are divided by their norm, or by this if it is smaller."""

_HALF_PRECISION = ("_training_vectors", "_coefficients")


class KernelRegression:
    """Kernel ridge regression over sentence vectors: each training message votes by its similarity.

    The kernel is exp(gamma * (cosine - 1)) of the centred vectors, which for unit vectors is a Gaussian kernel.
    """

    def __init__(self, gamma: float = 2.0, ridge: float = 0.1, seed: int = 42, tolerance: float = 3e-2) -> None:
        """Prepares a model.

        Args:
            gamma: how fast similarity falls as the cosine does; greater than 0.
            ridge: regularisation; with more of it a single wrong label decides less.
            seed: determines which messages the preconditioner samples.
            tolerance: relative residual at which the iterative solver stops, 0 to 1.
        """
        self._gamma = gamma
        self._ridge = ridge
        self._seed = seed
        self._tolerance = tolerance

    def fit(self, vectors: Vectors, labels: Sequence[int]) -> None:
        """Learns from sentence vectors, shape (messages, dimension), and the numbers of their classes, from 0."""
        self.fit_targets(vectors, np.eye(max(labels) + 1, dtype=np.float32)[labels])

    def fit_targets(self, vectors: Vectors, targets: Matrix) -> None:
        """Learns from sentence vectors and the scores that each should get, shape (messages, scores)."""
        # Sentence vectors all point in much the same direction, which says nothing about the class.
        self._mean = vectors.mean(axis=0)
        self._training_vectors = self._centred(vectors)
        if len(vectors) <= MAX_EXACT_MESSAGES:
            similarities = self._similarities(self._training_vectors, self._training_vectors)
            self._coefficients = solve_exactly(similarities, self._ridge, targets)
            return
        kernel = KernelMatrix(self._similarities, self._training_vectors, self._ridge)
        precondition = kernel.nystrom_preconditioner(NYSTROM_SAMPLE_SIZE, self._seed)
        self._coefficients = solve_iteratively(kernel, targets, precondition, self._tolerance, MAX_ITERATIONS)

    def scores(self, vectors: Vectors) -> Matrix:
        """How strongly the training messages vote for each class, about 0 to 1, shape (vectors, classes)."""
        scores: Matrix = self._similarities(self._centred(vectors), self._training_vectors) @ self._coefficients
        return scores

    def __getstate__(self) -> Dict[str, Any]:
        """What is written to disk: the large arrays in half precision, which changes no prediction noticeably."""
        return {**self.__dict__, **{name: self.__dict__[name].astype(np.float16) for name in _HALF_PRECISION}}

    def __setstate__(self, state: Dict[str, Any]) -> None:
        """Restores the model, with the large arrays back in single precision."""
        self.__dict__.update(state, **{name: state[name].astype(np.float32) for name in _HALF_PRECISION})

    def _centred(self, vectors: Vectors) -> Vectors:
        """`vectors` minus the training mean, each scaled to length 1."""
        centred = vectors - self._mean
        norms = np.maximum(np.linalg.norm(centred, axis=1, keepdims=True), SMALLEST_NORM)
        directions: Vectors = (centred / norms).astype(np.float32)
        return directions

    def _similarities(self, some: Vectors, others: Vectors) -> Matrix:
        """The kernel of centred unit vectors, 0 to 1, shape (some, others)."""
        similarities: Matrix = (self._gamma * some) @ others.T
        similarities -= self._gamma
        np.exp(similarities, out=similarities)
        return similarities
