"""Kernel ridge regression over vectors."""

import pickle

import numpy as np

from advisor.vectors.kernel_regression import KernelRegression

LABELS = [i % 3 for i in range(900)]
CENTRES = np.eye(3, 16, dtype=np.float32)


def clustered_model() -> KernelRegression:
    """A model of 900 vectors in three clusters, one a class."""
    random = np.random.default_rng(0)
    vectors = np.stack([np.eye(3, 16)[i] + 0.2 * random.standard_normal(16) for i in LABELS]).astype(np.float32)
    model = KernelRegression(ridge=0.1)
    model.fit(vectors, LABELS)
    return model


def test_the_coefficients_solve_the_ridge_equations() -> None:
    model = clustered_model()
    vectors = model._training_vectors
    kernel = np.exp(2 * (vectors @ vectors.T - 1)).astype(np.float64)
    exact = np.linalg.solve(kernel + 0.1 * np.eye(900), np.eye(3)[LABELS])
    assert np.abs(kernel @ model._coefficients - kernel @ exact).max() < 0.05


def test_each_cluster_gets_its_own_class() -> None:
    assert (clustered_model().scores(CENTRES).argmax(axis=1) == [0, 1, 2]).all()


def test_a_pickled_model_scores_as_before() -> None:
    model = clustered_model()
    restored = pickle.loads(pickle.dumps(model))
    np.testing.assert_allclose(restored.scores(CENTRES), model.scores(CENTRES), atol=0.005)
