"""What a wish wants, and what it wants to avoid."""

from typing import Tuple

import pytest

from advisor.advisor import get_advisor


@pytest.mark.parametrize(
    ("text", "wanted", "avoided"),
    [
        ("boring. something with animals tho", "something with animals", ()),
        ("want something with people. or tools. no desk", "want something with people. or tools", ("office_work",)),
        ("something without public speaking please", "", ("public_speaking",)),
        ("no maths 😭 aku suka gambar", "aku suka gambar", ("numbers",)),
        ("anything with volunteers? not numbers", "anything with volunteers", ("data_analysis", "numbers")),
        ("yang tidak perlu jago bahasa Inggris, tapi boleh banyak nulis", "boleh banyak nulis", ("languages",)),
    ],
)  # fmt: skip
def test_each_part_is_read_on_its_own(text: str, wanted: str, avoided: Tuple[str, ...]) -> None:
    parts = get_advisor().wish_parts.read(text)
    assert parts.wanted == wanted
    assert parts.avoided == avoided


def test_a_message_that_refuses_nothing_is_kept_whole() -> None:
    text = "aku suka gambar, sama nulis"
    assert get_advisor().wish_parts.read(text).wanted == text


@pytest.mark.parametrize("text", ["", "no, no"])
def test_nothing_said_is_nothing_wanted(text: str) -> None:
    assert get_advisor().wish_parts.read(text) == ("", ())
