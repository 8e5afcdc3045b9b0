"""Masking the roles that a text names."""

import pytest

from advisor.understanding.roles.mention import MASK, Mention, masked

TEXT = "EO dan commof apa bedanya"
MENTIONS = [Mention("event_organizer", 0, 2), Mention("community_officer", 7, 13)]


def test_roles_are_masked() -> None:
    assert masked(TEXT, MENTIONS) == f"{MASK} dan {MASK} apa bedanya"


def test_a_text_without_roles_stays_as_it_is() -> None:
    assert masked(TEXT, []) == TEXT


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        (7, None, f"{MASK} apa bedanya"),
        (0, 6, f"{MASK} dan"),
        (0, 10, f"{MASK} dan com"),  # the second role is cut off, so it stays
    ],
)
def test_a_part_of_a_text_is_masked(start: int, end: int, expected: str) -> None:
    assert masked(TEXT, MENTIONS, start, end) == expected
