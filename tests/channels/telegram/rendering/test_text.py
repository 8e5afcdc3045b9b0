"""Texts within Telegram's limits."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from channels.telegram.rendering.text import LONGEST, as_html, length, split


@given(st.text(), st.integers(min_value=4, max_value=60))
def test_no_part_of_a_split_text_is_too_long_and_no_word_is_lost(text: str, most: int) -> None:
    parts = split(text, most)
    assert all(0 < length(part) <= most for part in parts)
    assert "".join("".join(parts).split()) == "".join(text.split())


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Satu.\n\nDua, tiga.\nEmpat.", ["Satu.", "Dua, tiga.\nEmpat."]),
        ("Satu dua.\nTiga, empat lima", ["Satu dua.", "Tiga, empat lima"]),
        ("Satu dua. Tiga, empat lima", ["Satu dua.", "Tiga, empat lima"]),
        ("satu dua tiga empat lima", ["satu dua tiga", "empat lima"]),
        ("x" * 25, ["x" * 18, "x" * 7]),
    ],
)
def test_a_text_is_cut_between_the_largest_units_possible(text: str, parts: list[str]) -> None:
    assert split(text, 18) == parts


def test_characters_are_counted_as_telegram_counts_them() -> None:
    parts = split("🙂" * LONGEST)
    assert [length(part) for part in parts] == [LONGEST, LONGEST]


def test_html_in_a_text_is_escaped() -> None:
    assert as_html('<b>a</b> & "b"') == '&lt;b&gt;a&lt;/b&gt; &amp; "b"'


def test_only_the_heading_of_a_list_is_bold() -> None:
    assert as_html("Tugas\n• satu\n• dua\n\nLanjut") == "<b>Tugas</b>\n• satu\n• dua\n\nLanjut"
    assert "<b>" not in as_html("Kalimat yang panjang sekali " * 4 + "\n• satu")
