"""What a channel can show, as stated in the metadata of its messages; no action depends on a channel's name."""

from typing import Any, Mapping, Optional

from pydantic import BaseModel, Extra

KEY = "capabilities"


class Capabilities(BaseModel):
    """What a channel can show besides text. The defaults apply to a channel that says nothing, such as REST."""

    buttons: bool = True
    """Buttons under a message. Without them, the text lists their titles."""
    rich_content: bool = False
    """Sources, tables and charts outside the text, which then leaves them out."""
    progress: bool = False
    """The progress of a fit check, next to its question."""

    class Config:
        """A misspelt capability is an error."""

        extra = Extra.forbid
        frozen = True

    def as_metadata(self) -> Mapping[str, Any]:
        """The metadata of a message from a channel with these capabilities."""
        return {KEY: self.dict()}


def capabilities_in(metadata: Optional[Mapping[str, Any]]) -> Capabilities:
    """The capabilities in a message's `metadata`; the defaults if it names none.

    Raises:
        pydantic.ValidationError: it names a capability that does not exist.
    """
    return Capabilities.parse_obj((metadata or {}).get(KEY) or {})
