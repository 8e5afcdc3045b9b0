"""Words as people type them, read as words of the roles' names."""

from typing import Optional

import pytest

from advisor.dialogue.thresholds import ROLE_NAME
from advisor.understanding.roles.spelling import SpellingGroups, WordFinder

GROUPS = SpellingGroups([["manajer", "manager", "mgr"], ["komunitas", "community"]])


@pytest.fixture(scope="module")
def finder() -> WordFinder:
    return WordFinder({"manajer", "komunitas", "officer", "cm", "eo"}, GROUPS, ["komunikasi"], {"cm"})


def test_a_group_folds_into_its_first_word() -> None:
    assert [GROUPS.fold(word) for word in ("mgr", "manajer", "lebah")] == ["manajer", "manajer", "lebah"]


def test_the_variants_of_a_vocabulary_are_its_groups() -> None:
    assert GROUPS.variants({"komunitas", "officer"}) == ["komunitas", "community"]


@pytest.mark.parametrize(
    ("typed", "word"),
    [
        ("Manager", "manajer"),
        ("managers", "manajer"),
        ("manajernya", "manajer"),
        ("manajeeer", "manajer"),
        ("CMs", "cm"),
        ("EO", "eo"),
    ],
)
def test_spellings_and_endings_are_folded(finder: WordFinder, typed: str, word: str) -> None:
    assert finder.find(typed) == (word, 1.0)


@pytest.mark.parametrize(("typed", "word"), [("maneger", "manajer"), ("oficer", "officer"), ("comunity", "komunitas")])
def test_typos_are_forgiven(finder: WordFinder, typed: str, word: str) -> None:
    found = finder.find(typed)
    assert found is not None
    assert found.word == word
    assert 0.8 <= found.similarity < 1


@pytest.mark.parametrize(("typed", "word"), [("mngr", "manajer"), ("ofcr", "officer"), ("cmnty", "komunitas")])
def test_words_without_vowels_are_filled_in(finder: WordFinder, typed: str, word: str) -> None:
    assert finder.find(typed) == (word, ROLE_NAME.abbreviation_similarity)


@pytest.mark.parametrize("typed", ["komunikasi", "cm", "eos", "geo", "mn", "123", "?", "", "lebah"])
def test_other_words_are_none_of_a_name(finder: WordFinder, typed: str) -> None:
    found: Optional[object] = finder.find(typed)
    assert found is None
