"""Choosing an intent."""

from pathlib import Path

import numpy as np
import pytest

from advisor.understanding.intents.learning import Learned, Lesson, learn
from advisor.understanding.intents.letters import LetterModel, softmax
from advisor.understanding.intents.model import IntentModel

TEXTS = (
    "gajinya berapa", "berapa gaji per bulan", "how much does it pay", "what is the salary",
    "tugasnya apa saja", "kerjanya ngapain", "what are the duties", "what would I do all day",
    "halo kak", "selamat pagi", "hello there", "good morning",
)  # fmt: skip
INTENTS = ("ask_salary",) * 4 + ("ask_duties",) * 4 + ("greet",) * 4


@pytest.fixture(scope="module")
def learned(tmp_path_factory: pytest.TempPathFactory) -> Learned:
    return learn(Lesson(TEXTS, INTENTS, tmp_path_factory.mktemp("cache") / "vectors.npz"))


@pytest.fixture(scope="module")
def model(learned: Learned) -> IntentModel:
    return IntentModel(learned, sure=0.9)


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
    again = IntentModel(learn(Lesson(TEXTS, INTENTS, tmp_path / "vectors.npz")), sure=0.9)
    assert np.allclose(model.shares(["gajinya berapa ya"]), again.shares(["gajinya berapa ya"]))


def test_what_was_learned_and_saved_reads_as_before(learned: Learned, tmp_path: Path) -> None:
    learned.save(tmp_path)
    before, after = (IntentModel(known).rank("berapa gajinya") for known in (learned, Learned.load(tmp_path)))
    assert [reading.intent for reading in after] == [reading.intent for reading in before]
    # numbers are stored with half the digits
    assert [r.confidence for r in after] == pytest.approx([r.confidence for r in before], abs=0.002)


def test_the_cache_may_be_deleted(model: IntentModel, tmp_path: Path) -> None:
    # given a cache that was filled by one training and then deleted, or damaged
    cache = tmp_path / "vectors.npz"
    lesson = Lesson(TEXTS, INTENTS, cache)
    learn(lesson)
    cache.write_bytes(b"damaged")
    # when the same is learned again
    again = IntentModel(learn(lesson), sure=0.9)
    # then it reads as it would with it
    assert again.rank("what's the wage")[0] == model.rank("what's the wage")[0]


def test_two_intents_are_too_few(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="at least three intents"):
        learn(Lesson(("a", "b"), ("one", "two"), tmp_path / "vectors.npz"))


def test_nothing_learnt_reads_nothing() -> None:
    assert IntentModel(None).rank("halo") == []


def test_letters_give_shares() -> None:
    model = LetterModel()
    model.fit(TEXTS, [INTENTS.index(intent) // 4 for intent in INTENTS])
    shares = model.shares(["gaji berapa", ""])
    assert shares.shape == (2, 3)
    assert np.allclose(shares.sum(axis=1), 1)
    assert shares[0].argmax() == 0


def test_softmax_does_not_overflow() -> None:
    shares = softmax(np.array([[1000.0, 0.0, -1000.0]], dtype=np.float32))
    assert shares.tolist() == [[1.0, 0.0, 0.0]]
