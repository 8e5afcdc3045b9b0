"""Folding words."""

import pytest

from advisor.text import MAX_CHARACTERS, normalized, plain, tokenize, without_suffix, words_of


@pytest.mark.parametrize(
    ("word", "folded"),
    [("Manajeeer", "manajer"), ("KAFÉ", "kafe"), ("ｃｏｍｍｏｆ", "commof"), ("book", "book"), ("", "")],
)
def test_plain(word: str, folded: str) -> None:
    assert plain(word) == folded


@pytest.mark.parametrize(("word", "stem"), [("manajernya", "manajer"), ("managers", "manager"), ("nya", "nya")])
def test_without_suffix_keeps_short_words(word: str, stem: str) -> None:
    assert without_suffix(word) == stem


def test_stretched_letters_and_capitals_say_nothing() -> None:
    assert normalized("Haloooo KAAAK") == "halo kak"


def test_words_of_a_name_leave_brackets_out() -> None:
    assert words_of("Event Organizer (Penyelenggara Acara)") == ["event", "organizer"]


def test_only_the_beginning_of_a_long_text_is_read() -> None:
    assert len(tokenize("a " * 10_000).text) == MAX_CHARACTERS
