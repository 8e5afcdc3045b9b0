"""Which note of the fit check a message means."""

from typing import Optional

import pytest

from actions.fit.note_lookup import listed_traits, newest_note, noted_traits, trait_at, trait_meant, traits_named
from advisor.fit.check import FitCheck
from advisor.fit.ratings import Rating
from advisor.understanding.self_description.note_request import NoteRequest

# `travel` was asked and skipped; `writing` and `animals` were told.
CHECK = FitCheck(
    status="running",
    asked=("public_speaking", "travel"),
    ratings={"writing": Rating(1), "public_speaking": Rating(-1), "animals": Rating(2)},
)


def test_notes_are_in_the_order_of_the_questions_and_then_of_what_was_told() -> None:
    assert noted_traits(CHECK) == ["public_speaking", "writing", "animals"]
    assert listed_traits(CHECK) == ["public_speaking", "travel", "writing", "animals"]
    assert newest_note(CHECK) == "animals"
    assert newest_note(FitCheck()) is None


@pytest.mark.parametrize(
    ("number", "of_question", "trait"),
    [
        (1, False, "public_speaking"),
        (2, False, "travel"),
        (3, False, "writing"),
        (-1, False, "animals"),
        (-1, True, "travel"),
        (3, True, None),
        (9, False, None),
        (-9, False, None),
    ],
)
def test_a_number_is_that_of_the_list(number: int, of_question: bool, trait: Optional[str]) -> None:
    assert trait_at(CHECK, number, of_question) == trait


@pytest.mark.parametrize(
    ("about", "traits"),
    [
        ("ngomong di depan umum", ["public_speaking"]),
        ("the one about animals", ["animals"]),
        ("harga cabai hari ini", []),
        ("", []),
    ],
)
def test_a_note_is_found_by_what_it_is_about(about: str, traits: list[str]) -> None:
    assert traits_named(CHECK, about, listed_traits(CHECK)) == traits


@pytest.mark.parametrize(
    ("request_", "trait"),
    [
        (NoteRequest(removes=False, number=3), "writing"),
        (NoteRequest(removes=False, about="public speaking"), "public_speaking"),
        (NoteRequest(removes=True, points=True), "animals"),
        (NoteRequest(removes=True, denies=True), "animals"),
        (NoteRequest(removes=True), None),  # "remove it", with several notes
        (NoteRequest(removes=False), "public_speaking"),  # the last question that was answered
    ],
)
def test_a_request_means_the_note_it_numbers_names_or_points_at(request_: NoteRequest, trait: Optional[str]) -> None:
    assert trait_meant(CHECK, request_) == trait


def test_the_only_note_is_the_one_to_remove() -> None:
    assert trait_meant(FitCheck(ratings={"writing": Rating(1)}), NoteRequest(removes=True)) == "writing"
