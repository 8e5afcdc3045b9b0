"""Leases: the right to do what only one worker at a time may do, among all that share a database."""

import asyncio
import contextlib
import os
import socket
import time
import uuid
from typing import AsyncIterator, Dict

import sqlalchemy as sa

from channels.telegram.database import create_tables

SECONDS_HELD = 30.0
"""How long a lease lasts unless it is renewed."""
SECONDS_BETWEEN_RENEWALS = 8.0
"""Short enough for three renewals before a lease ends, in case one or two of them fail."""
_PROCESS = uuid.uuid4().hex
"""Tells this process from earlier ones that had the same number."""
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

    Rasa's own locks don't help here: in Redis a ticket is read, changed and written back, so two workers that come
    at the same time can both get one.
    """

    def __init__(self, engine: sa.engine.Engine) -> None:
        self._engine = engine
        self._me = f"{os.getpid()}@{_machine()}#{_PROCESS}#{uuid.uuid4().hex}"
        self._held: Dict[str, float] = {}
        create_tables(_metadata, engine)

    def holds(self, name: str) -> bool:
        """Whether this worker still holds the lease; a process that was suspended may have lost it."""
        return self._held.get(name, 0.0) > time.time()

    def take(self, name: str) -> bool:
        """Takes the lease called `name`; False if another worker holds it, or if the database doesn't answer."""
        if name in self._held:
            return False
        until = time.time() + SECONDS_HELD
        try:
            if not self._take(name, until):
                return False
        except sa.exc.SQLAlchemyError:
            return False
        self._held[name] = until
        return True

    def give_back(self, name: str) -> None:
        """Lets others take the lease; if the database doesn't answer, they can take it once it expires."""
        self._held.pop(name, None)
        with contextlib.suppress(sa.exc.SQLAlchemyError), self._engine.begin() as connection:
            connection.execute(_table.delete().where((_table.c.name == name) & (_table.c.holder == self._me)))

    @contextlib.asynccontextmanager
    async def held(self, name: str, look_every: float = 1.0) -> AsyncIterator[None]:
        """Waits for the lease, trying every `look_every` seconds, and holds it for as long as the block lasts."""
        while not self.take(name):
            await asyncio.sleep(look_every)
        try:
            yield
        finally:
            self.give_back(name)

    async def renew(self) -> None:
        """Renews the leases that are held, until it is cancelled."""
        while True:
            await asyncio.sleep(SECONDS_BETWEEN_RENEWALS)
            with contextlib.suppress(sa.exc.SQLAlchemyError):
                self._renew()

    def _renew(self) -> None:
        until, names = time.time() + SECONDS_HELD, list(self._held)
        mine = (_table.c.holder == self._me) & _table.c.name.in_(names)
        with self._engine.begin() as connection:
            connection.execute(_table.update().where(mine).values(until=until))
            kept = {row[0] for row in connection.execute(sa.select(_table.c.name).where(mine))}
        self._held = {name: until for name in names if name in kept}

    def _take(self, name: str, until: float) -> bool:
        with self._engine.begin() as connection:
            row = connection.execute(sa.select(_table).where(_table.c.name == name)).mappings().first()
            if row is not None:
                if row["until"] > time.time() and row["holder"] != self._me and not _has_ended(row["holder"]):
                    return False
                same = (_table.c.name == name) & (_table.c.holder == row["holder"]) & (_table.c.until == row["until"])
                taken = connection.execute(_table.update().where(same).values(holder=self._me, until=until))
                return bool(taken.rowcount)
        try:
            with self._engine.begin() as connection:
                connection.execute(_table.insert().values(name=name, holder=self._me, until=until))
        except sa.exc.IntegrityError:  # another worker was quicker
            return False
        return True


def _machine() -> str:
    """The machine within which process numbers are unique: containers may share a host's name, but not these."""
    try:
        numbers = os.readlink("/proc/self/ns/pid")
    except OSError:  # not Linux
        numbers = ""
    return f"{socket.gethostname()}/{numbers}"


def _has_ended(holder: str) -> bool:
    """Whether the process of `holder` ran on this machine and has ended; False for processes of other machines."""
    where, process, _ = holder.split("#")
    number, _, machine = where.partition("@")
    if machine != _machine():
        return False
    if int(number) == os.getpid():
        return process != _PROCESS
    try:
        os.kill(int(number), 0)
    except ProcessLookupError:
        return True
    except PermissionError:
        return False
    return False
