"""People, chats and what was said in them, and what people can do."""

import random
from typing import Any, Callable, Dict, List, Optional

from sandbox import attachments
from sandbox.chats import Chat, Message, Query, User
from sandbox.errors import ApiError, bad_request, forbidden
from sandbox.keyboards import Markup
from sandbox.privacy import is_for_bot
from sandbox.text import Formatted, clean, trimmed, units, with_found
from sandbox.updates import Updates

LONGEST_TEXT = 4096
LONGEST_CAPTION = 1024
_FILE_ID = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-"


class World:
    """Telegram as people see it; whatever they do becomes an update for the bot."""

    def __init__(self, bot: User, privacy: bool, clock: Callable[[], float], chance: random.Random) -> None:
        """`privacy`: whether the bot gets only messages meant for it in groups."""
        self.bot = bot
        self.privacy = privacy
        self.clock = clock
        self.users: Dict[int, User] = {}
        self.chats: Dict[int, Chat] = {}
        self.queries: Dict[str, Query] = {}
        self.files: Dict[str, bytes] = {}
        self.updates = Updates(chance.randrange(100_000_000, 900_000_000))
        self._chance = chance
        self._listeners: List[Callable[[], None]] = []

    def listen(self, listener: Callable[[], None]) -> None:
        """Calls `listener` whenever something changes."""
        self._listeners.append(listener)

    def unlisten(self, listener: Callable[[], None]) -> None:
        """No longer calls `listener`."""
        self._listeners.remove(listener)

    def changed(self) -> None:
        """Tells the listeners that something changed."""
        for listener in self._listeners:
            listener()

    # People and chats

    def add_person(self, name: str, language: str = "", username: str = "") -> User:
        """Somebody new, with an empty private chat."""
        user = User(self._chance.randrange(5_000_000_000, 8_000_000_000), name, username, language)
        self.users[user.id] = user
        self.chats[user.id] = Chat(user.id, "private", "", [user], is_open=False)
        self.changed()
        return user

    def add_group(self, title: str, members: List[User], basic: bool = False) -> Chat:
        """A group that somebody creates and adds the bot to; `basic`: a basic group, which can be upgraded."""
        chat = self._new_group(title, members, basic)
        self._bot_is(chat, members[0], "left", "member")
        self._happens(chat, members[0], {"new_chat_members": [self.bot.shape()], "new_chat_member": self.bot.shape()})
        return chat

    def upgrade(self, group: Chat) -> Chat:
        """The supergroup that replaces a basic group."""
        new = self._new_group(group.title, group.members, False)
        self._happens(group, group.members[0], {"migrate_to_chat_id": new.id})
        group.refusal = bad_request("group chat was upgraded to a supergroup chat", migrate_to_chat_id=new.id)
        self._happens(new, group.members[0], {"migrate_from_chat_id": group.id})
        return new

    def join(self, user: User, group: Chat) -> None:
        """Somebody joins a group."""
        group.members.append(user)
        self._happens(group, user, {"new_chat_members": [user.shape()], "new_chat_member": user.shape()})

    def leave(self, user: User, group: Chat) -> None:
        """Somebody leaves a group."""
        self._check_member(user, group)
        group.members.remove(user)
        self._happens(group, user, {"left_chat_member": user.shape()})

    def block(self, user: User) -> None:
        """The person blocks the bot."""
        self.close(self.chats[user.id], forbidden("bot was blocked by the user"))
        self._bot_is(self.chats[user.id], user, "member", "kicked")

    def unblock(self, user: User) -> None:
        """The person unblocks the bot."""
        self.close(self.chats[user.id], None)
        self._bot_is(self.chats[user.id], user, "kicked", "member")

    def kick_bot(self, by: User, group: Chat) -> None:
        """Somebody removes the bot from a group."""
        self._happens(group, by, {"left_chat_member": self.bot.shape()})
        self.close(group, forbidden(f"bot was kicked from the {group.type} chat"))
        self._bot_is(group, by, "member", "kicked")

    def close(self, chat: Chat, refusal: Optional[ApiError]) -> None:
        """From now on the bot is refused there, with `refusal`; None: it is accepted again."""
        chat.refusal = refusal
        self.changed()

    def _new_group(self, title: str, members: List[User], basic: bool) -> Chat:
        number = self._chance.randrange(1_000_000_000, 4_000_000_000)
        chat = Chat(-number if basic else -1_000_000_000_000 - number, "group" if basic else "supergroup", title, [])
        chat.members.extend(members)
        self.chats[chat.id] = chat
        self.changed()
        return chat

    # What people do

    def say(
        self,
        user: User,
        chat: Chat,
        text: str,
        reply_to: Optional[Message] = None,
        more: Optional[Dict[str, Any]] = None,
    ) -> Message:
        """Somebody writes; `more`: further fields of the message."""
        return self._receive(user, chat, {**_text(text), **(more or {})}, reply_to)

    def send(
        self, user: User, chat: Chat, attached: Dict[str, Any], caption: str = "", reply_to: Optional[Message] = None
    ) -> Message:
        """Somebody sends something other than text."""
        content: Dict[str, Any] = {}
        for kind, value in attached.items():
            content.update(attachments.content(kind, value, self.new_file))
        return self._receive(user, chat, {**content, **_caption(caption)}, reply_to)

    def edit(self, user: User, message: Message, text: str) -> None:
        """Somebody edits one of their messages."""
        if message.sender is not user:
            raise ValueError(f"the message was not written by {user.first_name}")
        has_text = "text" in message.content
        message.content.update(_text(text) if has_text else _caption(text))
        message.edit_date = int(self.clock())
        if self._is_for_bot(message):
            self.updates.add("edited_message", message.shape(), _lane(message.chat))
        self.changed()

    def press(self, user: User, message: Message, data: str) -> Query:
        """Somebody presses a button that sends `data`."""
        self._check_member(user, message.chat)
        message.chat.is_open = True
        query = Query(str(self._chance.randrange(10**18, 10**19)), user, message, data, self.clock())
        self.queries[query.id] = query
        shape = {
            "id": query.id,
            "from": user.shape(),
            "message": message.shape(),
            "chat_instance": str(abs(message.chat.id) * 7919),
            "data": data,
        }
        self.updates.add("callback_query", shape, f"callback {user.id}")
        self.changed()
        return query

    def new_file(self) -> Dict[str, Any]:
        """The fields that all files have."""
        return {
            "file_id": "AgAC" + self._characters(60),
            "file_unique_id": "AQAD" + self._characters(12),
            "file_size": self._chance.randrange(1_000, 900_000),
        }

    # What the bot does

    def chat(self, chat_id: Any) -> Chat:
        """The chat with this id, which is a number or a string of digits.

        Raises:
            ApiError: there is none.
        """
        if chat_id in (None, ""):
            raise bad_request("chat_id is empty")
        try:
            return self.chats[int(chat_id)]
        except (KeyError, ValueError, TypeError):
            raise bad_request("chat not found") from None

    def post(
        self, chat: Chat, content: Dict[str, Any], reply_to: Optional[Message], markup: Optional[Markup]
    ) -> Message:
        """The bot's message arrives."""
        chat.actions.append((self.clock(), ""))
        return self._put(chat, self.bot, content, reply_to, markup)

    # Inside

    def _receive(self, user: User, chat: Chat, content: Dict[str, Any], reply_to: Optional[Message]) -> Message:
        self._check_member(user, chat)
        chat.is_open = True
        message = self._put(chat, user, content, reply_to)
        if self._is_for_bot(message):
            self.updates.add("message", message.shape(), _lane(chat))
        return message

    def _happens(self, chat: Chat, user: User, content: Dict[str, Any]) -> None:
        """A message about the chat itself; the bot always gets it."""
        message = self._put(chat, user, content)
        self.updates.add("message", message.shape(), _lane(chat))

    def _put(
        self,
        chat: Chat,
        sender: User,
        content: Dict[str, Any],
        reply_to: Optional[Message] = None,
        markup: Optional[Markup] = None,
    ) -> Message:
        message = Message(chat, chat.next_id, sender, int(self.clock()), content, reply_to, markup)
        chat.messages[message.message_id] = message
        chat.next_id += 1
        self.changed()
        return message

    def _bot_is(self, chat: Chat, by: User, before: str, now: str) -> None:
        def status(name: str) -> Dict[str, Any]:
            until = {"until_date": 0} if name == "kicked" else {}
            return {"user": self.bot.shape(), "status": name, **until}

        shape = {
            "chat": chat.shape(),
            "from": by.shape(),
            "date": int(self.clock()),
            "old_chat_member": status(before),
            "new_chat_member": status(now),
        }
        self.updates.add("my_chat_member", shape, f"member {chat.id}")

    def _is_for_bot(self, message: Message) -> bool:
        return not message.chat.refusal and is_for_bot(message, self.bot, self.privacy)

    def _check_member(self, user: User, chat: Chat) -> None:
        if user not in chat.members:
            raise ValueError(f"{user.first_name} is not in that chat")
        if chat.refusal and not chat.is_group:
            raise ValueError(f"{user.first_name} can't write to the bot: {chat.refusal.description}")

    def _characters(self, count: int) -> str:
        return "".join(self._chance.choices(_FILE_ID, k=count))


def _lane(chat: Chat) -> str:
    return f"chat {chat.id}"


def _text(text: str) -> Dict[str, Any]:
    return _fields("text", "entities", text, LONGEST_TEXT)


def _caption(text: str) -> Dict[str, Any]:
    return _fields("caption", "caption_entities", text, LONGEST_CAPTION) if text else {}


def _fields(name: str, entities: str, text: str, most: int) -> Dict[str, Any]:
    shown = with_found(trimmed(Formatted(clean(text))))
    if not shown.text or units(shown.text) > most:
        raise ValueError(f"Telegram's apps send 1 to {most} characters at once, not {units(shown.text)}")
    return fields(name, entities, shown)


def fields(name: str, entities: str, shown: Formatted) -> Dict[str, Any]:
    """A text and its entities as fields of a message."""
    if not shown.text:
        return {}
    found = {entities: [entity.shape() for entity in shown.entities]} if shown.entities else {}
    return {name: shown.text, **found}
