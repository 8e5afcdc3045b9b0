"""What could identify the person who wrote a text is removed; the rest stays."""

import pytest

from review.redaction import redacted


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("emailku budi.s@example.co.id ya", "emailku [e-mail] ya"),
        ("WA aku 0812-3456-7890", "WA aku [number]"),
        ("call +62 (812) 345 6789 please", "call [number] please"),
        ("NIK 3201234567890001", "NIK [number]"),
        ("ig aku @budi_santoso", "ig aku [name]"),
        ("umurku 17, gaji 5 juta di 2024", "umurku 17, gaji 5 juta di 2024"),
    ],
)
def test_only_what_identifies_a_person_is_removed(text: str, expected: str) -> None:
    assert redacted(text) == expected
