"""The kernel matrix of many messages, and solvers for kernel ridge regression over it."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from itertools import combinations_with_replacement
from typing import Callable, Optional

import numpy as np
from numpy.typing import NDArray
from scipy.linalg import cho_factor, cho_solve, solve_triangular

Matrix = NDArray[np.float32]
KernelFunction = Callable[[Matrix, Matrix], Matrix]
"""Returns the similarities of some vectors to others, 0 to 1, shape (some, others); 1 for equal vectors."""
Preconditioner = Callable[[Matrix], Matrix]
"""Approximates a product with the inverse of the kernel matrix, up to a constant factor."""

WORKER_THREADS = 2
"""Threads that share the tiles; two keep two cores busy."""
COLUMN_MULTIPLE = 16
"""Targets are padded with zero columns to a multiple of this; that is cheaper than a partial last block."""
TILE_SIZE = 1024
"""Rows and columns of a tile of the kernel matrix; a tile this small fits into a processor's cache."""
QUANTISATION_LEVELS = np.float32(2**16 - 1)
"""Similarities are kept as 16-bit integers up to this, in half the memory of floats (docs/decisions/0010)."""
DIAGONAL_JITTER = 1e-3
"""Added to the diagonal of the sampled kernel, so that it is positive definite even with duplicate messages."""
SMALLEST_DIVISOR = 1e-12
"""Divisors in the conjugate gradients are at least this, since a padded column would give 0."""


class KernelMatrix:
    """The similarity of each message to every other, shape (messages, messages), with a ridge on the diagonal.

    The matrix is symmetric, so only the tiles on and above the diagonal are kept, quantised to 16 bits.
    """

    def __init__(self, kernel: KernelFunction, vectors: Matrix, ridge: float) -> None:
        """Computes the tiles.

        Args:
            kernel: the similarity of two vectors.
            vectors: the messages' vectors, shape (messages, dimension).
            ridge: what is added to the diagonal.
        """
        self._kernel = kernel
        self._vectors = vectors
        self._ridge = ridge
        self._pool = ThreadPoolExecutor(WORKER_THREADS)
        self._blocks = [slice(start, start + TILE_SIZE) for start in range(0, len(vectors), TILE_SIZE)]
        pairs = list(combinations_with_replacement(self._blocks, 2))
        tiles = self._pool.map(lambda pair: _quantised(kernel(vectors[pair[0]], vectors[pair[1]])), pairs)
        self._tiles = list(zip(pairs, tiles, strict=True))

    def __matmul__(self, right: Matrix) -> Matrix:
        """The product with `right`, shape (messages, columns)."""

        def partial_product(first_tile: int) -> Matrix:
            product = np.zeros_like(right)
            for (rows, columns), quantised in self._tiles[first_tile::WORKER_THREADS]:
                tile = quantised.astype(np.float32)
                product[rows] += tile @ right[columns]
                if rows != columns:
                    product[columns] += tile.T @ right[rows]
            return product

        total = sum(self._pool.map(partial_product, range(WORKER_THREADS)))
        return total / QUANTISATION_LEVELS + self._ridge * right

    def nystrom_preconditioner(self, sample_size: int, seed: int) -> Preconditioner:
        """A preconditioner from a Nyström approximation of this matrix.

        Method: Frangella, Tropp and Udell, "Randomized Nyström preconditioning", SIAM J. Matrix Anal. Appl. 44 (2023).

        Args:
            sample_size: columns to approximate the matrix from; with few messages, a quarter of them.
            seed: which columns are drawn.
        """
        count = len(self._vectors)
        size = min(sample_size, count // 4 + 1)
        sample = self._vectors[np.random.default_rng(seed).choice(count, size, replace=False)]
        sampled_kernel = self._kernel(sample, sample).astype(np.float64)
        sampled_kernel[np.diag_indices_from(sampled_kernel)] += DIAGONAL_JITTER
        root = np.linalg.cholesky(sampled_kernel).astype(np.float32)

        def nystrom_columns(block: slice) -> Matrix:
            columns: Matrix = solve_triangular(root, self._kernel(sample, self._vectors[block]), lower=True)
            return columns

        # The approximation is factor.T @ factor, with `factor` made of these blocks, shape (sample, messages).
        factor_blocks = list(self._pool.map(nystrom_columns, self._blocks))
        gram = sum(self._pool.map(lambda block: block @ block.T, factor_blocks)).astype(np.float64)
        # The mean of what the approximation misses on the diagonal is added to the ridge.
        effective_ridge = self._ridge + max(1 - np.trace(gram) / count, 0)
        gram[np.diag_indices_from(gram)] += effective_ridge
        gram_factor = cho_factor(gram.astype(np.float32))

        def precondition(residual: Matrix) -> Matrix:
            blocks = list(zip(self._blocks, factor_blocks, strict=True))
            projected = cho_solve(gram_factor, sum(factor @ residual[block] for block, factor in blocks))
            result: Matrix = residual - np.concatenate([factor.T @ projected for _, factor in blocks])
            return result

        return precondition


def _quantised(similarities: Matrix) -> NDArray[np.uint16]:
    """`similarities`, 0 to 1, as integers; the array is overwritten."""
    similarities *= QUANTISATION_LEVELS
    return similarities.astype(np.uint16)


def solve_exactly(similarities: Matrix, ridge: float, targets: Matrix) -> Matrix:
    """Solves (`similarities` + `ridge` · I) @ coefficients = `targets` by Cholesky factorisation, for few messages.

    Args:
        similarities: of each message to every other, shape (messages, messages); the array is overwritten.
        ridge: what is added to the diagonal.
        targets: shape (messages, intents).

    Returns:
        The coefficients, shape (messages, intents).
    """
    similarities[np.diag_indices_from(similarities)] += ridge
    factor = cho_factor(similarities, overwrite_a=True, check_finite=False)
    coefficients: Matrix = cho_solve(factor, targets, check_finite=False)
    return coefficients


def solve_iteratively(
    kernel: KernelMatrix, targets: Matrix, precondition: Preconditioner, tolerance: float, max_iterations: int
) -> Matrix:
    """Solves `kernel` @ coefficients = `targets` by preconditioned conjugate gradients.

    Its time grows with the square of the number of messages; that of the exact solution grows with the cube.

    Args:
        kernel: shape (messages, messages), with the ridge.
        targets: shape (messages, intents).
        precondition: approximates the inverse of `kernel`.
        tolerance: stops when the norm of the residual is this fraction of the norm of the targets.
        max_iterations: stops after this many iterations in any case.

    Returns:
        The coefficients, shape (messages, intents).
    """
    intents = targets.shape[1]
    residual = np.pad(targets, ((0, 0), (0, -intents % COLUMN_MULTIPLE)))
    coefficients = np.zeros_like(residual)
    direction: Optional[Matrix] = None
    alignment = np.ones(residual.shape[1], dtype=np.float32)
    for _ in range(max_iterations):
        preconditioned = precondition(residual)
        new_alignment = (residual * preconditioned).sum(axis=0)
        if direction is None:
            direction = preconditioned
        else:
            direction = preconditioned + new_alignment / np.maximum(alignment, SMALLEST_DIVISOR) * direction
        alignment = new_alignment
        image = kernel @ direction
        step = alignment / np.maximum((direction * image).sum(axis=0), SMALLEST_DIVISOR)
        coefficients += step * direction
        residual -= step * image
        if np.linalg.norm(residual) < tolerance * np.linalg.norm(targets):
            break
    return coefficients[:, :intents]
