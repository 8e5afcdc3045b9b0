"""Choosing an intent."""

from pathlib import Path

import numpy as np
import pytest

from advisor.dialogue import intents
from advisor.understanding.intents.letters import LetterModel, softmax
from advisor.understanding.intents.model import ALIKE, IntentModel
from advisor.understanding.intents.training import TrainedModels, TrainingSet, train

TEXTS = (
    "gajinya berapa", "berapa gaji per bulan", "how much does it pay", "what is the salary",
    "tugasnya apa saja", "kerjanya ngapain", "what are the duties", "what would I do all day",
    "halo kak", "selamat pagi", "hello there", "good morning",
)  # fmt: skip
INTENTS = ("ask_salary",) * 4 + ("ask_duties",) * 4 + ("greet",) * 4


@pytest.fixture(scope="module")
def trained(tmp_path_factory: pytest.TempPathFactory) -> TrainedModels:
    return train(TrainingSet(TEXTS, INTENTS, tmp_path_factory.mktemp("cache") / "vectors.npz"))


@pytest.fixture(scope="module")
def model(trained: TrainedModels) -> IntentModel:
    return IntentModel(trained, sure=0.9)


@pytest.mark.parametrize(
    ("text", "intent"),
    [("GAJINYA brapaaa kak", "ask_salary"), ("what's the wage", "ask_salary"), ("hai, pagi!", "greet")],
)
def test_unseen_wording_is_understood(model: IntentModel, text: str, intent: str) -> None:
    readings = model.rank(text)
    assert readings[0].intent == intent
    assert sum(reading.confidence for reading in readings) == pytest.approx(1.0, abs=1e-4)
    assert [r.confidence for r in readings] == sorted((r.confidence for r in readings), reverse=True)


def test_training_is_repeatable(model: IntentModel, tmp_path: Path) -> None:
    again = IntentModel(train(TrainingSet(TEXTS, INTENTS, tmp_path / "vectors.npz")), sure=0.9)
    assert np.allclose(model.probabilities(["gajinya berapa ya"]), again.probabilities(["gajinya berapa ya"]))


def test_saved_models_rank_as_before(trained: TrainedModels, tmp_path: Path) -> None:
    trained.save(tmp_path)
    before, after = (IntentModel(known).rank("berapa gajinya") for known in (trained, TrainedModels.load(tmp_path)))
    assert [reading.intent for reading in after] == [reading.intent for reading in before]
    # numbers are stored with half the digits
    assert [r.confidence for r in after] == pytest.approx([r.confidence for r in before], abs=0.002)


def test_the_cache_may_be_deleted(model: IntentModel, tmp_path: Path) -> None:
    # given a cache that was filled by one training and then deleted, or damaged
    cache = tmp_path / "vectors.npz"
    training_set = TrainingSet(TEXTS, INTENTS, cache)
    train(training_set)
    cache.write_bytes(b"damaged")
    # when the same is learned again
    again = IntentModel(train(training_set), sure=0.9)
    # then it reads as it would with it
    assert again.rank("what's the wage")[0] == model.rank("what's the wage")[0]


def test_two_intents_are_too_few(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="at least three intents"):
        train(TrainingSet(("a", "b"), ("one", "two"), tmp_path / "vectors.npz"))


def test_nothing_learnt_reads_nothing() -> None:
    assert IntentModel(None).rank("halo") == []


def test_letters_give_shares() -> None:
    model = LetterModel()
    model.fit(TEXTS, [INTENTS.index(intent) // 4 for intent in INTENTS])
    probabilities = model.probabilities(["gaji berapa", ""])
    assert probabilities.shape == (2, 3)
    assert np.allclose(probabilities.sum(axis=1), 1)
    assert probabilities[0].argmax() == 0


def test_softmax_does_not_overflow() -> None:
    probabilities = softmax(np.array([[1000.0, 0.0, -1000.0]], dtype=np.float32))
    assert probabilities.tolist() == [[1.0, 0.0, 0.0]]


def test_intents_that_are_alike_count_together(tmp_path: Path) -> None:
    texts = (
        *("aku mau jadi apa", "aku jadi apa ya nanti", "what should I be", "what could I become"),
        *("aku mau jadi apa kalau suka gambar", "what should I be if I like art", "jadi apa ya suka masak"),
        *("halo kak", "selamat pagi", "hello there", "good morning"),
    )
    labels = (*(intents.SEEK_DIRECTION,) * 4, *(intents.LOOK_FOR_WORK,) * 3, *("greet",) * 4)
    model = IntentModel(train(TrainingSet(texts, labels, tmp_path / "vectors.npz")), sure=0.99)
    first, *others = model.rank("jadi apa ya aku")
    assert first.intent in ALIKE
    assert first.confidence > 0.8
    assert others[-1].intent in ALIKE
    assert sum(score.confidence for score in (first, *others)) == pytest.approx(1.0, abs=1e-4)
