"""The metadata of a bot event: what it answers, asks or offers, and what a channel may show along with its text.

Analytics and tests read it, and so do policies, channels and the next turn.
"""

from typing import Any, Dict, List, Mapping, Optional

from pydantic import BaseModel, ValidationError

Event = Mapping[str, Any]


class AnswerMetadata(BaseModel):
    """What a bot event answers."""

    topic: str
    """The intent answered, such as `ask_duties`."""
    roles: List[str]
    """The ids of the roles it is about."""
    language: str
    facts: List[str]
    """The ids of the facts given, such as `community_officer.degree`."""
    sources: List[str]
    """The ids of their sources."""
    fit: Optional[Dict[str, Any]] = None
    """For a fit verdict: `role`, `band`, `best_roles`, `reasons`, `fits`."""


class OfferMetadata(BaseModel):
    """Something the bot offers to do; the person takes it with a "yes" or by its title."""

    intent: str
    title: str
    """In the person's language, as on its button."""
    role: Optional[str] = None
    """The id of the role it is about, when it is about one."""


class QuestionMetadata(BaseModel):
    """A question of the fit check."""

    trait: str
    number: int
    """From 1."""


class ChangeMetadata(BaseModel):
    """What is to happen to one of the notes just listed, once the person says which."""

    removes: bool = False
    degree: Optional[int] = None
    """The new degree, -2 to 2; None if it is to be asked."""


class ComplaintMetadata(BaseModel):
    """What the bot notes about a complaint."""

    message: str
    """The message whose answer was wrong."""
    topic: str
    roles: List[str]
    facts: List[str]


class BotMetadata(BaseModel):
    """All metadata of one bot event; empty fields are left out of the event."""

    language: Optional[str] = None
    answer: Optional[AnswerMetadata] = None
    offered: List[OfferMetadata] = []
    """Likeliest first."""
    choices: List[OfferMetadata] = []
    """The roles among its buttons, in the order shown, so that people can point at one by its place."""
    missed: bool = False
    """Whether it says that the message was not understood."""
    question: Optional[QuestionMetadata] = None
    complaint: Optional[ComplaintMetadata] = None
    reason: Optional[str] = None
    """Why the message was given another intent than the classifier's (`advisor/decide/`)."""
    source: Optional[str] = None
    """The line that names the sources, if the channel shows it apart from the text."""
    table: Optional[Dict[str, Any]] = None
    chart: Optional[Dict[str, Any]] = None
    about_result: bool = False
    """Whether the text explains the result of a fit check, so that people go on talking about that."""
    noted: bool = False
    """Whether the text says what was noted of the person."""
    listed: bool = False
    """Whether the text lists the answers of the fit check, so that a number chooses one."""
    fields: List[str] = []
    """The ids of the fields of work from which the person is to choose, in the order shown."""
    change: Optional[ChangeMetadata] = None
    """What is to happen to the answer chosen."""
    recalled: bool = False
    """Whether it is not said, but what the next message refers to (`advisor/dialogue/recalled.py`)."""

    @classmethod
    def of(cls, event: Optional[Event]) -> "BotMetadata":
        """The metadata of a stored bot event; empty for None, and for what an older version stored differently."""
        try:
            return cls.parse_obj((event or {}).get("metadata") or {})
        except ValidationError:
            return cls()

    def as_dict(self) -> Dict[str, Any]:
        """The fields that are not empty, as plain values for an event."""
        return {name: value for name, value in self.dict(exclude_none=True).items() if value}
