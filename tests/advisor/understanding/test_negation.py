"""Words that a negation before them negates."""

from advisor.advisor import get_advisor
from advisor.understanding.negation import REACH_OF_NEGATION, negated, plain_tokens

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
