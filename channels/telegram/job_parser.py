"""Reads what each update asks of the bot."""

import time
from typing import Any, Callable, Dict, NamedTuple, Optional, Sequence, Union

from advisor.advisor import Advisor
from advisor.dialogue.intents import ASK_CAPABILITIES, CHECK_FIT, GREET, LIST_ROLES, SWITCH_LANGUAGE
from advisor.knowledge.schema.base import Language
from advisor.text import MAX_CHARACTERS
from channels.messages import Incoming, clean
from channels.telegram.client.updates import Entity, Membership, Message, Press, Update, User
from channels.telegram.commands import LANGUAGES, command, language_for, language_of
from channels.telegram.jobs import ForgetJob, InboxJob, Job, Mention, MessageJob, MoveJob, NoticeJob, PressJob
from channels.telegram.names import Names
from channels.telegram.rendering.keyboards import ONCE, USED_UP, Pressed, press_of

GROUPS = ("group", "supergroup")
SECONDS_OF_A_DOUBLE_TAP = 2.0
"""A button that may be pressed again counts as pressed once until its answer has been there for this many seconds."""
SECONDS_KEPT_BY_TELEGRAM = 2 * 86_400.0
"""Telegram keeps an update for a day; if one seems to be older than this, a clock is wrong."""
PRESENT = ("member", "administrator")
"""The bot's status in a chat that it belongs to."""
ABSENT = ("left", "kicked")
"""The bot's status in a chat that it was removed from, or with a person who has blocked it."""


class Said(NamedTuple):
    """What a message says to the bot."""

    text: Optional[str] = None
    command: Optional[str] = None
    """The name of a command, without the slash; `text` is then what follows it."""


