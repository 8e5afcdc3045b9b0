"""People, chats and messages, and how the Bot API describes them."""

from dataclasses import dataclass, field
from typing import Any, Dict, List, Optional, Tuple

from sandbox.errors import ApiError, bad_request, forbidden
from sandbox.keyboards import Button, Markup, buttons

_KINDS_OF_MESSAGE = {"text": "text messages", "photo": "photos"}


@dataclass(eq=False)
class User:
    """Somebody with a Telegram account; the bot has one too."""

    id: int
    first_name: str
    username: str = ""
    language_code: str = ""
    is_bot: bool = False

    def shape(self) -> Dict[str, Any]:
        """Its JSON, as a dict."""
        optional = {"username": self.username, "language_code": self.language_code}
        return {
            "id": self.id,
            "is_bot": self.is_bot,
            "first_name": self.first_name,
            **{key: value for key, value in optional.items() if value},
        }


@dataclass(eq=False, repr=False)
class Chat:
    """A private chat between a person and the bot, or a group."""

    id: int
    type: str
    """private, group or supergroup."""
    title: str
    members: List[User]
    messages: Dict[int, "Message"] = field(default_factory=dict)
    next_id: int = 1
    actions: List[Tuple[float, str]] = field(default_factory=list)
    """The actions that the bot showed, with their times."""
    is_open: bool = True
    """False until the person writes to the bot."""
    refusal: Optional[ApiError] = None
    """Why the bot may no longer do anything here; None if it may."""
    is_muted: bool = False
    """Whether the bot may read but not write."""

    def __repr__(self) -> str:
        return f"<{self.type} chat {self.id} of {', '.join(user.first_name for user in self.members)}>"

    @property
    def is_group(self) -> bool:
        """Whether it can have several members."""
        return self.type != "private"

    def shape(self) -> Dict[str, Any]:
        """Its JSON, as a dict."""
        if self.is_group:
            return {"id": self.id, "title": self.title, "type": self.type}
        person = self.members[0]
        name = {"username": person.username} if person.username else {}
        return {"id": self.id, "first_name": person.first_name, **name, "type": self.type}

    def check_open(self, content: str = "") -> None:
        """Makes sure that the bot may act here; `content`: "text" or "photo" if it wants to send one.

        Raises:
            ApiError: it may not.
        """
        if self.refusal:
            raise self.refusal
        if not self.is_open:
            raise forbidden("bot can't initiate conversation with a user")
        if content and self.is_muted:
            raise bad_request(f"not enough rights to send {_KINDS_OF_MESSAGE[content]} to the chat")


@dataclass(eq=False, repr=False)
class Message:
    """A message in its current form."""

    chat: Chat
    message_id: int
    sender: User
    date: int
    content: Dict[str, Any]
    """The fields for its kind: text and entities, a photo and its caption, or whatever else was sent."""
    reply_to: Optional["Message"] = None
    markup: Optional[Markup] = None
    edit_date: int = 0
    html: str = ""
    """The text or caption as the bot wrote it; empty if it is plain text."""
    photo: bytes = b""

    def __repr__(self) -> str:
        said = repr(self.text or self.caption) if self.text or self.caption else ", ".join(self.content)
        titles = "".join(f" [{' | '.join(button.title for button in row)}]" for row in self.buttons)
        return f"<{self.message_id} {self.sender.first_name}: {said}{titles}>"

    @property
    def text(self) -> str:
        """Its text, without formatting."""
        return str(self.content.get("text", ""))

    @property
    def caption(self) -> str:
        """The caption of its picture, without formatting."""
        return str(self.content.get("caption", ""))

    @property
    def entities(self) -> List[Dict[str, Any]]:
        """The formatted parts of its text or caption."""
        entities: List[Dict[str, Any]] = self.content.get("entities") or self.content.get("caption_entities") or []
        return entities

    @property
    def buttons(self) -> List[List[Button]]:
        """The rows of its keyboard."""
        return buttons(self.markup)

    @property
    def is_edited(self) -> bool:
        """Whether it was changed since it was sent."""
        return self.edit_date > 0

    def shape(self, with_reply: bool = True) -> Dict[str, Any]:
        """Its JSON, as a dict."""
        optional = {
            "edit_date": self.edit_date,
            "reply_to_message": self.reply_to.shape(False) if self.reply_to and with_reply else None,
            "reply_markup": self.markup,
        }
        return {
            "message_id": self.message_id,
            "from": self.sender.shape(),
            "chat": self.chat.shape(),
            "date": self.date,
            **{key: value for key, value in optional.items() if value},
            **self.content,
        }


@dataclass(eq=False)
class Query:
    """A press of a button, which the bot must answer."""

    id: str
    user: User
    message: Message
    data: str
    asked: float
    answered: bool = False
    answer_text: str = ""
    is_alert: bool = False
