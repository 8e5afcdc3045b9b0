"""What an update asks of the bot."""

from typing import NamedTuple, Optional, Sequence

from pydantic import BaseModel

from advisor.advisor import Advisor
from advisor.knowledge.schema.base import Language
from advisor.text import MAX_CHARACTERS
from channels.messages import Incoming, clean
from channels.secret import digest
from channels.telegram.client.api import Address
from channels.telegram.client.updates import Entity, Membership, Message, Press, Update, User
from channels.telegram.commands import LANGUAGES, command, language_for, language_of
from channels.telegram.rendering.keyboards import IN_USE, ONCE, press_of

PREFIX = "telegram-"
GROUPS = ("group", "supergroup")
PRESENT = ("member", "administrator")


class Job(BaseModel):
    """Something to answer."""

    sender: str
    """The conversation's name in the tracker store."""
    chat: int
    thread: Optional[int] = None
    reply_to: Optional[int] = None
    language: Language
    incoming: Optional[Incoming] = None
    """What was said; nothing when only a notice is due."""
    notice: Optional[str] = None
    """The reply to say instead of an answer."""
    press: Optional[str] = None
    """The pressed button's call, which wants to be acknowledged."""
    data: str = ""
    """What stands behind the button."""
    pressed_in: Optional[int] = None
    """The message with the button."""
    once: Optional[str] = None
    """Of several tasks with the same value only the first is done."""

    @property
    def address(self) -> Address:
        """Where the answer goes."""
        return Address(self.chat, self.thread, self.reply_to)


class Said(NamedTuple):
    """What a message says to the bot."""

    text: Optional[str] = None
    command: Optional[str] = None
    """The name of a command, without the stroke; `text` is then what follows it."""


class JobParser:
    """Reads updates for a bot."""

    def __init__(self, me: User, advisor: Advisor, secret: bytes) -> None:
        """Prepares the reading.

        Args:
            me: the bot.
            advisor: for roles that are named in commands.
            secret: the server's, with which ids of chats and people are hashed.
        """
        self._me = me
        self._knowledge = advisor.knowledge
        self._roles = advisor.roles
        self._secret = secret

    def read(self, update: Update) -> Optional[Job]:
        """What `update` asks for; None when it is nothing for the bot."""
        if update.message is not None:
            return self._of_message(update.update_id, update.message)
        if update.callback_query is not None:
            return self._of_press(update.update_id, update.callback_query)
        if update.my_chat_member is not None:
            return self._of_membership(update.my_chat_member)
        return None

    def _of_message(self, number: int, message: Message) -> Optional[Job]:
        person = _person(message)
        grouped = message.chat.type in GROUPS
        if person is None or not (grouped or message.chat.type == "private"):
            return None
        said = self._said_in_group(message) if grouped else _said(message)
        if said is None:
            return None
        language = language_for(message.sender.language_code if message.sender else None)
        task = Job(
            sender=self._name(message.chat.id, person),
            chat=message.chat.id,
            thread=message.message_thread_id if message.is_topic_message else None,
            reply_to=message.message_id if grouped else None,
            language=language,
            once=message.media_group_id and self._hash("album", message.chat.id, message.media_group_id),
        )
        text = clean(said.text or "")
        if len(text) > MAX_CHARACTERS:
            task.notice = "channel_too_long"
        elif said.command is not None:
            task.incoming = self._command(number, said.command, text, language)
        elif text:
            task.incoming = Incoming(id=_id(number), language=language, text=text)
        elif grouped:  # just mentioned
            task.incoming = Incoming(id=_id(number), language=language, command="greet")
        else:
            task.notice = "telegram_text_only"
        return task

    def _command(self, number: int, name: str, rest: str, language: Language) -> Incoming:
        does = command(name)
        said = Incoming(id=_id(number), language=language_of(name) or language, text=f"/{name} {rest}".strip())
        if does is None:
            return said
        if does == "greet" and rest in self._knowledge.roles:  # a link to the bot can name a role
            return said.copy(update={"text": None, "command": "role", "role": rest})
        if does == "switch_language" and rest.lower() in LANGUAGES:
            return said.copy(update={"text": None, "command": "language", "language": LANGUAGES[rest.lower()]})
        named = self._roles.find(rest)
        if does == "check_fit" and named:
            return said.copy(update={"text": None, "command": does, "role": named[0].role})
        if rest and does in ("list_roles", "check_fit", "ask_capabilities"):
            return said.copy(update={"text": rest})
        return said.copy(update={"text": None, "command": does})

    def _said_in_group(self, message: Message) -> Optional[Said]:
        """What the message says to the bot; None when it is not meant for it."""
        text = message.text if message.text is not None else message.caption
        if text is None:
            return None
        entities = message.entities if message.text is not None else message.caption_entities
        said = _command_in(text, entities)
        if said is not None:
            name, _, at = (said.command or "").partition("@")
            if at.lower() == (self._me.username or "").lower() or (not at and command(name)):
                return Said(said.text, name)
            if at:
                return None
        mentions = [entity for entity in entities if self._is_me(text, entity)]
        if mentions:
            return Said(_without(text, mentions))
        answered = message.reply_to_message
        if answered is not None and answered.sender is not None and answered.sender.id == self._me.id:
            return Said(text)
        return None

    def _is_me(self, text: str, entity: Entity) -> bool:
        if entity.type == "text_mention":
            return entity.user is not None and entity.user.id == self._me.id
        return entity.type == "mention" and _part(text, entity).lower() == f"@{self._me.username or ''}".lower()

    def _of_press(self, number: int, press: Press) -> Optional[Job]:
        message = press.message
        if message is None:
            return None
        grouped = message.chat.type in GROUPS
        asked = message.reply_to_message
        person = _owner(asked, press.sender) if grouped else int(press.sender.id)
        button = press_of(press.data or "")
        task = Job(
            sender=self._name(message.chat.id, person or int(press.sender.id)),
            chat=message.chat.id,
            thread=message.message_thread_id if message.is_topic_message else None,
            reply_to=asked.message_id if grouped and asked is not None else None,
            language=language_for(press.sender.language_code),
            press=press.id,
            data=press.data or "",
            pressed_in=message.message_id,
        )
        if person is None:
            task.notice = "telegram_not_yours"
        elif button is not None and button.kind != IN_USE:
            task.incoming = Incoming(id=_id(number), language=task.language, button=button.id)
            if button.kind == ONCE:
                task.once = self._hash("pressed", message.chat.id, message.message_id)
        return task

    def _of_membership(self, change: Membership) -> Optional[Job]:
        """A word when the bot is added to a group."""
        was, is_now = change.old_chat_member.status, change.new_chat_member.status
        if change.chat.type not in GROUPS or was in PRESENT or is_now not in PRESENT:
            return None
        return Job(
            sender=self._name(change.chat.id, change.sender.id),
            chat=change.chat.id,
            language=language_for(change.sender.language_code),
            notice="telegram_in_group",
        )

    def _name(self, chat: int, person: int) -> str:
        """A conversation for each person in each chat."""
        return PREFIX + self._hash("sender", chat, person)

    def _hash(self, *parts: object) -> str:
        return digest(self._secret, "telegram", *map(str, parts))


