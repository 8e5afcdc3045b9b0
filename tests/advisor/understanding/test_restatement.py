"""What a correction says that was meant."""

import pytest

from advisor.advisor import get_advisor


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("bukan itu maksudku, aku mau tau tugasnya", "aku mau tau tugasnya"),
        ("eh salah, bukan skill deng, tugasnya maksudku", "tugasnya"),
        ("no i was asking about pay not duties", "about pay"),
        ("I mean phone calls, i can't follow those", "phone calls, i can't follow those"),
        ("maksud saya daftar profesi, bukan yang cocok untuk siapa", "daftar profesi"),
        ("maksudku itu megang medsos juga ga?", "itu megang medsos juga ga?"),
        ("bukan begitu, syarat pendidikannya apa", "syarat pendidikannya apa"),
    ],
)
def test_what_is_meant_is_found(text: str, meant: str) -> None:
    span = get_advisor().frames.restated(text)
    assert span is not None
    assert text[span.start : span.end] == meant


@pytest.mark.parametrize(
    "text", ["bukan itu maksudku", "that's not what I asked", "no, not really", "maksudnya apa?", "itu wajib bukan?"]
)
def test_a_denial_alone_says_nothing_instead(text: str) -> None:
    assert get_advisor().frames.restated(text) is None
