"""Keeps jobs in a database from their arrival until they are answered, so that none is lost or answered twice."""

import json
import time
from typing import Any, Collection, Dict, List, Mapping, NamedTuple, Optional

import sqlalchemy as sa
from pydantic import parse_raw_as

from channels.bubbles import Bubble
from channels.telegram.database import create_tables
from channels.telegram.jobs import ForgetJob, InboxJob
from tracker_stores.database import overwrite_deleted

SECONDS_REMEMBERED = 3 * 86_400.0
"""How long the number of an answered update is kept. Telegram repeats an update for a day, and may restart its
numbering after a week."""
MAX_WAITING = 100
"""How many jobs of one person may wait. Only a bot would go on typing with that many messages unanswered."""
_metadata = sa.MetaData()
_table = sa.Table(
    "telegram_inbox",
    _metadata,
    sa.Column("update_id", sa.BigInteger, primary_key=True, autoincrement=False),
    # In seconds since 1970: when the update came; once the job is done, when that was.
    sa.Column("received", sa.Float, nullable=False),
    # Of several jobs that are the same to the person, only one is done.
    sa.Column("once", sa.String(64), unique=True),
    # Kept until the answer is sent; afterwards only the job's number and time are left.
    sa.Column("sender", sa.String(64), index=True),
    sa.Column("task", sa.Text),  # the job
    sa.Column("replies", sa.Text),  # the bubbles of the answer
    sa.Column("sent", sa.Integer, nullable=False, default=0),
)


_NOTHING = {"sender": None, "task": None, "replies": None}
"""What is left of a job that is over, besides its number and time."""


class Waiting(NamedTuple):
    """A job that is not yet answered, or not completely."""

    update_id: int
    job: InboxJob
    answer: Optional[List[Bubble]]
    """The bubbles of the answer, once there is one."""
    sent: int
    """How many Telegram messages of the answer were sent."""


class Inbox:
    """The jobs of all workers that share a database."""

    def __init__(self, engine: sa.engine.Engine) -> None:
        self._engine = engine
        create_tables(_metadata, engine)

    def put(self, update_id: int, job: InboxJob) -> bool:
        """Keeps a job; False if it, or one that is the same to the person, was kept before, or if too many wait."""
        now = time.time()
        values = {"received": now, "once": job.once, "sender": job.sender, "task": job.json(), "sent": 0}
        try:
            with self._engine.begin() as connection:
                if job.once is not None and job.again_after is not None:
                    is_over = _table.c.sender.is_(None) & (_table.c.received < now - job.again_after)
                    before = _table.update().where((_table.c.once == job.once) & is_over)
                    connection.execute(before.values(once=None))
                waiting = sa.select(sa.func.count()).where(_table.c.sender == job.sender)
                is_full = (connection.execute(waiting).scalar() or 0) >= MAX_WAITING
                if is_full and not isinstance(job, ForgetJob):
                    return False
                connection.execute(_table.insert().values(update_id=update_id, **values))
        except sa.exc.IntegrityError:
            return False
        return True

    def next(self, sender: str) -> Optional[Waiting]:
        """The oldest job of `sender`; None if all are answered."""
        return next(iter(self.waiting(sender, most=1)), None)

    def waiting(self, sender: str, most: int = MAX_WAITING) -> List[Waiting]:
        """The jobs of `sender` that are not answered, oldest first, at most `most` of them."""
        oldest = sa.select(_table).where(_table.c.sender == sender).order_by(_table.c.update_id).limit(most)
        while True:
            with self._engine.connect() as connection:
                rows = connection.execute(oldest).mappings().all()
            found = [_waiting(row) for row in rows]
            unknown = [row["update_id"] for row, job in zip(rows, found, strict=True) if job is None]
            if not unknown:
                return [job for job in found if job is not None]
            for update_id in unknown:  # kept by another version, which knew other jobs
                self.close(update_id)

    def rearrange(self, changed: Mapping[int, InboxJob], dropped: Collection[int] = ()) -> None:
        """Replaces the `changed` jobs, and ends the `dropped` ones as if they had never been answered."""
        with self._engine.begin() as connection:
            for update_id, job in changed.items():
                values = {"sender": job.sender, "task": job.json()}
                connection.execute(_table.update().where(_table.c.update_id == update_id).values(**values))
            if dropped:
                gone = _table.update().where(_table.c.update_id.in_(list(dropped)))
                connection.execute(gone.values(once=None, received=time.time(), **_NOTHING))

    def drop(self, sender: str, before: int) -> None:
        """Ends the jobs of `sender` that came before the update `before`, without an answer."""
        self.rearrange({}, [each.update_id for each in self.waiting(sender) if each.update_id < before])

    def move(self, old: int, new: int, renamed: Mapping[str, str]) -> None:
        """Lets the jobs of the chat `old` go on in `new`; `renamed`: new names of conversations, by old ones."""
        for sender in self.senders():
            changed: Dict[int, InboxJob] = {}
            for update_id, job, _, _ in self.waiting(sender):
                if job.chat == old:
                    # Messages and topics have other ids there.
                    changed[update_id] = job.copy(update={"chat": new, "thread": None, "reply_to": None})
                if sender in renamed:
                    changed[update_id] = changed.get(update_id, job).copy(update={"sender": renamed[sender]})
            self.rearrange(changed)

    def keep_answer(self, update_id: int, answer: List[Bubble]) -> None:
        """Keeps the answer to a job until it has been sent."""
        self._change(update_id, replies=json.dumps(answer))

    def note_sent(self, update_id: int, sent: int) -> None:
        """Notes that `sent` messages of the answer have been sent."""
        self._change(update_id, sent=sent)

    def may_come_again(self, update_id: int) -> None:
        """Lets the person ask again for what failed, even if it would otherwise be done only once."""
        self._change(update_id, once=None)

    def close(self, update_id: int) -> None:
        """Ends a job, keeping only its number and the time."""
        self._change(update_id, received=time.time(), **_NOTHING)

    def senders(self) -> List[str]:
        """The conversations waiting for an answer, longest wait first."""
        with self._engine.connect() as connection:
            rows = connection.execute(
                sa.select(_table.c.sender)
                .where(_table.c.sender.is_not(None))
                .group_by(_table.c.sender)
                .order_by(sa.func.min(_table.c.update_id))
            )
            return [row[0] for row in rows]

    def tidy(self, keep_seconds: float) -> None:
        """Deletes what is old, also from SQLite's WAL file.

        Args:
            keep_seconds: how long a job may wait. Of answered ones only the numbers are left, for a shorter time.
        """
        now = time.time()
        answered = (_table.c.received < now - SECONDS_REMEMBERED) & _table.c.sender.is_(None)
        old = answered | (_table.c.received < now - keep_seconds)
        with self._engine.begin() as connection:
            connection.execute(_table.delete().where(old))
        overwrite_deleted(self._engine)

    def _change(self, update_id: int, **values: Any) -> None:
        with self._engine.begin() as connection:
            connection.execute(_table.update().where(_table.c.update_id == update_id).values(**values))


def _waiting(row: Mapping[str, Any]) -> Optional[Waiting]:
    """The job in `row`; None if its form is unknown."""
    try:
        job: InboxJob = parse_raw_as(InboxJob, row["task"])  # type: ignore[arg-type]  # a Union is not a class
        return Waiting(row["update_id"], job, json.loads(row["replies"]) if row["replies"] else None, row["sent"])
    except ValueError:
        return None
