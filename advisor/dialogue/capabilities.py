"""What a channel can show. Each channel says so in the metadata of its messages; no action knows a channel by name."""

from typing import Any, Mapping, Optional

from pydantic import BaseModel, Extra

KEY = "capabilities"


class Capabilities(BaseModel):
    """What a channel can show beside text. The defaults are those of a channel that says nothing, such as REST."""

    buttons: bool = True
    """Buttons under a message. Without them their titles stand in the text."""
    rich_content: bool = False
    """Sources, tables and charts apart from the text, which then leaves them out."""
    progress: bool = False
    """How far a fit check has come, beside its question."""

    class Config:
        """A misspelt capability is a mistake."""

        extra = Extra.forbid
        frozen = True

    def as_metadata(self) -> Mapping[str, Any]:
        """The metadata of a message from a channel with these capabilities."""
        return {KEY: self.dict()}


def capabilities_in(metadata: Optional[Mapping[str, Any]]) -> Capabilities:
    """The capabilities that a message's `metadata` names; the defaults where it names none."""
    return Capabilities.parse_obj((metadata or {}).get(KEY) or {})
