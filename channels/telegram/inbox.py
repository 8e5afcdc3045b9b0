"""Tasks from the moment they come in until they are answered, on disk: none is lost, and none is answered twice."""

import json
import time
from typing import Any, Dict, List, NamedTuple, Optional

import sqlalchemy as sa

from channels.telegram.database import create_tables
from channels.telegram.jobs import Job

# Telegram repeats an update for a day; after a week its numbers may begin anew.
REMEMBERED = 3 * 86_400.0
# More than anybody waits for; who goes on typing while so many of their messages wait is not a person.
MOST_WAITING = 100
_metadata = sa.MetaData()
_table = sa.Table(
    "telegram_inbox",
    _metadata,
    sa.Column("update_id", sa.BigInteger, primary_key=True, autoincrement=False),
    sa.Column("received", sa.Float, nullable=False),
    # Of several tasks that are the same to a person only one is done.
    sa.Column("once", sa.String(64), unique=True),
    # Kept until the answer is sent; afterwards nothing is left of the task but its number.
    sa.Column("sender", sa.String(64), index=True),
    sa.Column("task", sa.Text),
    sa.Column("replies", sa.Text),
    sa.Column("sent", sa.Integer, nullable=False, default=0),
)


class Waiting(NamedTuple):
    """A task that is not yet answered, or not to its end."""

    update_id: int
    task: Job
    replies: Optional[List[Dict[str, Any]]]
    """The bubbles of the answer, once there is one."""
    sent: int
    """How many messages of the answer were sent."""


class Inbox:
    """The tasks of all workers that share a database."""

    def __init__(self, engine: sa.engine.Engine) -> None:
        self._engine = engine
        create_tables(_metadata, engine)

    def put(self, update_id: int, task: Job) -> bool:
        """Keeps a task; False when it, or one that is the same to the person, was kept before."""
        values = {"received": time.time(), "once": task.once, "sender": task.sender, "task": task.json(), "sent": 0}
        try:
            with self._engine.begin() as connection:
                waiting = sa.select(sa.func.count()).where(_table.c.sender == task.sender)
                if (connection.execute(waiting).scalar() or 0) >= MOST_WAITING:
                    return False
                connection.execute(_table.insert().values(update_id=update_id, **values))
        except sa.exc.IntegrityError:
            return False
        return True

    def next(self, sender: str) -> Optional[Waiting]:
        """The oldest task of `sender`; None when all are answered."""
        oldest = sa.select(_table).where(_table.c.sender == sender).order_by(_table.c.update_id).limit(1)
        while True:
            with self._engine.connect() as connection:
                row = connection.execute(oldest).mappings().first()
            if row is None:
                return None
            try:
                replies = json.loads(row["replies"]) if row["replies"] else None
                return Waiting(row["update_id"], Job.parse_raw(row["task"]), replies, row["sent"])
            except ValueError:  # kept by another version, which knew other tasks
                self.close(row["update_id"])

    def keep_replies(self, update_id: int, replies: List[Dict[str, Any]]) -> None:
        """Keeps the answer to a task, which is to be sent."""
        self._change(update_id, replies=json.dumps(replies))

    def note_sent(self, update_id: int, sent: int) -> None:
        """Keeps that `sent` messages of the answer are sent."""
        self._change(update_id, sent=sent)

    def may_come_again(self, update_id: int) -> None:
        """Lets the person ask anew for what failed, where it would be done but once."""
        self._change(update_id, once=None)

    def close(self, update_id: int) -> None:
        """Ends a task: all that is left is that there was one, and when."""
        self._change(update_id, sender=None, task=None, replies=None)

    def senders(self) -> List[str]:
        """Those who wait for an answer, longest first."""
        with self._engine.connect() as connection:
            rows = connection.execute(
                sa.select(_table.c.sender)
                .where(_table.c.sender.is_not(None))
                .group_by(_table.c.sender)
                .order_by(sa.func.min(_table.c.update_id))
            )
            return [row[0] for row in rows]

    def tidy(self) -> None:
        """Forgets the numbers of tasks that were answered long ago, and leaves no trace of what was deleted."""
        old = (_table.c.received < time.time() - REMEMBERED) & _table.c.sender.is_(None)
        with self._engine.begin() as connection:
            connection.execute(_table.delete().where(old))
        if self._engine.dialect.name == "sqlite":
            with self._engine.connect() as connection:
                connection.exec_driver_sql("pragma wal_checkpoint(truncate)").close()

    def _change(self, update_id: int, **values: Any) -> None:
        with self._engine.begin() as connection:
            connection.execute(_table.update().where(_table.c.update_id == update_id).values(**values))
