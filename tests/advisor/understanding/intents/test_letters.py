"""The intent of a message by its letters and words."""

import pickle

import numpy as np
import pytest

from advisor.understanding.intents.letters import LetterModel, softmax

TEXTS = [
    "gajinya berapa", "berapa gaji per bulan", "how much does it pay", "what is the salary",
    "tugasnya apa saja", "apa tugas perannya", "what are the duties", "which duties are there",
    "halo kak", "halo selamat pagi", "hello there", "good morning",
]  # fmt: skip
LABELS = [0] * 4 + [1] * 4 + [2] * 4


@pytest.fixture(scope="module")
def model() -> LetterModel:
    made = LetterModel()
    made.fit(TEXTS, LABELS)
    return made


@pytest.mark.parametrize(
    ("text", "label"),
    [("brapa gajinyaa ya", 0), ("the salaries?", 0), ("tugas apaa", 1), ("dutys", 1), ("haloo", 2), ("helo!", 2)],
)
def test_typos_share_letters_with_what_was_learned(model: LetterModel, text: str, label: int) -> None:
    assert model.probabilities([text])[0].argmax() == label


def test_rows_are_shares(model: LetterModel) -> None:
    probabilities = model.probabilities(["gajinya berapa", "", "xyzzy"])
    assert probabilities.shape == (3, 3)
    assert np.allclose(probabilities.sum(axis=1), 1)
    assert np.allclose(probabilities[1], probabilities[2])  # nothing in them was learned
    assert model.probabilities([]).shape == (0, 3)


def test_the_same_seed_gives_the_same_model(model: LetterModel) -> None:
    again = LetterModel()
    again.fit(TEXTS, LABELS)
    assert np.array_equal(again.probabilities(TEXTS), model.probabilities(TEXTS))


def test_storing_it_in_16_bits_changes_no_classification(model: LetterModel) -> None:
    stored: LetterModel = pickle.loads(pickle.dumps(model))
    assert np.allclose(stored.probabilities(TEXTS), model.probabilities(TEXTS), atol=0.01)
    before, after = (each.probabilities(TEXTS).argmax(axis=1) for each in (model, stored))
    assert before.tolist() == after.tolist()


def test_large_scores_do_not_overflow() -> None:
    assert softmax(np.array([[1000.0, 0.0, -1000.0]], dtype=np.float32)).tolist() == [[1.0, 0.0, 0.0]]
