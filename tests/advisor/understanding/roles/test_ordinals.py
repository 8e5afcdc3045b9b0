"""Roles referred to by their place among those just talked about."""

from typing import Optional

import pytest

from advisor.knowledge.loading import load
from advisor.understanding.roles.ordinals import role_at_place

WORDS = load().lexicon.offers.ordinals


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("kalau yang kedua?", "b"),
        ("skills for the last one", "c"),
        ("the first one please", "a"),
        ("yang keempat", None),
        ("satu hal lagi", None),
        ("tugasnya apa", None),
    ],
)
def test_a_role_is_found_by_its_place(text: str, expected: Optional[str]) -> None:
    assert role_at_place(text, ["a", "b", "c"], WORDS) == expected


def test_one_role_alone_has_no_place() -> None:
    assert role_at_place("yang kedua", ["a"], WORDS) is None