def _person(message: Message) -> Optional[int]:
    """Who wrote the message: a person, or the group or channel in whose name one writes. None for bots and posts."""
    if message.is_automatic_forward:
        return None
    if message.sender_chat is not None:
        return int(message.sender_chat.id)
    return None if message.sender is None or message.sender.is_bot else int(message.sender.id)


def _owner(asked: Optional[Message], presser: User) -> Optional[int]:
    """In whose conversation `presser` may press a button below the answer to `asked`; None for somebody else's.

    Who asked in the name of a group or channel presses in their own, so anybody may press for those.
    """
    if asked is None:
        return None
    return _person(asked) if asked.sender_chat is not None or _person(asked) == presser.id else None


def _said(message: Message) -> Optional[Said]:
    """What a private message says; None when something happened that nobody said."""
    text = message.text if message.text is not None else message.caption
    if text is None:
        return Said() if message.shows_something else None
    said = _command_in(text, message.entities) if message.text is not None else None
    return Said(said.text, (said.command or "").partition("@")[0]) if said else Said(text)


def _command_in(text: str, entities: Sequence[Entity]) -> Optional[Said]:
    """The command with which `text` begins."""
    first = next((entity for entity in entities if entity.type == "bot_command" and entity.offset == 0), None)
    return Said(_without(text, [first]), _part(text, first)[1:]) if first is not None else None


def _part(text: str, entity: Entity) -> str:
    start, end = 2 * entity.offset, 2 * (entity.offset + entity.length)
    return _utf16(text)[start:end].decode("utf-16-le", "ignore")


def _without(text: str, entities: Sequence[Entity]) -> str:
    units = _utf16(text)
    for entity in sorted(entities, key=lambda entity: -entity.offset):
        units = units[: 2 * entity.offset] + units[2 * (entity.offset + entity.length) :]
    return units.decode("utf-16-le", "ignore").strip()


def _utf16(text: str) -> bytes:
    return text.encode("utf-16-le", "surrogatepass")


def _id(number: int) -> str:
    return f"telegram-{number}"
