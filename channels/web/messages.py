"""What the widget may send, checked."""

from typing import Any, Optional

from pydantic import ValidationError

from advisor.text import MAX_CHARACTERS
from channels.messages import Incoming, TooLongError, clean


def incoming(body: Any) -> Optional[Incoming]:
    """The message in `body`, as JSON decoded it; None when it is none.

    Raises:
        TooLongError: it has more than 2,000 characters.
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
