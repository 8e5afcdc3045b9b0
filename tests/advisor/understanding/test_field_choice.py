"""Which of the fields of work shown somebody chooses."""

from typing import Tuple

import pytest

from advisor.understanding.field_choice import MAX_CHOSEN, chosen_fields

SHOWN = ("community", "health", "education", "law", "technology")


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        ("2", ("health",)),
        ("2 dan 5", ("health", "technology")),
        ("number 3, please", ("education",)),
        ("2, 2 and 2", ("health",)),
        ("6", ()),
        ("umurku 15 tahun", ()),
        ("50%", ()),
        ("1.5", ()),
        ("kelas12", ()),
        ("", ()),
    ],
)
def test_a_number_is_a_place_in_the_list(text: str, fields: Tuple[str, ...]) -> None:
    assert chosen_fields(text, SHOWN, (), ()) == fields


def test_fields_are_also_chosen_by_name_and_by_place() -> None:
    assert chosen_fields("yang kesehatan", SHOWN, ("health",), ()) == ("health",)
    assert chosen_fields("yang terakhir", SHOWN, (), (-1,)) == ("technology",)
    assert chosen_fields("kesehatan sama nomor 4", SHOWN, ("health",), ()) == ("health", "law")


def test_a_field_that_was_not_shown_is_not_chosen() -> None:
    assert chosen_fields("pertanian", SHOWN, ("farming",), ()) == ()
    assert chosen_fields("yang kesepuluh", SHOWN, (), (9, -9)) == ()


def test_who_chooses_too_many_chooses_none() -> None:
    assert len(chosen_fields("1, 2, 3", SHOWN, (), ())) == MAX_CHOSEN
    assert chosen_fields("1, 2, 3, 4", SHOWN, (), ()) == ()
