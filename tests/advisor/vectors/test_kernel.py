"""Equations over thousands of messages."""

from typing import Callable

import numpy as np
import pytest

from advisor.vectors.kernel import TILE, Kernel, Matrix, solve, solve_exactly


def nearness(some: Matrix, others: Matrix) -> Matrix:
    near: Matrix = np.exp(some @ others.T - 1)
    return near


def directions(count: int) -> Matrix:
    vectors = np.random.default_rng(0).standard_normal((count, 8)).astype(np.float32)
    lengths: Matrix = np.linalg.norm(vectors, axis=1, keepdims=True)
    return vectors / lengths


@pytest.mark.parametrize("count", [5, TILE + 3])
def test_given_tiles_when_multiplied_then_as_the_whole_kernel(count: int) -> None:
    vectors = directions(count)
    votes = np.random.default_rng(1).standard_normal((count, 3)).astype(np.float32)
    whole = nearness(vectors, vectors) + 0.1 * np.eye(count, dtype=np.float32)
    np.testing.assert_allclose(Kernel(nearness, vectors, 0.1) @ votes, whole @ votes, rtol=1e-3, atol=1e-2)


def test_given_targets_when_solved_then_the_votes_meet_them_as_closely_as_asked() -> None:
    vectors = directions(300)
    kernel = Kernel(nearness, vectors, 0.1)
    targets = np.eye(3, dtype=np.float32)[np.arange(300) % 3]
    for tolerance in (0.1, 0.001):
        votes = solve(kernel, targets, kernel.sketch(50, seed=0), tolerance, steps=300)
        assert np.linalg.norm(kernel @ votes - targets) < 1.1 * tolerance * np.linalg.norm(targets)


def test_given_a_sketch_when_solved_then_as_many_steps_come_closer_than_without() -> None:
    vectors = directions(400)
    kernel = Kernel(nearness, vectors, 0.1)
    targets = np.eye(3, dtype=np.float32)[np.arange(400) % 3]

    def missed(undo: Callable[[Matrix], Matrix]) -> float:
        return float(np.linalg.norm(kernel @ solve(kernel, targets, undo, 0, steps=4) - targets))

    assert missed(kernel.sketch(100, seed=0)) < missed(lambda image: image)


def test_given_few_messages_when_solved_exactly_then_the_votes_meet_the_targets() -> None:
    vectors = directions(300)
    targets = np.eye(3, dtype=np.float32)[np.arange(300) % 3]
    votes = solve_exactly(nearness(vectors, vectors), 0.1, targets)
    np.testing.assert_allclose(Kernel(nearness, vectors, 0.1) @ votes, targets, atol=1e-3)
