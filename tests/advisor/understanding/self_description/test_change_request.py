"""Which earlier answer is to be changed, and to what."""

from typing import Optional

import pytest

from advisor.advisor import get_advisor


@pytest.mark.parametrize(
    ("text", "number", "degree", "about"),
    [
        ("ganti jawaban nomor 2 jadi 4", 2, 1, ""),
        ("I want to change my answer about cooking for guests to 1", None, -2, "cooking guests"),
        ("yang soal nyanyi tadi ganti jadi 5 ya", None, 2, "nyanyi"),
        ("the previous one should be a three", None, 0, ""),
        ("oops I meant 5", None, 2, ""),
        ("eh salah pencet, maunya 2", None, -1, ""),
        ("balik dong kak", None, None, ""),
        ("go back one", None, None, ""),
        ("change question 3", 3, None, ""),
    ],
)
def test_given_a_wish_to_change_when_read_then_it_is_known_which_answer_and_what_to(
    text: str, number: Optional[int], degree: Optional[int], about: str
) -> None:
    assert get_advisor().self_reader.change(text) == (number, degree, about)


@pytest.mark.parametrize(
    ("text", "trait"),
    [("chatting with strangers", "enjoys_people"), ("menulis", "writing"), ("instagram", "social_media")],
)
def test_given_what_an_answer_was_about_when_named_then_it_is_found(text: str, trait: str) -> None:
    assert get_advisor().self_reader.nearest(text, ["routine", "enjoys_people", "writing", "social_media"]) == trait


def test_given_something_nobody_answered_on_when_named_then_nothing_is_found() -> None:
    assert get_advisor().self_reader.nearest("memasak rendang", ["routine", "writing"]) is None
