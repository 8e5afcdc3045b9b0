"""Deletes conversations in which nothing has been said for too long, whether or not anybody writes."""

import logging
import threading
import time
import weakref

import sqlalchemy as sa

from tracker_stores.database import overwrite_deleted, writing
from tracker_stores.tables import events, review

SECONDS_IN_A_DAY = 86_400.0
SECONDS_BETWEEN_ROUNDS = 3_600.0
"""How often old conversations are looked for; the first time is when the store is opened."""
logger = logging.getLogger(__name__)


class Retention:
    """Looks through all conversations at the start and every hour, in a thread that ends with the program."""

    def __init__(self, engine: sa.engine.Engine, keep: float) -> None:
        """`keep`: the seconds without a message after which a conversation is deleted."""
        self._engine = weakref.ref(engine)
        self._keep = keep

    def start(self) -> None:
        """Deletes what is too old now, and then every hour."""
        threading.Thread(target=self._run, name="retention", daemon=True).start()

    def _run(self) -> None:
        while True:
            engine = self._engine()
            if engine is None:  # nobody uses the store any more
                return
            try:
                forget_old(engine, time.time() - self._keep)
            except sa.exc.SQLAlchemyError as error:
                logger.error("Could not delete old conversations; retrying in an hour: %s", error)
            del engine
            time.sleep(SECONDS_BETWEEN_ROUNDS)


def forget_old(engine: sa.engine.Engine, before: float) -> int:
    """Deletes the conversations whose newest event is older than `before` (seconds since 1970); returns how many."""
    silent = sa.select(events.c.sender_id).group_by(events.c.sender_id).having(sa.func.max(events.c.timestamp) < before)
    forgotten = 0
    with engine.connect() as connection:
        senders = [sender for (sender,) in connection.execute(silent)]
    for sender in senders:  # one at a time, so that no turn has to wait for long
        with writing(engine) as connection:
            still_silent = sa.select(sa.func.max(events.c.timestamp)).where(events.c.sender_id == sender)
            if (connection.execute(still_silent).scalar() or 0.0) < before:
                for table in (events, review):
                    connection.execute(table.delete().where(table.c.sender_id == sender))
                forgotten += 1
    if forgotten:
        overwrite_deleted(engine)
    return forgotten