class JobParser:
    """Turns the updates for one bot into jobs."""

    def __init__(
        self,
        me: User,
        advisor: Advisor,
        secret: bytes,
        in_group: Optional[Callable[[int, int], str]] = None,
        clock: Callable[[], float] = time.time,
    ) -> None:
        """Prepares the parser.

        Args:
            me: the bot, as Telegram knows it.
            advisor: for looking up the roles that commands name.
            secret: the server's secret, used to hash the ids of chats and people.
            in_group: gives the name of the conversation in a group, from the ids of the group and the person, if
                that may not be what these ids alone give.
            clock: returns the time, in seconds since 1970.
        """
        self._me = me
        self._knowledge = advisor.knowledge
        self._roles = advisor.roles
        self._names = Names(secret)
        self._in_group = in_group or self._names.conversation
        self._clock = clock

    def parse(self, update: Update) -> Optional[Job]:
        """What `update` asks for; None if it is not for the bot."""
        if update.message is not None:
            return _of_move(update.message) or self._of_message(update.update_id, update.message)
        if update.edited_message is not None:
            return self._of_edit(update.update_id, update.edited_message)
        if update.callback_query is not None:
            return self._of_press(update.update_id, update.callback_query)
        if update.my_chat_member is not None:
            return self._of_membership(update.my_chat_member)
        return None

    def _of_message(self, number: int, message: Message) -> Optional[InboxJob]:
        person = _person(message)
        grouped = message.chat.type in GROUPS
        if person is None or not (grouped or message.chat.type == "private"):
            return None
        said = self._said_in_group(message) if grouped else _said(message)
        if said is None:
            return None
        language = language_for(message.sender.language_code if message.sender else None)
        where: Dict[str, Any] = {
            "sender": self._name(message.chat.id, person),
            "chat": message.chat.id,
            "thread": message.message_thread_id if message.is_topic_message else None,
            "reply_to": message.message_id if grouped else None,
            "language": language,
            "once": message.media_group_id and self._names.hashed("album", message.chat.id, message.media_group_id),
            "message": message.message_id,
            "sent": self._date(message),
        }
        text = clean(said.text or "")
        if len(text) > MAX_CHARACTERS:
            return NoticeJob(notice="channel_too_long", **where)
        if said.command is not None:
            return MessageJob(incoming=self._command(number, said.command, text, language), **where)
        if text:
            incoming = Incoming(id=_id(number), language=language, text=text)
            return MessageJob(incoming=incoming, refers_to=_mention(message.reply_to_message), **where)
        if grouped:  # the bot was only mentioned
            return MessageJob(incoming=Incoming(id=_id(number), language=language, command="greet"), **where)
        return NoticeJob(notice="telegram_text_only", **where)

    def _of_edit(self, number: int, message: Message) -> Optional[InboxJob]:
        """What an edited message says now."""
        job = self._of_message(number, message)
        if job is None or isinstance(job, ForgetJob):
            return None
        refers_to = {"refers_to": _mention(message)} if isinstance(job, MessageJob) else {}
        return job.copy(update={"is_edit": True, "once": None, **refers_to})

    def _date(self, message: Message) -> Optional[float]:
        """When a message was sent; None if that can't be, because one of the clocks is wrong."""
        date = max(message.date, message.edit_date)
        return float(date) if abs(self._clock() - date) <= SECONDS_KEPT_BY_TELEGRAM else None

    def _command(self, number: int, name: str, rest: str, language: Language) -> Incoming:
        """What the command `name`, followed by `rest`, says; plain text if there is no such command."""
        does = command(name)
        said = Incoming(id=_id(number), language=language_of(name) or language, text=f"/{name} {rest}".strip())
        if does is None:
            return said
        if does == GREET and rest in self._knowledge.roles:  # a link to the bot that names a role
            return said.copy(update={"text": None, "command": "role", "role": rest})
        if does == SWITCH_LANGUAGE and rest.lower() in LANGUAGES:
            return said.copy(update={"text": None, "command": "language", "language": LANGUAGES[rest.lower()]})
        named = self._roles.find(rest)
        if does == CHECK_FIT and named:
            return said.copy(update={"text": None, "command": does, "role": named[0].role})
        if rest and does in (LIST_ROLES, CHECK_FIT, ASK_CAPABILITIES):
            return said.copy(update={"text": rest})
        return said.copy(update={"text": None, "command": does})

    def _said_in_group(self, message: Message) -> Optional[Said]:
        """What a message in a group says to the bot; None if it is not meant for the bot."""
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
        """Whether `entity` of `text` mentions the bot."""
        if entity.type == "text_mention":
            return entity.user is not None and entity.user.id == self._me.id
        return entity.type == "mention" and _part(text, entity).lower() == f"@{self._me.username or ''}".lower()

    def _of_press(self, number: int, press: Press) -> Optional[PressJob]:
        message = press.message
        if message is None:
            return None
        grouped = message.chat.type in GROUPS
        asked = message.reply_to_message
        person = _owner(asked, press.sender) if grouped else int(press.sender.id)
        button = press_of(press.data or "")
        where: Dict[str, Any] = {
            "sender": self._name(message.chat.id, person or int(press.sender.id)),
            "chat": message.chat.id,
            "thread": message.message_thread_id if message.is_topic_message else None,
            "reply_to": asked.message_id if grouped and asked is not None else None,
            "language": language_for(press.sender.language_code),
        }
        job = PressJob(
            press=press.id,
            data=press.data or "",
            pressed_in=message.message_id,
            keyboard=message.reply_markup,
            **where,
        )
        if person is None:
            job.notice = "telegram_not_yours"
        elif button is not None and button.kind != USED_UP:
            incoming = Incoming(id=_id(number), language=job.language, button=button.id)
            now = self._clock()
            job.message = MessageJob(incoming=incoming, sent=now, **self._once(message, button), **where)
        return job

    def _once(self, message: Message, button: Pressed) -> Dict[str, Any]:
        """Which presses under `message` count as one: all of them if one uses up the keyboard, else a double tap."""
        if button.kind == ONCE:
            return {"once": self._names.hashed("pressed", message.chat.id, message.message_id)}
        once = self._names.hashed("tapped", message.chat.id, message.message_id, button.id)
        return {"once": once, "again_after": SECONDS_OF_A_DOUBLE_TAP}

    def _of_membership(self, change: Membership) -> Union[NoticeJob, ForgetJob, None]:
        """A notice when the bot is added to a group; the end of what it knows when it is blocked or removed."""
        was, is_now = change.old_chat_member.status, change.new_chat_member.status
        chat, grouped = change.chat.id, change.chat.type in GROUPS
        where: Dict[str, Any] = {"chat": chat, "language": language_for(change.sender.language_code)}
        if is_now in ABSENT and grouped:
            return ForgetJob(sender=self._names.group(chat), forgets="group", **where)
        if is_now in ABSENT and change.chat.type == "private":
            return ForgetJob(sender=self._name(chat, chat), forgets="private", **where)
        if not grouped or was in PRESENT or is_now not in PRESENT:
            return None
        return NoticeJob(sender=self._name(chat, change.sender.id), notice="telegram_in_group", **where)

    def _name(self, chat: int, person: int) -> str:
        """The name of a conversation; there is one for each person in each chat."""
        return self._in_group(chat, person) if chat < 0 else self._names.conversation(chat, person)


