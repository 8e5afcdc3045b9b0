"""What Telegram sends, as far as the bot looks at it; all else is left aside."""

from typing import Any, Dict, List, Optional

from pydantic import BaseModel, Field, ValidationError, root_validator

# As the Bot API promises: at most 52 significant bits; more would not fit into a database.
MOST = 2**52


# What a person can send in place of words; other messages without words tell of something that happened in the chat.
SHOWN = (
    "animation", "audio", "contact", "dice", "document", "game", "location", "paid_media", "photo", "poll", "sticker",
    "story", "venue", "video", "video_note", "voice",
)  # fmt: skip


class User(BaseModel):
    """A person or a bot."""

    id: int = Field(..., ge=0, le=MOST)
    is_bot: bool = False
    language_code: Optional[str] = None
    username: Optional[str] = None


class Chat(BaseModel):
    """A private chat, a group, a supergroup or a channel."""

    id: int = Field(..., ge=-MOST, le=MOST)
    type: str


class Entity(BaseModel):
    """A part of a text that means something to Telegram; counted in UTF-16."""

    type: str
    offset: int
    length: int
    user: Optional[User] = None


class Message(BaseModel):
    """Something that was said in a chat; or that happened there."""

    message_id: int = Field(..., ge=0, le=MOST)
    message_thread_id: Optional[int] = Field(None, ge=0, le=MOST)
    is_topic_message: bool = False
    sender: Optional[User] = Field(None, alias="from")
    sender_chat: Optional[Chat] = None
    """The group or channel in whose name somebody writes."""
    is_automatic_forward: bool = False
    """Whether it is a channel's post, which Telegram put into the channel's group."""
    chat: Chat
    text: Optional[str] = None
    caption: Optional[str] = None
    entities: List[Entity] = []
    caption_entities: List[Entity] = []
    reply_to_message: Optional["Message"] = None
    media_group_id: Optional[str] = None
    reply_markup: Optional[Dict[str, Any]] = None
    shows_something: bool = False
    """Whether there is something in it to look at or to listen to."""

    @root_validator(pre=True)
    def _look(cls, values: Dict[str, Any]) -> Dict[str, Any]:
        return {**values, "shows_something": any(values.get(kind) for kind in SHOWN)}


class Press(BaseModel):
    """A pressed button."""

    id: str
    sender: User = Field(..., alias="from")
    message: Optional[Message] = None
    data: Optional[str] = None


class Member(BaseModel):
    """What somebody is in a chat."""

    status: str


class Membership(BaseModel):
    """A change of what the bot is in a chat."""

    chat: Chat
    sender: User = Field(..., alias="from")
    old_chat_member: Member
    new_chat_member: Member


class Update(BaseModel):
    """One thing that happened; at most one of the kinds that the bot looks at."""

    update_id: int = Field(..., ge=0, le=MOST)
    message: Optional[Message] = None
    callback_query: Optional[Press] = None
    my_chat_member: Optional[Membership] = None


Message.update_forward_refs()


def read_update(body: Any) -> Optional[Update]:
    """The update in `body`, as JSON decoded it; None when it is none, or not as Telegram writes them."""
    try:
        return Update.parse_obj(body)
    except (ValidationError, TypeError, RecursionError):
        return None
