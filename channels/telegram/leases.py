"""What one worker at a time may do, in all workers that share a database."""

import asyncio
import contextlib
import os
import socket
import time
import uuid
from typing import AsyncIterator, Set

import sqlalchemy as sa

# Seconds for which a lease holds unless it is renewed, and between two renewals.
LASTS, RENEWED = 30.0, 8.0
_metadata = sa.MetaData()
_table = sa.Table(
    "telegram_lease",
    _metadata,
    sa.Column("name", sa.String(80), primary_key=True),
    sa.Column("holder", sa.String(255), nullable=False),
    sa.Column("until", sa.Float, nullable=False),
)


class Leases:
    """The leases of one worker.

    Rasa's own locks are no help here: in Redis a ticket is read, changed and written back, and two workers that come at
    the same time can both hold one.
    """

    def __init__(self, engine: sa.engine.Engine) -> None:
        self._engine = engine
        self._me = f"{os.getpid()}@{socket.gethostname()}#{uuid.uuid4().hex}"
        self._held: Set[str] = set()
        _metadata.create_all(engine)

    @contextlib.asynccontextmanager
    async def held(self, name: str, look_every: float = 0.05) -> AsyncIterator[None]:
        """Waits for the lease called `name`, looking every so many seconds, and holds it as long as the block lasts."""
        while name in self._held or not self._take(name):
            await asyncio.sleep(look_every)
        self._held.add(name)
        try:
            yield
        finally:
            self._held.discard(name)
            self._give_back(name)

    async def renew(self) -> None:
        """Keeps what is held, for ever."""
        while True:
            await asyncio.sleep(RENEWED)
            with contextlib.suppress(sa.exc.SQLAlchemyError), self._engine.begin() as connection:
                mine = _table.c.holder == self._me
                connection.execute(_table.update().where(mine).values(until=time.time() + LASTS))

    def _take(self, name: str) -> bool:
        """Whether the lease is this worker's now."""
        mine = {"holder": self._me, "until": time.time() + LASTS}
        try:
            with self._engine.begin() as connection:
                connection.execute(_table.insert().values(name=name, **mine))
        except sa.exc.IntegrityError:
            return self._take_over(name)
        return True

    def _take_over(self, name: str) -> bool:
        """Takes the lease from a worker that is no more."""
        with self._engine.begin() as connection:
            row = connection.execute(sa.select(_table).where(_table.c.name == name)).mappings().first()
            if row is None or (row["until"] > time.time() and not _has_ended(row["holder"])):
                return False
            same = (_table.c.name == name) & (_table.c.holder == row["holder"]) & (_table.c.until == row["until"])
            taken = connection.execute(_table.update().where(same).values(holder=self._me, until=time.time() + LASTS))
            return bool(taken.rowcount)

    def _give_back(self, name: str) -> None:
        with self._engine.begin() as connection:
            connection.execute(_table.delete().where((_table.c.name == name) & (_table.c.holder == self._me)))


def _has_ended(holder: str) -> bool:
    """Whether the worker `holder` ran on this machine and runs no more; of other machines nobody can tell."""
    process, _, rest = holder.partition("@")
    if rest.partition("#")[0] != socket.gethostname():
        return False
    try:
        os.kill(int(process), 0)
    except ProcessLookupError:
        return True
    except PermissionError:
        return False
    return False
