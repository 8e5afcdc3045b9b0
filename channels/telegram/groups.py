"""Which conversations belong to a group, even after it has become a supergroup with another id."""

import contextlib
import time
from typing import Dict, List

import sqlalchemy as sa

from channels.telegram.database import create_tables
from channels.telegram.names import Names

SECONDS_BETWEEN_NOTES = 3_600.0
"""How precisely the time when a conversation was last used is recorded."""
_metadata = sa.MetaData()
_table = sa.Table(
    "telegram_group",
    _metadata,
    # Hashes; no id can be worked out from them.
    sa.Column("chat", sa.String(64), primary_key=True),
    sa.Column("person", sa.String(64), primary_key=True),
    sa.Column("sender", sa.String(64), nullable=False, index=True),
    sa.Column("used", sa.Float, nullable=False),  # in seconds since 1970
    # Whether the group has become a supergroup; buttons under its old messages still work.
    sa.Column("moved", sa.Boolean, nullable=False, default=False),
)


class Groups:
    """The conversations in groups, for all workers that share a database."""

    def __init__(self, engine: sa.engine.Engine, names: Names) -> None:
        self._engine = engine
        self._names = names
        create_tables(_metadata, engine)

    def conversation(self, chat: int, person: int) -> str:
        """The name of the conversation of `person` in the group `chat`, which may be the group itself."""
        key = {"chat": self._chat(chat), "person": self._person(chat, person)}
        is_theirs = (_table.c.chat == key["chat"]) & (_table.c.person == key["person"])
        now = time.time()
        with self._engine.connect() as connection:
            row = connection.execute(sa.select(_table).where(is_theirs)).mappings().first()
        if row is not None:
            if row["used"] < now - SECONDS_BETWEEN_NOTES:
                with self._engine.begin() as connection:
                    connection.execute(_table.update().where(is_theirs).values(used=now))
            return str(row["sender"])
        sender = self._names.conversation(chat, person)
        with contextlib.suppress(sa.exc.IntegrityError), self._engine.begin() as connection:  # another may be quicker
            connection.execute(_table.insert().values(**key, sender=sender, used=now, moved=False))
        return sender

    def move(self, old: int, new: int) -> Dict[str, str]:
        """Lets the conversations of the group `old` go on in the supergroup `new` that it has become.

        Returns:
            For each conversation that began in the supergroup before this was known: the name of the older one that
            replaces it.
        """
        here, there = _table.c.chat == self._chat(old), _table.c.chat == self._chat(new)
        replaced: Dict[str, str] = {}
        with self._engine.begin() as connection:
            begun = {
                row["person"]: row["sender"] for row in connection.execute(sa.select(_table).where(there)).mappings()
            }
            for row in connection.execute(sa.select(_table).where(here)).mappings().all():
                newer = begun.get(row["person"])
                if newer == row["sender"]:
                    continue
                if newer is not None:
                    replaced[newer] = row["sender"]
                    connection.execute(_table.delete().where(there & (_table.c.person == row["person"])))
                connection.execute(_table.insert().values(**{**row, "chat": self._chat(new), "moved": False}))
            connection.execute(_table.update().where(here).values(moved=True))
        return replaced

    def conversations(self, chat: int) -> List[str]:
        """The names of the conversations in the group `chat`; none if they go on in a supergroup."""
        here = (_table.c.chat == self._chat(chat)) & _table.c.moved.is_(False)
        with self._engine.connect() as connection:
            return [row[0] for row in connection.execute(sa.select(_table.c.sender).where(here))]

    def forget(self, sender: str) -> None:
        """Forgets where the conversation `sender` was held."""
        with self._engine.begin() as connection:
            connection.execute(_table.delete().where(_table.c.sender == sender))

    def tidy(self, keep_seconds: float) -> None:
        """Forgets the conversations in which nobody has written for `keep_seconds`; they are deleted by then."""
        with self._engine.begin() as connection:
            connection.execute(_table.delete().where(_table.c.used < time.time() - keep_seconds))

    def _chat(self, chat: int) -> str:
        return self._names.hashed("chat", chat)

    def _person(self, chat: int, person: int) -> str:
        """Who writes: a person, or the group itself, for its anonymous administrators."""
        return self._names.hashed("person", "group" if person == chat else person)
