"""A message of a person, as every channel hands it on."""

import unicodedata
from typing import Any, Dict, Literal, Optional

from pydantic import BaseModel, Extra, Field, root_validator

from advisor.knowledge.schema.base import Language

# Rasa reads a text that begins so as an intent. A character that is not seen stands before what a person types, so
# that it is never more than text.
_COMMAND, _GUARD = "/", "\u2060"
_KEPT_CONTROLS = "\n\t"
Command = Literal[
    "restart",
    "language",
    "role",
    "greet",
    "list_roles",
    "check_fit",
    "switch_language",
    "ask_capabilities",
    "forget_me",
]


class TooLongError(Exception):
    """The text has more characters than anybody needs for a question."""


class Incoming(BaseModel):
    """One message of a person: exactly one of a text, a pressed button or a command."""

    id: str = Field(regex=r"^[A-Za-z0-9_-]{8,64}$")
    """A message that comes again with the same id is the same message."""
    language: Language = "id"
    """That of a new conversation until a message tells another."""
    text: Optional[str] = None
    button: Optional[str] = Field(default=None, max_length=64)
    command: Optional[Command] = None
    role: Optional[str] = Field(default=None, max_length=64)
    """Of the command `role`, and of `check_fit` where one is meant."""

    class Config:
        """What is not known is a mistake."""

        extra = Extra.forbid

    @root_validator
    def _is_one_message(cls, values: Dict[str, Any]) -> Dict[str, Any]:
        if sum(values.get(name) is not None for name in ("text", "button", "command")) != 1:
            raise ValueError("one of text, button and command is needed")
        return values


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
