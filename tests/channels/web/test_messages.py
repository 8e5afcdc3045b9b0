"""Messages from the widget are checked."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from channels.errors import TooLongError
from channels.web.messages import incoming

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
