"""A person's message, in the same form for every channel."""

import unicodedata
from typing import Any, Dict, Literal, Optional

from pydantic import BaseModel, Extra, Field, root_validator

from advisor.dialogue.payload import PREFIX
from advisor.knowledge.schema.base import Language

_GUARD = "\u2060"
"""An invisible character (WORD JOINER), put before typed text that Rasa would otherwise read as a payload."""
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


class Incoming(BaseModel):
    """One message of a person: exactly one of a text, a pressed button and a command."""

    id: str = Field(regex=r"^[A-Za-z0-9_-]{8,64}\Z")
    """A message sent again with the same id counts as the same message."""
    language: Language = "id"
    """The language of a new conversation, until a message turns out to be in the other."""
    text: Optional[str] = None
    button: Optional[str] = Field(default=None, max_length=64)
    command: Optional[Command] = None
    role: Optional[str] = Field(default=None, max_length=64)
    """The role's id, for the command `role` and optionally for `check_fit`."""
    refers_to: Optional[str] = Field(default=None, max_length=64)
    """The id of the bubble, or of the person's own message, that a text refers to, if that isn't the newest."""

    class Config:
        """Unknown fields are a mistake."""

        extra = Extra.forbid

    @root_validator(pre=True)
    def _are_texts(cls, values: Dict[str, Any]) -> Dict[str, Any]:
        if not all(isinstance(value, (str, type(None))) for value in values.values()):
            raise ValueError("every field must be text")
        return values

    @root_validator
    def _is_one_message(cls, values: Dict[str, Any]) -> Dict[str, Any]:
        if sum(values.get(name) is not None for name in ("text", "button", "command")) != 1:
            raise ValueError("exactly one of text, button and command is required")
        return values


def clean(text: str) -> str:
    """`text` without control characters, lone surrogates and surrounding white space."""
    kept = (c for c in text.replace("\r\n", "\n") if c in _KEPT_CONTROLS or unicodedata.category(c) not in ("Cc", "Cs"))
    return "".join(kept).replace(_GUARD, "").strip()


def as_typed(text: str) -> str:
    """`text` in a form that Rasa doesn't take for a payload, even if it looks like one."""
    return _GUARD + text if text.startswith(PREFIX) else text


def as_shown(text: str) -> str:
    """The text as the person typed it: undoes `as_typed`."""
    return text[len(_GUARD) :] if text.startswith(_GUARD) else text
