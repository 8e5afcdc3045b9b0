"""The requests that the page may send."""

from typing import List, Literal, Optional

from pydantic import BaseModel, Field


class NewPerson(BaseModel):
    """A person to add."""

    name: str = Field(min_length=1, max_length=64)
    language: Literal["id", "en"]


class NewGroup(BaseModel):
    """A group to add."""

    title: str = Field(min_length=1, max_length=128)
    members: List[int] = Field(min_items=1)


class NewMessage(BaseModel):
    """What somebody types; `edits`: the message of their own that it replaces."""

    person: int
    chat: int
    text: str
    reply_to: Optional[int] = None
    edits: Optional[int] = None


class Press(BaseModel):
    """A button that somebody presses."""

    person: int
    chat: int
    message: int
    row: int = Field(ge=0)
    column: int = Field(ge=0)


class Block(BaseModel):
    """Whether somebody blocks the bot."""

    person: int
    blocked: bool
