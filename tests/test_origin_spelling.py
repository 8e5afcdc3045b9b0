"""Origins, in the spelling that browsers send."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from origin_spelling import OriginError, normal, origin


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("https://karier.example.sch.id", "https://karier.example.sch.id"),
        ("https://Karier.Example.SCH.id", "https://karier.example.sch.id"),
        ("HTTPS://karier.example", "https://karier.example"),
        ("https://karier.example:443", "https://karier.example"),
        ("http://karier.example:80", "http://karier.example"),
        ("https://karier.example:80", "https://karier.example:80"),
        ("https://karier.example:08443", "https://karier.example:8443"),
        ("https://sekolahé.id", "https://xn--sekolah-hya.id"),
        ("https://SEKOLAHÉ.id:443", "https://xn--sekolah-hya.id"),
        ("https://xn--sekolah-hya.id", "https://xn--sekolah-hya.id"),
        ("http://127.0.0.1:5005", "http://127.0.0.1:5005"),
        ("http://[0:0:0::1]:5005", "http://[::1]:5005"),
        ("https://my_school.example", "https://my_school.example"),
    ],
)
def test_an_origin_is_written_as_browsers_write_it(text: str, expected: str) -> None:
    assert origin(text) == normal(text) == expected


@pytest.mark.parametrize(
    ("text", "advice"),
    [
        ("https://karier.example/", "write https://karier.example,"),
        ("https://Karier.example:443/chat?a=b#c", "write https://karier.example,"),
        ("https://u@karier.example", "write https://karier.example,"),
        ("https://u:p@karier.example:8443", "write https://karier.example:8443,"),
        ("https://karier.example?", "write https://karier.example,"),
        ("karier.example", "write https://"),
        ("//karier.example", "write https://"),
        ("ftp://karier.example", "write https://"),
        ("https://*.example", "write https://"),
        ("https://", "write https://"),
        ("https://karier.example:99999", "write it like"),
        ("https://[::1", "write it like"),
        ("https://karier example", "write https://"),
        ("https://karier.example\n", "write https://"),
        ("https://karier.example; script-src *", "write https://"),
        ("https://\ud800.example", "write https://"),
        ("null", "write https://"),
        ("", "write https://"),
    ],
)
def test_what_is_no_origin_is_refused_with_what_to_write(text: str, advice: str) -> None:
    with pytest.raises(OriginError) as error:
        origin(text)
    assert advice in str(error.value)
    assert normal(text) is None


@given(st.text(max_size=60) | st.text(max_size=60).map("https://{}".format))
def test_any_text_is_an_origin_or_not_and_what_is_normal_stays_so(text: str) -> None:
    found = normal(text)
    assert found is None or (normal(found) == found and found.isascii())
