"""A person's message, in the same form for every channel."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from channels.messages import Incoming, as_shown, as_typed, clean


@given(st.text())
def test_a_typed_text_is_never_a_payload_and_is_shown_unchanged(text: str) -> None:
    cleaned = clean(text)
    assert not as_typed(cleaned).strip().startswith("/")
    assert as_shown(as_typed(cleaned)) == cleaned


@pytest.mark.parametrize("said", [{}, {"text": "halo", "button": "b"}, {"text": "halo", "command": "greet"}])
def test_a_message_is_a_text_or_a_button_or_a_command(said: dict[str, str]) -> None:
    with pytest.raises(ValidationError):
        Incoming(id="0123456789", **said)
