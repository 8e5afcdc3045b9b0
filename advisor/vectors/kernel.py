"""How near many messages are to each other, and the equations that hold them all."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from itertools import combinations_with_replacement
from typing import Callable, Optional

import numpy as np
from numpy.typing import NDArray
from scipy.linalg import cho_factor, cho_solve, solve_triangular

Matrix = NDArray[np.float32]
Nearness = Callable[[Matrix, Matrix], Matrix]

# Each works on parts of its own, so that two keep two cores busy beside whatever else runs.
WORKERS = 2
# A processor multiplies so many columns at a time; columns of nothing that fill the last lot cost less than its being
# cut short.
COLUMNS = 16
# The kernel is kept in tiles of so many rows and columns, small enough for a processor's own memory.
TILE = 1024
# Nearness, from 0 to 1, is kept in steps of one in so many, in half the memory; what is lost doesn't show in the votes.
STEPS = np.float32(2**16 - 1)


class Kernel:
    """The nearness of each message to each, shape (messages, messages), and a `ridge` on the diagonal.

    Nearness is mutual, so only the tiles on the diagonal and above it are kept.
    """

    def __init__(self, nearness: Nearness, vectors: Matrix, ridge: float) -> None:
        """Works out the tiles.

        Args:
            nearness: that of some vectors to others, shape (some, others); 1 of a vector to itself.
            vectors: those of the messages, shape (messages, dimension).
            ridge: what is added on the diagonal.
        """
        self._nearness = nearness
        self._vectors = vectors
        self._ridge = ridge
        self._pool = ThreadPoolExecutor(WORKERS)
        self._parts = [slice(start, start + TILE) for start in range(0, len(vectors), TILE)]
        pairs = list(combinations_with_replacement(self._parts, 2))
        tiles = self._pool.map(lambda pair: _in_steps(nearness(vectors[pair[0]], vectors[pair[1]])), pairs)
        self._tiles = list(zip(pairs, tiles, strict=True))

    def __matmul__(self, votes: Matrix) -> Matrix:
        """The product with `votes`, shape (messages, intents)."""

        def product(first: int) -> Matrix:
            image = np.zeros_like(votes)
            for (rows, columns), steps in self._tiles[first::WORKERS]:
                tile = steps.astype(np.float32)
                image[rows] += tile @ votes[columns]
                if rows != columns:
                    image[columns] += tile.T @ votes[rows]
            return image

        return sum(self._pool.map(product, range(WORKERS))) / STEPS + self._ridge * votes

    def sketch(self, size: int, seed: int) -> Callable[[Matrix], Matrix]:
        """What undoes the product with this kernel, nearly: for a picture of it from `size` of its columns.

        Frangella, Tropp and Udell, "Randomized Nyström preconditioning", SIAM J. Matrix Anal. Appl. 44 (2023).
        """
        count = len(self._vectors)
        sample = self._vectors[np.random.default_rng(seed).choice(count, min(size, count // 4 + 1), replace=False)]
        among = self._nearness(sample, sample).astype(np.float64)
        among[np.diag_indices_from(among)] += 1e-3  # keeps it invertible when messages stand twice
        root = np.linalg.cholesky(among).astype(np.float32)

        def picture(part: slice) -> Matrix:
            columns: Matrix = solve_triangular(root, self._nearness(sample, self._vectors[part]), lower=True)
            return columns

        columns = list(self._pool.map(picture, self._parts))
        squares = sum(self._pool.map(lambda part: part @ part.T, columns)).astype(np.float64)
        # What the picture leaves out of the diagonal.
        left_out = self._ridge + max(1 - np.trace(squares) / count, 0)
        squares[np.diag_indices_from(squares)] += left_out
        factor = cho_factor(squares.astype(np.float32))

        def undo(image: Matrix) -> Matrix:
            parts = list(zip(self._parts, columns, strict=True))
            seen = cho_solve(factor, sum(column @ image[part] for part, column in parts))
            rest: Matrix = image - np.concatenate([column.T @ seen for _, column in parts])
            return rest

        return undo


def _in_steps(nearness: Matrix) -> NDArray[np.uint16]:
    """`nearness` in whole steps; it is written over."""
    nearness *= STEPS
    return nearness.astype(np.uint16)


def solve_exactly(nearness: Matrix, ridge: float, targets: Matrix) -> Matrix:
    """The `votes` for which (`nearness` + `ridge` on its diagonal) @ `votes` is `targets`; for few messages.

    Args:
        nearness: that of each message to each, shape (messages, messages); it is written over.
        ridge: what is added on the diagonal.
        targets: shape (messages, intents).
    """
    nearness[np.diag_indices_from(nearness)] += ridge
    votes: Matrix = cho_solve(cho_factor(nearness, overwrite_a=True, check_finite=False), targets, check_finite=False)
    return votes


def solve(kernel: Kernel, targets: Matrix, undo: Callable[[Matrix], Matrix], tolerance: float, steps: int) -> Matrix:
    """The `votes` for which `kernel @ votes` is `targets`, by conjugate gradients.

    Time grows with the square of the number of messages, where the exact solution's grows with its cube.

    Args:
        kernel: shape (messages, messages).
        targets: shape (messages, intents).
        undo: nearly undoes the product with the kernel, but for a factor.
        tolerance: how large a share of the targets may be missed.
        steps: no more than so many.
    """
    intents = targets.shape[1]
    residual = np.pad(targets, ((0, 0), (0, -intents % COLUMNS)))
    votes = np.zeros_like(residual)
    direction: Optional[Matrix] = None
    weight = np.ones(residual.shape[1], dtype=np.float32)
    for _ in range(steps):
        better = undo(residual)
        new_weight = (residual * better).sum(axis=0)
        direction = better if direction is None else better + new_weight / np.maximum(weight, 1e-12) * direction
        weight = new_weight
        image = kernel @ direction
        step = weight / np.maximum((direction * image).sum(axis=0), 1e-12)
        votes += step * direction
        residual -= step * image
        if np.linalg.norm(residual) < tolerance * np.linalg.norm(targets):
            break
    return votes[:, :intents]
