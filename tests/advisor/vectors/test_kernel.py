"""The kernel matrix, and equations over thousands of messages."""

import numpy as np
import pytest

from advisor.vectors.kernel import (
    TILE_SIZE,
    KernelMatrix,
    Matrix,
    Preconditioner,
    solve_exactly,
    solve_iteratively,
)


def gaussian(some: Matrix, others: Matrix) -> Matrix:
    similarities: Matrix = np.exp(some @ others.T - 1)
    return similarities


def unit_vectors(count: int) -> Matrix:
    vectors = np.random.default_rng(0).standard_normal((count, 8)).astype(np.float32)
    norms: Matrix = np.linalg.norm(vectors, axis=1, keepdims=True)
    return vectors / norms


@pytest.mark.parametrize("count", [5, TILE_SIZE + 3])
def test_a_product_by_tiles_equals_the_product_with_the_whole_matrix(count: int) -> None:
    vectors = unit_vectors(count)
    right = np.random.default_rng(1).standard_normal((count, 3)).astype(np.float32)
    whole = gaussian(vectors, vectors) + 0.1 * np.eye(count, dtype=np.float32)
    np.testing.assert_allclose(KernelMatrix(gaussian, vectors, 0.1) @ right, whole @ right, rtol=1e-3, atol=1e-2)


def test_the_iterative_solution_meets_the_tolerance() -> None:
    vectors = unit_vectors(300)
    kernel = KernelMatrix(gaussian, vectors, 0.1)
    targets = np.eye(3, dtype=np.float32)[np.arange(300) % 3]
    precondition = kernel.nystrom_preconditioner(50, seed=0)
    for tolerance in (0.1, 0.001):
        coefficients = solve_iteratively(kernel, targets, precondition, tolerance, max_iterations=300)
        assert np.linalg.norm(kernel @ coefficients - targets) < 1.1 * tolerance * np.linalg.norm(targets)


def test_the_preconditioner_gets_closer_in_the_same_number_of_iterations() -> None:
    vectors = unit_vectors(400)
    kernel = KernelMatrix(gaussian, vectors, 0.1)
    targets = np.eye(3, dtype=np.float32)[np.arange(400) % 3]

    def residual(precondition: Preconditioner) -> float:
        coefficients = solve_iteratively(kernel, targets, precondition, 0, max_iterations=4)
        return float(np.linalg.norm(kernel @ coefficients - targets))

    assert residual(kernel.nystrom_preconditioner(100, seed=0)) < residual(lambda vector: vector)


def test_the_exact_solution_meets_the_targets() -> None:
    vectors = unit_vectors(300)
    targets = np.eye(3, dtype=np.float32)[np.arange(300) % 3]
    coefficients = solve_exactly(gaussian(vectors, vectors), 0.1, targets)
    np.testing.assert_allclose(KernelMatrix(gaussian, vectors, 0.1) @ coefficients, targets, atol=1e-3)
