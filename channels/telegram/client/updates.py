"""The parts of Telegram's updates that the bot uses; other fields are ignored."""

from typing import Any, Dict, List, Optional

from pydantic import BaseModel, Field, ValidationError, root_validator

MAX_ID = 2**52
"""The Bot API promises ids of at most 52 significant bits; larger numbers may not fit into a database."""
# What a person can send instead of words. Other messages without words report something that happened in the chat.
CONTENT = (
    "animation", "audio", "contact", "dice", "document", "game", "location", "paid_media", "photo", "poll", "sticker",
    "story", "venue", "video", "video_note", "voice",
)  # fmt: skip


class User(BaseModel):
    """A person or a bot."""

    id: int = Field(..., ge=0, le=MAX_ID)
    is_bot: bool = False
    language_code: Optional[str] = None
    username: Optional[str] = None


class Chat(BaseModel):
    """A private chat, a group, a supergroup or a channel."""

    id: int = Field(..., ge=-MAX_ID, le=MAX_ID)
    type: str


class Entity(BaseModel):
    """A marked part of a text, such as a command or a mention; offset and length are in UTF-16 code units."""

    type: str
    offset: int
    length: int
    user: Optional[User] = None


class Message(BaseModel):
    """Something that was said in a chat, or that happened there."""

    message_id: int = Field(..., ge=0, le=MAX_ID)
    date: int = 0
    """When it was sent, in seconds since 1970."""
    edit_date: int = 0
    """When it was last edited, in seconds since 1970."""
    message_thread_id: Optional[int] = Field(None, ge=0, le=MAX_ID)
    is_topic_message: bool = False
    sender: Optional[User] = Field(None, alias="from")
    sender_chat: Optional[Chat] = None
    """The group or channel on whose behalf somebody wrote."""
    is_automatic_forward: bool = False
    """Whether it is a channel post that Telegram forwarded to the channel's group."""
    chat: Chat
    text: Optional[str] = None
    caption: Optional[str] = None
    entities: List[Entity] = []
    caption_entities: List[Entity] = []
    reply_to_message: Optional["Message"] = None
    media_group_id: Optional[str] = None
    reply_markup: Optional[Dict[str, Any]] = None
    migrate_to_chat_id: Optional[int] = Field(None, ge=-MAX_ID, le=MAX_ID)
    """The supergroup that the group has become."""
    migrate_from_chat_id: Optional[int] = Field(None, ge=-MAX_ID, le=MAX_ID)
    """The group that the supergroup was."""
    shows_something: bool = False
    """Whether it has content other than text, such as a photo or a voice message."""

    @root_validator(pre=True)
    def _look(cls, values: Dict[str, Any]) -> Dict[str, Any]:
        return {**values, "shows_something": any(values.get(kind) for kind in CONTENT)}


class Press(BaseModel):
    """A pressed button."""

    id: str
    sender: User = Field(..., alias="from")
    message: Optional[Message] = None
    data: Optional[str] = None


class Member(BaseModel):
    """The status of a member of a chat."""

    status: str


class Membership(BaseModel):
    """A change of the bot's own status in a chat."""

    chat: Chat
    sender: User = Field(..., alias="from")
    old_chat_member: Member
    new_chat_member: Member


class Update(BaseModel):
    """One thing that happened: at most one of the kinds that the bot looks at."""

    update_id: int = Field(..., ge=0, le=MAX_ID)
    message: Optional[Message] = None
    edited_message: Optional[Message] = None
    callback_query: Optional[Press] = None
    my_chat_member: Optional[Membership] = None


Message.update_forward_refs()


def read_update(body: Any) -> Optional[Update]:
    """The update in `body`, as JSON decoded it; None if it doesn't have the form of an update."""
    try:
        return Update.parse_obj(body)
    except (ValidationError, TypeError, RecursionError):
        return None
