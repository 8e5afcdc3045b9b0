"""Every sign that stands for a digit is read as that digit wherever messages have numbers, and none stops the bot."""

import sys
import unicodedata
from typing import List

import pytest

from advisor.advisor import get_advisor
from advisor.text import whole_number
from advisor.understanding.amount import Amount
from advisor.understanding.field_choice import chosen_fields
from advisor.understanding.self_description.scale import degree_of, is_on_scale

SIGNS = [sign for sign in map(chr, range(sys.maxunicode + 1)) if sign.isdigit() or sign.isnumeric()]
KEYCAPS = [f"{digit}\ufe0f\u20e3" for digit in range(10)]
TWOS = ["2", "２", "²", "₂", "②", "⑵", "⒉", "❷", "٢", "२", "፪", "Ⅱ", "𝟐", "2\ufe0f\u20e3", "\u200f2\u200f"]
FIELDS = ["a", "b", "c"]


def read_everywhere(text: str) -> None:
    """Hands `text` to everything that reads numbers."""
    advisor = get_advisor()
    reader = advisor.self_reader
    for read in (
        reader.figure,
        reader.degree,
        reader.change,
        reader.note_request,
        reader.note_reply,
        reader.correction,
    ):
        read(text)
    advisor.frames.references(text)
    advisor.frames.amount(text)
    chosen_fields(text, FIELDS, (), ())


def values(signs: List[str]) -> List[int]:
    return [value for value in map(whole_number, signs) if value is not None]


def test_every_digit_has_its_value() -> None:
    digits = [sign for sign in SIGNS if sign.isdigit()]
    assert values(digits) == [unicodedata.digit(sign) for sign in digits]
    assert values(KEYCAPS) == list(range(10))


def test_a_fraction_or_a_word_is_no_number() -> None:
    assert values(["½", "1.5", "二", "dua", "II", "", "²½", "9" * 21]) == []


def test_no_sign_of_a_number_stops_the_bot() -> None:
    for sign in [*SIGNS, *KEYCAPS, "🔟", "9" * 500, "9e999"]:
        read_everywhere(f"{sign}")
        if sign.isdigit() and not sign.isdecimal():  # those that `int` refuses
            read_everywhere(f"ganti nomor {sign} jadi {sign}, hapus #{sign}; {sign}) {sign}/10")


@pytest.mark.parametrize("two", TWOS)
@pytest.mark.parametrize("form", ["{}", "{}.", "{})", "#{}", "no. {}", "nomor {}"])
def test_a_note_is_chosen_by_its_number_in_any_form(two: str, form: str) -> None:
    reply = get_advisor().self_reader.note_reply(form.format(two))
    assert reply is not None
    assert reply.number == 2


@pytest.mark.parametrize("two", TWOS)
def test_the_scale_the_fields_and_the_amounts_are_read_alike(two: str) -> None:
    advisor = get_advisor()
    assert advisor.self_reader.figure(two) == degree_of(2)
    assert advisor.self_reader.change(f"ganti nomor {two} jadi {two}").number == 2
    assert [reference.place for reference in advisor.frames.references(f"yang nomor {two}")] == [1]
    assert advisor.frames.amount(f"{two} aja") == Amount("number", 2)
    assert chosen_fields(f"no. {two}", FIELDS, (), ()) == ("b",)


@pytest.mark.parametrize("figure", ["①", "⑤", "4️⃣", "٣", "፬"])
def test_a_figure_in_any_script_is_an_answer_on_the_scale(figure: str) -> None:
    value = whole_number(figure)
    assert value is not None
    assert is_on_scale(value)
    assert get_advisor().self_reader.degree(figure) == degree_of(value)


@pytest.mark.parametrize("text", ["1000", "444", "99", "9" * 400 + "/10", "9e999/10", "½"])
def test_what_is_not_on_the_scale_is_no_answer(text: str) -> None:
    assert get_advisor().self_reader.figure(text) is None


def test_a_large_number_points_at_no_small_one() -> None:
    reply = get_advisor().self_reader.note_reply("nomor 1000")
    assert reply is not None
    assert reply.number == 1000
