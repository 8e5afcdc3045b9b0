"""A role pointed at by its place among those just talked about."""

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
def test_given_several_roles_when_one_is_pointed_at_then_it_is_found(text: str, expected: Optional[str]) -> None:
    assert role_at_place(text, ["a", "b", "c"], WORDS) == expected


def test_given_one_role_when_pointed_at_then_there_is_nothing_to_choose() -> None:
    assert role_at_place("yang kedua", ["a"], WORDS) is None
