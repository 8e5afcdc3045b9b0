"""What the widget may send, checked."""

import unicodedata
from typing import Any, Dict, Literal, Optional

from pydantic import BaseModel, Extra, Field, ValidationError, root_validator

from advisor.knowledge.models import Language
from advisor.text import MAX_CHARACTERS

# Rasa reads a text that begins so as an intent. A character that is not seen stands before what a person types, so
# that it is never more than text.
_COMMAND, _GUARD = "/", "\u2060"
_KEPT_CONTROLS = "\n\t"


class TooLongError(Exception):
    """The text has more characters than anybody needs for a question."""


class Incoming(BaseModel):
    """One message of a person: exactly one of a text, a pressed button or a command."""

    id: str = Field(regex=r"^[A-Za-z0-9_-]{8,64}$")
    """Chosen by the client; a message that comes again with the same id is the same message."""
    language: Language = "id"
    """The widget's language: that of a new conversation until a message tells another."""
    text: Optional[str] = None
    button: Optional[str] = Field(None, max_length=64)
    command: Optional[Literal["restart", "language", "role"]] = None
    role: Optional[str] = Field(None, max_length=64)

    class Config:
        """What is not known is a mistake."""

        extra = Extra.forbid

    @root_validator
    def _is_one_message(cls, values: Dict[str, Any]) -> Dict[str, Any]:
        if sum(values.get(name) is not None for name in ("text", "button", "command")) != 1:
            raise ValueError("one of text, button and command is needed")
        return values


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


def clean(text: str) -> str:
    """`text` without control characters, halves of surrogate pairs, and space around it."""
    kept = (c for c in text.replace("\r\n", "\n") if c in _KEPT_CONTROLS or unicodedata.category(c) not in ("Cc", "Cs"))
    return "".join(kept).replace(_GUARD, "").strip()


def as_typed(text: str) -> str:
    """`text` for Rasa, which must not read it as a command."""
    return _GUARD + text if text.startswith(_COMMAND) else text


def as_shown(text: str) -> str:
    """What `as_typed` was given."""
    return text[len(_GUARD) :] if text.startswith(_GUARD) else text
