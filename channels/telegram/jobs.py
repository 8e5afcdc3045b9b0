"""What updates ask of the bot."""

from typing import Any, Literal, Mapping, Optional, Union

from pydantic import BaseModel

from advisor.knowledge.schema.base import Language
from channels.messages import Incoming
from channels.telegram.client.api import Address

Notice = Literal["channel_too_long", "telegram_text_only", "telegram_not_yours", "telegram_in_group"]
"""A response that the channel gives without asking the bot."""


class _Job(BaseModel):
    """Something to do in a chat."""

    sender: str
    """The conversation's name in the tracker store."""
    chat: int
    thread: Optional[int] = None
    """The topic of a forum."""
    reply_to: Optional[int] = None
    """The message that the answer refers to."""
    language: Language
    """The language of a new conversation."""

    @property
    def address(self) -> Address:
        """Where the answer goes."""
        return Address(self.chat, self.thread, self.reply_to)


class Mention(BaseModel):
    """A message that another one refers to."""

    chat: int
    message: int


class _InboxJob(_Job):
    """Something to answer when its turn comes."""

    message: Optional[int] = None
    """The id of the message that somebody wrote; None for a press and for what happened in the chat."""
    is_edit: bool = False
    """Whether that message was edited; it is answered if it is still the newest."""
    sent: Optional[float] = None
    """When it was sent, in seconds since 1970, by Telegram's clock; None if unknown."""
    once: Optional[str] = None
    """Of several jobs with the same value, only the first is done."""
    again_after: Optional[float] = None
    """Seconds after the end of that first one from which another job with the same `once` is done; None: never."""


class MessageJob(_InboxJob):
    """A message for the bot: something typed, a command, or what a pressed button says."""

    incoming: Incoming
    refers_to: Optional[Mention] = None
    """The message that it replies to or, for an edited one, that it was before."""
    is_late: bool = False
    """Whether it has waited so long that the answer begins with an apology."""


class NoticeJob(_InboxJob):
    """Something to say without asking the bot, such as a greeting on being added to a group."""

    notice: Notice


class ForgetJob(_InboxJob):
    """The bot was blocked or removed: forgets the conversation or, for a group, all conversations in it."""

    forgets: Literal["private", "group"]


class MoveJob(BaseModel):
    """A group became a supergroup, in which its conversations go on."""

    chat: int
    """The id of the group."""
    to: int
    """The id of the supergroup."""


class PressJob(_Job):
    """A pressed button: it is acknowledged at once, and what it says waits for its turn."""

    press: str
    """The id by which it is acknowledged to Telegram."""
    data: str
    """The data of the button."""
    pressed_in: int
    """The message that the button is under."""
    keyboard: Optional[Mapping[str, Any]] = None
    """The keyboard of that message, as Telegram describes it."""
    notice: Optional[Notice] = None
    """What the acknowledgement says."""
    message: Optional[MessageJob] = None
    """What the button says; None if it has no effect."""


InboxJob = Union[MessageJob, NoticeJob, ForgetJob]
"""What the inbox stores."""
Job = Union[InboxJob, PressJob, MoveJob]
