"""Training the two intent models."""

from pathlib import Path

import numpy as np
import pytest

from advisor.understanding.intents.training import TrainedModels, TrainingSet, train

TEXTS = ("gajinya berapa", "how much does it pay", "tugasnya apa", "what are the duties", "halo kak", "hello there")
INTENTS = ("ask_salary",) * 2 + ("ask_duties",) * 2 + ("greet",) * 2


@pytest.fixture(scope="module")
def training_set(tmp_path_factory: pytest.TempPathFactory) -> TrainingSet:
    return TrainingSet(TEXTS, INTENTS, tmp_path_factory.mktemp("cache") / "vectors.npz")


@pytest.fixture(scope="module")
def trained(training_set: TrainingSet) -> TrainedModels:
    return train(training_set)


def test_both_models_score_every_intent(trained: TrainedModels) -> None:
    assert trained.intents == ["ask_duties", "ask_salary", "greet"]
    assert trained.letters.probabilities(TEXTS).argmax(axis=1).tolist() == [1, 1, 0, 0, 2, 2]


def test_sentence_vectors_are_kept_for_the_next_training(trained: TrainedModels, training_set: TrainingSet) -> None:
    assert training_set.cache.exists()
    again = train(training_set)
    assert np.array_equal(again.letters.probabilities(TEXTS), trained.letters.probabilities(TEXTS))


def test_what_is_stored_is_what_was_trained(trained: TrainedModels, tmp_path: Path) -> None:
    trained.save(tmp_path)
    stored = TrainedModels.load(tmp_path)
    assert (stored.intents, stored.backend) == (trained.intents, trained.backend)
    assert np.allclose(stored.letters.probabilities(TEXTS), trained.letters.probabilities(TEXTS), atol=0.01)


@pytest.mark.parametrize("intents", [(), ("greet",) * 2, ("greet", "thank")])
def test_fewer_than_three_intents_are_refused(tmp_path: Path, intents: tuple[str, ...]) -> None:
    with pytest.raises(ValueError, match="at least three intents"):
        train(TrainingSet(TEXTS[: len(intents)], intents, tmp_path / "vectors.npz"))