def _of_move(message: Message) -> Optional[MoveJob]:
    """The move that a message reports: it comes in the group and, the other way round, in the supergroup."""
    old, new = message.chat.id, message.migrate_to_chat_id
    if message.migrate_from_chat_id is not None:
        old, new = message.migrate_from_chat_id, message.chat.id
    return None if new is None else MoveJob(chat=old, to=new)


def _mention(message: Optional[Message]) -> Optional[Mention]:
    return None if message is None else Mention(chat=message.chat.id, message=message.message_id)


def _person(message: Message) -> Optional[int]:
    """Who wrote the message: a person, or the group or channel they wrote on behalf of. None for bots and posts."""
    if message.is_automatic_forward:
        return None
    if message.sender_chat is not None:
        return int(message.sender_chat.id)
    return None if message.sender is None or message.sender.is_bot else int(message.sender.id)


def _owner(asked: Optional[Message], presser: User) -> Optional[int]:
    """Whose conversation `presser` may press a button in, under the answer to `asked`; None if nobody's.

    People who ask on behalf of a group or channel still press as themselves, so anybody may press there.
    """
    if asked is None:
        return None
    return _person(asked) if asked.sender_chat is not None or _person(asked) == presser.id else None


def _said(message: Message) -> Optional[Said]:
    """What a private message says; None if it only reports something that happened in the chat."""
    text = message.text if message.text is not None else message.caption
    if text is None:
        return Said() if message.shows_something else None
    said = _command_in(text, message.entities if message.text is not None else message.caption_entities)
    return Said(said.text, (said.command or "").partition("@")[0]) if said else Said(text)


def _command_in(text: str, entities: Sequence[Entity]) -> Optional[Said]:
    """The command with which `text` begins."""
    first = next((entity for entity in entities if entity.type == "bot_command" and entity.offset == 0), None)
    return Said(_without(text, [first]), _part(text, first)[1:]) if first is not None else None


def _part(text: str, entity: Entity) -> str:
    """The part of `text` that `entity` marks."""
    start, end = 2 * entity.offset, 2 * (entity.offset + entity.length)
    return _utf16(text)[start:end].decode("utf-16-le", "ignore")


def _without(text: str, entities: Sequence[Entity]) -> str:
    """`text` without the parts that `entities` mark."""
    units = _utf16(text)
    for entity in sorted(entities, key=lambda entity: -entity.offset):
        units = units[: 2 * entity.offset] + units[2 * (entity.offset + entity.length) :]
    return units.decode("utf-16-le", "ignore").strip()


def _utf16(text: str) -> bytes:
    """`text` in UTF-16, with two bytes for each of the units that Telegram counts."""
    return text.encode("utf-16-le", "surrogatepass")


def _id(number: int) -> str:
    """The id of the message in update `number`."""
    return f"telegram-{number}"
