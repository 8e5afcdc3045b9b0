"""Reads an intent off what a message means: off the intents of the training messages nearest to it in meaning."""

from typing import Any, Dict, Sequence

import numpy as np
from scipy.linalg import solve_triangular

from advisor.encoder import Vectors
from advisor.intents.letters import Scores

# The equations are solved as closely as helps: at a thirtieth of this one intent of 2,000 unseen messages changes.
TOLERANCE = 3e-2
MOST_STEPS = 100
# So many rows of the kernel are worked out at a time: no more than the processor keeps at hand.
BLOCK = 256
# So many messages give a good enough picture of all of them to start from.
SAMPLE = 500

_SHORTENED = ("_known", "_votes")


class MeaningModel:
    """Kernel ridge regression over sentence vectors: each training message votes by its nearness.

    Two messages are near when the cosine of their centred vectors is large; the kernel is exp(width * (cosine - 1)).
    """

    def __init__(self, width: float = 2.0, ridge: float = 0.1, seed: int = 42) -> None:
        """Prepares a model.

        Args:
            width: how quickly nearness falls off.
            ridge: how much of a training message's own vote is held back, so that a wrong label can't decide alone.
            seed: which messages the solver looks at first.
        """
        self._width = width
        self._ridge = ridge
        self._seed = seed

    def fit(self, vectors: Vectors, labels: Sequence[int]) -> None:
        """Learns from sentence vectors, shape (messages, dimension), and the numbers of their intents, from 0."""
        # Sentence vectors all point much the same way; what they share tells nothing.
        self._centre = vectors.mean(axis=0)
        self._known = self._centred(vectors)
        targets = np.eye(max(labels) + 1, dtype=np.float32)[labels]
        self._votes = _solve(self._kernel(self._known), targets, self._ridge, self._seed)

    def scores(self, vectors: Vectors) -> Scores:
        """How strongly the nearest messages speak for each intent, about 0 to 1, shape (vectors, intents)."""
        scores: Scores = self._kernel(self._centred(vectors)) @ self._votes
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

    def _kernel(self, vectors: Vectors) -> Scores:
        kernel = np.empty((len(vectors), len(self._known)), dtype=np.float32)
        for start in range(0, len(vectors), BLOCK):
            rows = kernel[start : start + BLOCK]
            np.matmul(vectors[start : start + BLOCK], self._known.T, out=rows)
            rows -= 1
            rows *= self._width
            np.exp(rows, out=rows)
        return kernel


def _solve(kernel: Scores, targets: Scores, ridge: float, seed: int) -> Scores:
    """The `votes` for which `(kernel + ridge) @ votes` is `targets`, by conjugate gradients.

    The steps are few since they start from a sketch of the kernel from a sample of its columns: Frangella, Tropp and
    Udell, "Randomized Nyström preconditioning", SIAM J. Matrix Anal. Appl. 44 (2023). Time grows with the square of
    the number of messages, where the exact solution's grows with its cube.
    """
    sketch, strengths = _sketch(kernel, seed)
    damping = ((ridge + strengths.min()) / (ridge + strengths) - 1)[:, np.newaxis].astype(np.float32)

    def preconditioned(residual: Scores) -> Scores:
        better: Scores = residual + sketch @ (damping * (sketch.T @ residual))
        return better

    votes = np.zeros_like(targets)
    residual = targets.copy()
    direction = preconditioned(residual)
    weight = (residual * direction).sum(axis=0)
    for _ in range(MOST_STEPS):
        image = kernel @ direction + ridge * direction
        step = weight / np.maximum((direction * image).sum(axis=0), 1e-12)
        votes += step * direction
        residual -= step * image
        if np.linalg.norm(residual) < TOLERANCE * np.linalg.norm(targets):
            break
        better = preconditioned(residual)
        new_weight = (residual * better).sum(axis=0)
        direction = better + new_weight / np.maximum(weight, 1e-12) * direction
        weight = new_weight
    return votes


def _sketch(kernel: Scores, seed: int) -> tuple[Scores, Scores]:
    """The strongest directions of `kernel`, shape (messages, sample), strongest first, and their strengths."""
    count = len(kernel)
    sample = np.random.default_rng(seed).choice(count, min(SAMPLE, count), replace=False)
    columns = kernel[:, sample]
    among = columns[sample].astype(np.float64)
    among[np.diag_indices_from(among)] += 1e-3  # keeps it invertible when messages stand twice
    factor = solve_triangular(np.linalg.cholesky(among), columns.T, lower=True).T.astype(np.float32)
    strengths, turn = np.linalg.eigh(factor.T @ factor)
    strengths = np.maximum(strengths, 1e-6)
    sketch: Scores = (factor @ turn / np.sqrt(strengths))[:, ::-1].astype(np.float32)
    return sketch, strengths[::-1].astype(np.float32)
