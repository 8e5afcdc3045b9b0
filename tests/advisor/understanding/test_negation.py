"""Words that a negation before them negates."""

import pytest

from advisor.advisor import get_advisor
from advisor.understanding.negation import REACH_OF_NEGATION, denies, negated, plain_tokens

WORDS = get_advisor().knowledge.lexicon.general


def test_each_wanted_word_is_negated_or_not() -> None:
    assert negated(plain_tokens("not a test, only a quiz with many questions please"), frozenset({"test"}), WORDS) == [
        True
    ]
    assert negated(plain_tokens("a test"), frozenset({"test"}), WORDS) == [False]
    assert negated(plain_tokens("no word of it"), frozenset({"test"}), WORDS) == []


def test_a_negation_reaches_only_so_far() -> None:
    far = " ".join(["not", *["x"] * REACH_OF_NEGATION, "test"])
    assert negated(plain_tokens(far), frozenset({"test"}), WORDS) == [False]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("peran yang gak ngurusin orang berantem ada gak?", True),
        ("no degree, which can take me?", True),
        ("aku cuma lulusan SMA, peran mana yang bisa?", True),
        ("dari tujuh peran itu, mana saja yang bermitra?", False),
        ("do all of these involve events or just some?", False),
        ("bruh just tell me which role wants languages", False),
        ("ada gak yang ngurus acara?", False),
        ("harus S1 nggak, kak?", False),
        ("which roles run events?", False),
    ],
)
def test_a_negation_that_only_asks_denies_nothing(text: str, expected: bool) -> None:
    assert denies(text, get_advisor().knowledge.lexicon) is expected
