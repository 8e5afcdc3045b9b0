"""Which Telegram message stands for what in a conversation, and which one a person wrote last."""

import time
from typing import NamedTuple, Optional

import sqlalchemy as sa

from channels.telegram.database import create_tables
from channels.telegram.names import Names

_metadata = sa.MetaData()
_table = sa.Table(
    "telegram_message",
    _metadata,
    sa.Column("chat", sa.String(64), primary_key=True),  # a hash
    sa.Column("message", sa.BigInteger, primary_key=True, autoincrement=False),
    sa.Column("sender", sa.String(64), nullable=False, index=True),
    sa.Column("stands_for", sa.String(64), nullable=False),
    # A hash of the text, of the person's newest message only.
    sa.Column("text", sa.String(64)),
    sa.Column("noted", sa.Float, nullable=False),  # in seconds since 1970
)


class Logged(NamedTuple):
    """What is known about a message."""

    sender: str
    """The name of the conversation."""
    stands_for: str
    """The id of the bubble, or of the person's message, that it stands for."""


class MessageLog:
    """The messages of all conversations, for all workers that share a database; no texts and no ids of chats."""

    def __init__(self, engine: sa.engine.Engine, names: Names) -> None:
        self._engine = engine
        self._hashed = names.hashed
        create_tables(_metadata, engine)

    def note_said(self, chat: int, message: int, sender: str, stands_for: str, text: str) -> None:
        """Notes a message that somebody wrote, which is now their newest."""
        self._put(chat, message, sender, stands_for, self._hashed("text", sender, text))

    def note_shown(self, chat: int, message: int, sender: str, stands_for: str) -> None:
        """Notes a message of the bot."""
        self._put(chat, message, sender, stands_for, None)

    def note_moved_on(self, sender: str) -> None:
        """Notes that somebody did something else since their newest message, such as pressing a button."""
        with self._engine.begin() as connection:
            connection.execute(self._not_newest(sender))

    def is_newest(self, chat: int, message: int) -> bool:
        """Whether the message is the newest that its writer wrote, and they did nothing else since."""
        row = self._row(chat, message)
        return row is not None and row["text"] is not None

    def says(self, chat: int, message: int, text: str) -> bool:
        """Whether `text` is what the newest message of its writer said already."""
        row = self._row(chat, message)
        return row is not None and row["text"] == self._hashed("text", row["sender"], text)

    def find(self, chat: int, message: int) -> Optional[Logged]:
        """What the message stands for; None if it is unknown."""
        row = self._row(chat, message)
        return Logged(row["sender"], row["stands_for"]) if row is not None else None

    def forget(self, sender: str) -> None:
        """Forgets the messages of a conversation."""
        with self._engine.begin() as connection:
            connection.execute(_table.delete().where(_table.c.sender == sender))

    def tidy(self, keep_seconds: float) -> None:
        """Forgets messages that are older than `keep_seconds`."""
        with self._engine.begin() as connection:
            connection.execute(_table.delete().where(_table.c.noted < time.time() - keep_seconds))

    def _put(self, chat: int, message: int, sender: str, stands_for: str, text: Optional[str]) -> None:
        key = {"chat": self._hashed("chat", chat), "message": message}
        with self._engine.begin() as connection:
            if text is not None:
                connection.execute(self._not_newest(sender))
            connection.execute(_table.delete().where((_table.c.chat == key["chat"]) & (_table.c.message == message)))
            row = {**key, "sender": sender, "stands_for": stands_for, "text": text, "noted": time.time()}
            connection.execute(_table.insert().values(**row))

    def _not_newest(self, sender: str) -> sa.sql.Update:
        newest = (_table.c.sender == sender) & _table.c.text.is_not(None)
        return _table.update().where(newest).values(text=None)

    def _row(self, chat: int, message: int) -> Optional[sa.engine.RowMapping]:
        is_it = (_table.c.chat == self._hashed("chat", chat)) & (_table.c.message == message)
        with self._engine.connect() as connection:
            row: Optional[sa.engine.RowMapping] = connection.execute(sa.select(_table).where(is_it)).mappings().first()
            return row
