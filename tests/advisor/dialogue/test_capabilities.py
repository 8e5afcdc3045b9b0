"""What channels say that they can show."""

import pytest
from pydantic import ValidationError

from advisor.dialogue.capabilities import Capabilities, capabilities_in


def test_a_channel_that_says_nothing_shows_buttons_and_text() -> None:
    assert capabilities_in(None) == Capabilities(buttons=True, rich_content=False, progress=False)


def test_capabilities_survive_a_message() -> None:
    web = Capabilities(rich_content=True, progress=True)
    assert capabilities_in(web.as_metadata()) == web


def test_a_misspelt_capability_is_refused() -> None:
    with pytest.raises(ValidationError):
        capabilities_in({"capabilities": {"button": False}})
