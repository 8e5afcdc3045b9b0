"""The database in which jobs wait."""

from pathlib import Path
from typing import Any

import sqlalchemy as sa


def open_database(address: str) -> sa.engine.Engine:
    """The database at the SQLAlchemy URL `address`; creates the folder of an SQLite file if it is missing."""
    url = sa.engine.make_url(address)
    is_file = url.drivername.startswith("sqlite")
    if is_file and url.database:
        Path(url.database).parent.mkdir(parents=True, exist_ok=True)
    engine: sa.engine.Engine = sa.create_engine(url, poolclass=sa.pool.QueuePool, pool_pre_ping=True)
    if is_file:
        sa.event.listen(engine, "connect", _prepare)
    return engine


def create_tables(metadata: sa.MetaData, engine: sa.engine.Engine) -> None:
    """Creates missing tables; tries twice, since another worker may create them at the same time."""
    try:
        metadata.create_all(engine)
    except (sa.exc.OperationalError, sa.exc.ProgrammingError, sa.exc.IntegrityError):
        metadata.create_all(engine)


def _prepare(connection: Any, _: Any) -> None:
    """Lets several workers share an SQLite file, makes it survive crashes, and has deleted content overwritten."""
    connection.execute("pragma busy_timeout = 2000")
    connection.execute("pragma journal_mode = wal")
    connection.execute("pragma synchronous = normal")
    connection.execute("pragma secure_delete = on")
