"""How much a message wants to be told."""

from typing import Optional

import pytest

from advisor.advisor import get_advisor
from advisor.understanding.amount import Amount


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("jangan hanya dua, sebutin dong", Amount("all")),
        ("all of them please", Amount("all")),
        ("tugasnya apa aja, selengkapnya ya", Amount("all")),
        ("kasih top 3 aja", Amount("number", 3)),
        ("3 is enough for my slide", Amount("number", 3)),
        ("dua skill paling penting", Amount("number", 2)),
        ("ada berapa poin totalnya?", Amount("count")),
        ("how many points are there", Amount("count")),
    ],
)
def test_an_amount_is_read(text: str, expected: Amount) -> None:
    assert get_advisor().frames.amount(text) == expected


@pytest.mark.parametrize("text", ["i don't want to work all day", "semua orang bisa?", "nomor 3 aja", "berapa gajinya"])
def test_other_numbers_and_quantifiers_are_no_amount(text: str) -> None:
    found: Optional[Amount] = get_advisor().frames.amount(text)
    assert found is None
