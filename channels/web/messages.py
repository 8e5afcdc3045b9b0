"""Reads and checks what the widget sends."""

from typing import Any, Optional

from pydantic import ValidationError

from advisor.text import MAX_CHARACTERS
from channels.errors import TooLongError
from channels.messages import Incoming, clean


def incoming(body: Any) -> Optional[Incoming]:
    """The message in `body`, decoded JSON; None if it is not a valid message.

    Raises:
        TooLongError: its text has more than `MAX_CHARACTERS` (2,000) characters.
    """
    try:
        message = Incoming.parse_obj(body)
    except (ValidationError, TypeError):
        return None
    if message.text is not None:
        message.text = clean(message.text)
        if len(message.text) > MAX_CHARACTERS:
            raise TooLongError
    return message if message.text != "" else None
