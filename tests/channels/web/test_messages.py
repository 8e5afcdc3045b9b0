"""Messages from the widget are checked."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from channels.errors import TooLongError
from channels.web.messages import decoded, incoming

ID = "0123456789abcdef"
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda each: st.lists(each, max_size=4) | st.dictionaries(st.text(max_size=10), each, max_size=4),
    max_leaves=20,
)


def test_control_characters_and_outer_space_are_removed() -> None:
    message = incoming({"id": ID, "text": " ha\x00lo\x1b[31m\r\nkak\t\u202e "})
    assert message is not None
    assert message.text == "halo[31m\nkak\t\u202e"


@pytest.mark.parametrize(
    "body",
    [
        None,
        [],
        "halo",
        {},
        {"id": ID},
        {"text": "halo"},
        {"id": "x", "text": "halo"},
        {"id": ID, "text": "halo", "button": "b"},
        {"id": ID, "text": "halo", "sender": "someone else"},
        {"id": ID, "text": "halo", "language": "fr"},
        {"id": ID, "text": ["halo"]},
        {"id": ID, "command": "/restart"},
        {"id": ID, "text": " \x00 "},
        {"id": ID, "text": "\ud800"},
        {"id": ID, "text": 12},
        {"id": ID, "text": True},
        {"id": 1234567890, "text": "halo"},
        {"id": ID + "\n", "text": "halo"},
        {"id": "a" * 10_000, "text": "halo"},
        {"id": ID, "text": "halo", "language": ["id"]},
        {"id": ID, "button": "b" * 10_000},
        [["id", ID], ["text", "halo"]],
    ],
)
def test_malformed_messages_are_none(body: Any) -> None:
    assert incoming(body) is None


def test_a_text_that_is_too_long_is_refused() -> None:
    assert incoming({"id": ID, "text": "a" * 2000}) is not None
    with pytest.raises(TooLongError):
        incoming({"id": ID, "text": "a" * 2001})


@given(JSON)
def test_no_json_breaks_the_reading(body: Any) -> None:
    incoming(json.loads(json.dumps(body)))


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"{",
        b"[" * 60_000,
        b'{"a":' * 10_000,
        b"\xff",
        b"\xed\xa0\x80",
        b"\xef\xbb\xbf{}",
        '{"id": 1}'.encode("utf-16"),
        b'{"id": "a", "id": "b"}',
        b"[1e999]",
        b"[-1e999]",
        b"[NaN]",
        b"[Infinity]",
        b"[" + b"9" * 60_000 + b"]",
    ],
    ids=lambda body: str(body[:12]),
)
def test_what_is_no_json_or_has_two_meanings_is_none(body: bytes) -> None:
    assert decoded(body) is None


def test_json_is_read_as_it_is() -> None:
    assert decoded('{"a": [1, 1.5, "é", null, true]}'.encode()) == {"a": [1, 1.5, "é", None, True]}
