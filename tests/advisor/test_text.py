"""Words, folded for comparison."""

from typing import List

import pytest

from advisor.text import (
    MAX_CHARACTERS,
    has_letters,
    normalized,
    plain,
    readable,
    sentences,
    tokenize,
    unstretched,
    without_suffix,
    words_of,
)


@pytest.mark.parametrize(
    ("word", "folded"),
    [("Manajeeer", "manajer"), ("KAFÉ", "kafe"), ("ｃｏｍｍｏｆ", "commof"), ("book", "book"), ("", "")],
)
def test_plain(word: str, folded: str) -> None:
    assert plain(word) == folded


@pytest.mark.parametrize(("word", "stem"), [("manajernya", "manajer"), ("managers", "manager"), ("nya", "nya")])
def test_without_suffix_keeps_short_words(word: str, stem: str) -> None:
    assert without_suffix(word) == stem


def test_stretched_letters_and_capitals_are_normalized() -> None:
    assert normalized("Haloooo KAAAK") == "halo kak"


def test_words_in_brackets_are_no_part_of_a_name() -> None:
    assert words_of("Event Organizer (Penyelenggara Acara)") == ["event", "organizer"]


def test_only_the_beginning_of_a_long_text_is_read() -> None:
    assert len(tokenize("a " * 10_000).text) == MAX_CHARACTERS


def test_half_a_surrogate_pair_becomes_a_question_mark() -> None:
    assert readable("a\ud83db") == "a?b"


def test_two_equal_letters_are_not_stretched() -> None:
    assert unstretched("book halooo") == "book halo"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Halo! Tugasnya apa?\nGaji?", ["Halo!", "Tugasnya apa?", "Gaji?"]),
        ("satu saja", ["satu saja"]),
        ("Oke... !!!", ["Oke..."]),
        ("", [""]),
    ],
)
def test_sentences_end_at_punctuation_and_lines(text: str, expected: List[str]) -> None:
    assert sentences(text) == expected


@pytest.mark.parametrize(("text", "expected"), [("a1", True), ("日", True), ("12?", False), ("", False)])
def test_letters_of_any_alphabet_are_letters(text: str, expected: bool) -> None:
    assert has_letters(text) == expected
