"""Corrections of notes, part by part: which note, what it should be, and what it isn't."""

from typing import List, Optional

import pytest

from advisor.advisor import get_advisor
from advisor.understanding.self_description.correction import CorrectionPart


def _parts(text: str) -> List[CorrectionPart]:
    return get_advisor().self_reader.correction(text)


@pytest.mark.parametrize(
    ("text", "numbers", "degrees"),
    [
        ("ganti nomor 1 jadi biasa aja sama nomor 3 jadi suka", [1, 3], [0, 1]),
        ("yang pertama sama kedua jadiin biasa aja", [1, 2], [None, 0]),
        ("numbers 1 and 3 both down to not much pls", [1, 3], [None, -1]),
        ("make the first one okay instead", [1], [0]),
        ("change the second one to its okay", [2], [0]),
        ("q3 -> 5", [3], [2]),
        ("my last answer should be not at all", [-1], [-2]),
    ],
)
def test_numbers_and_what_they_should_be(text: str, numbers: List[int], degrees: List[Optional[int]]) -> None:
    reader = get_advisor().self_reader
    parts = [part for part in _parts(text) if part.number is not None]
    assert [part.number for part in parts] == numbers
    assert [reader.corrected_degree(part) for part in parts] == degrees


@pytest.mark.parametrize(
    "text",
    [
        "aku ga bilang ga suka ketemu orang",
        "I didn't say I like it",
        "lah kok gue kurang suka jelasin?",
        "bukan yang itu",
        "not that one",
        "why did you write that I like it",
        "that's wrong",
        "bukan gue",
        "keliru kak",
    ],
)
def test_what_is_not_so(text: str) -> None:
    parts = _parts(text)
    assert parts
    assert all(part.denied for part in parts)


@pytest.mark.parametrize(
    ("text", "degree"),
    [
        ("aku bilang suka loh", 1),
        ("I said it's in the middle", 0),
        ("maksudku kurang suka", -1),
        ("still not much for me", -1),
        ("so like its okay", 0),
        ("what?? I love that", 2),
    ],
)
def test_what_it_should_be_is_not_denied(text: str, degree: int) -> None:
    (part,) = _parts(text)
    assert not part.denied
    assert get_advisor().self_reader.corrected_degree(part) == degree


def test_what_is_meant_is_cut_from_what_is_not() -> None:
    meant, unmeant = _parts("aku bilang suka loh bukan biasa aja")
    assert not meant.denied
    assert unmeant.denied


def test_the_number_of_a_question_is_told_from_that_of_a_note() -> None:
    assert [part.of_question for part in _parts("the first question should be a 3")] == [True]
    assert [part.of_question for part in _parts("the first one should be a 3")] == [False]


@pytest.mark.parametrize("text", ["no", "iya", "balik", "kembali ke pertanyaan sebelumnya"])
def test_a_yes_or_no_and_a_wish_to_go_back_name_no_degree(text: str) -> None:
    assert all(get_advisor().self_reader.corrected_degree(part) is None for part in _parts(text))


def test_somebody_else_is_not_the_speaker() -> None:
    assert any(part.of_other for part in _parts("it's my brother who likes it, not me"))
