"""The shape of `knowledge/responses/*.yml`."""

from typing import Any, Dict, Tuple

from pydantic import validator

from advisor.knowledge.schema.base import Entry, Identifier, Localized
from advisor.knowledge.yaml_values import StrictText


class Response(Localized):
    """Something that the bot says; `{names}` in it are filled in."""

    buttons: Tuple[StrictText, ...] = ()
    """Intents to offer with it."""
    yes_takes_first: bool = False
    """Whether a yes in reply takes the first of `buttons`."""

    @validator("yes_takes_first")
    @classmethod
    def _has_a_first(cls, value: bool, values: Dict[str, Any]) -> bool:
        if value and not values.get("buttons"):
            raise ValueError("there is no button for a yes to choose; list at least one under buttons")
        return value


class ResponseFile(Entry):
    """A file of responses, by name."""

    __root__: Dict[Identifier, Response]
