"""Reads an intent off what a message means: off the intents of the training messages nearest to it in meaning."""

from typing import Any, Dict, Sequence

import numpy as np
from numpy.typing import NDArray
from scipy.linalg import solve_triangular

from advisor.encoder import Vectors
from advisor.intents.letters import Scores

# The equations are solved as closely as helps: at a thirtieth of this one intent of 2,000 unseen messages changes.
TOLERANCE = 3e-2
MOST_STEPS = 100
# So many rows of the kernel are kept together.
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
        self._votes = self._solve(targets)

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
        return self._near(vectors, self._known)

    def _near(self, some: Vectors, others: Vectors) -> Scores:
        """How near each of `some` centred vectors is to each of `others`, 0 to 1, shape (some, others)."""
        nearness: Scores = some @ others.T
        nearness -= 1
        nearness *= self._width
        np.exp(nearness, out=nearness)
        return nearness

    def _solve(self, targets: Scores) -> Scores:
        """The `votes` for which `(kernel + ridge) @ votes` is `targets`, by conjugate gradients.

        The steps are few since they start from a sketch of the kernel from a sample of its columns: Frangella, Tropp
        and Udell, "Randomized Nyström preconditioning", SIAM J. Matrix Anal. Appl. 44 (2023). Time grows with the
        square of the number of messages, where the exact solution's grows with its cube.
        """
        count, ridge = len(targets), self._ridge
        # Nearness is mutual, so half of the kernel says all: each block of rows from the diagonal on.
        blocks = {i: self._near(self._known[i : i + BLOCK], self._known[i:]) for i in range(0, count, BLOCK)}
        sample = np.random.default_rng(self._seed).choice(count, min(SAMPLE, count), replace=False)
        sketch, strengths = _sketch(self._near(self._known, self._known[sample]), sample)
        damping = ((ridge + strengths.min()) / (ridge + strengths) - 1)[:, np.newaxis].astype(np.float32)

        def regularized(votes: Scores) -> Scores:
            image = ridge * votes
            for start, rows in blocks.items():
                end = start + len(rows)
                image[start:end] += rows @ votes[start:]
                image[end:] += rows[:, len(rows) :].T @ votes[start:end]
            return image

        def preconditioned(residual: Scores) -> Scores:
            better: Scores = residual + sketch @ (damping * (sketch.T @ residual))
            return better

        votes = np.zeros_like(targets)
        residual = targets.copy()
        direction = preconditioned(residual)
        weight = (residual * direction).sum(axis=0)
        for _ in range(MOST_STEPS):
            image = regularized(direction)
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


def _sketch(columns: Scores, sample: NDArray[np.int64]) -> tuple[Scores, Scores]:
    """The strongest directions of a kernel, shape (messages, sample), strongest first, and their strengths.

    Args:
        columns: the kernel's columns of the messages in `sample`, shape (messages, sample).
        sample: the messages' numbers.
    """
    among = columns[sample].astype(np.float64)
    among[np.diag_indices_from(among)] += 1e-3  # keeps it invertible when messages stand twice
    factor = solve_triangular(np.linalg.cholesky(among), columns.T, lower=True).T.astype(np.float32)
    strengths, turn = np.linalg.eigh(factor.T @ factor)
    strengths = np.maximum(strengths, 1e-6)
    sketch: Scores = (factor @ turn / np.sqrt(strengths))[:, ::-1].astype(np.float32)
    return sketch, strengths[::-1].astype(np.float32)
