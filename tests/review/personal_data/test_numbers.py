"""Numbers that identify a person are told from those that count something."""

from typing import List

import pytest

from review.personal_data.numbers import numbers


def found(text: str) -> List[str]:
    return [text[start:end] for start, end, _ in numbers(text)]


@pytest.mark.parametrize("separator", ["", " ", "-", " - ", ".", "_", ",", " , ", "/", "•", "--", ") "])
def test_a_telephone_number_may_be_divided_by_anything(separator: str) -> None:
    number = separator.join(("0812", "3456", "7890"))
    assert found(f"hubungi {number} ya") == [number]


def test_two_numbers_are_found_apart() -> None:
    assert found("081234567890, 08987654321") == ["081234567890", "08987654321"]


def test_a_count_beside_a_number_stays() -> None:
    assert found("17, 0812 3456 7890, 2019") == ["0812 3456 7890"]


@pytest.mark.parametrize("words", ["gaji 4867250", "Rp4867250", "4867250 rupiah", "kode 24220131", "2422.01-2423.02"])
def test_pay_and_codes_are_no_personal_numbers(words: str) -> None:
    assert found(words) == []


def test_a_number_in_an_address_of_a_website_stays() -> None:
    assert found("https://example.org/2024/12345678") == []
