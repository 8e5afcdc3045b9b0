"""Texts are read in plain characters, with the places that these come from."""

import pytest

from review.personal_data.reading import Span, read


@pytest.mark.parametrize(
    ("original", "text"),
    [("٠१²③０𝟏", "012301"), ("a–b—c−d", "a-b-c-d"), ("a\u00a0b", "a b"), ("x＠y．z", "x@y.z"), ("½ 二 é", "½ 二 é")],
)
def test_characters_are_read_by_what_they_show(original: str, text: str) -> None:
    assert read(original).text == text


def test_invisible_characters_are_not_read_but_belong_to_the_span_around_them() -> None:
    reading = read("x0\ufe0f\u20e38\u200b1\ufe0f\u20e3 y")
    assert reading.text == "x081 y"
    assert reading.span(1, 4, "number") == Span(1, 9, "number")
