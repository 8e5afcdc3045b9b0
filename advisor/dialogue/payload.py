"""Button payloads: an intent, and the role it is about, in the form Rasa reads as a parsed message."""

import json
from typing import Mapping, NamedTuple, Optional

from advisor.dialogue import entities

PREFIX = "/"


class Payload(NamedTuple):
    """What a button sends."""

    intent: str
    role: Optional[str] = None
    """The id of the role it is about."""
    field: Optional[str] = None
    """The id of the field of work it is about."""
    page: Optional[int] = None
    """The page of a list that it asks for, counted from 1."""

    def __str__(self) -> str:
        """The text that Rasa reads, such as `/ask_duties{"role": "community_officer"}`."""
        about = {entities.ROLE: self.role, entities.FIELD: self.field, entities.PAGE: self.page and str(self.page)}
        given = {name: value for name, value in about.items() if value}
        return PREFIX + self.intent + (json.dumps(given) if given else "")


def is_payload(text: Optional[str]) -> bool:
    """Whether `text` comes from a button rather than a person's own words."""
    return bool(text) and str(text).startswith(PREFIX)


def intent_in(payload: str) -> Optional[str]:
    """The intent that `payload` sends; None when it is plain text, such as the degree on a fit question's button."""
    return payload[len(PREFIX) :].partition("{")[0] if is_payload(payload) else None


def role_in(payload: str) -> Optional[str]:
    """The id of the role that `payload` is about; None for plain text and for payloads about no role."""
    about = payload.partition("{")
    found: Mapping[str, str] = json.loads("".join(about[1:])) if is_payload(payload) and about[1] else {}
    return found.get(entities.ROLE)
