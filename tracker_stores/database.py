"""Opens databases: SQLite files and PostgreSQL."""

from pathlib import Path
from typing import Any, Optional, Union

import sqlalchemy as sa

BUSY_TIMEOUT_SECONDS = 5.0
"""How long a statement waits while another program has locked an SQLite file. A turn may take 25 seconds in all."""
CONNECT_TIMEOUT_SECONDS = 5
STATEMENT_TIMEOUT_SECONDS = 10
"""How long PostgreSQL may work on a statement, or wait for a lock, before it gives up."""
WRITES = {"writes": True}
"""The execution options of a transaction that writes."""


def open_database(address: Union[str, sa.engine.URL], busy_timeout: Optional[float] = None) -> sa.engine.Engine:
    """The database at an SQLAlchemy URL; creates the folder of an SQLite file if it is missing.

    Args:
        address: the URL.
        busy_timeout: how many seconds a statement waits for a locked SQLite file; `BUSY_TIMEOUT_SECONDS` if None.

    A connection is tested before it is used, since the database may have been restarted in the meantime. A transaction
    with the execution options `WRITES` takes SQLite's write lock when it begins, so that it can't fail half-way.
    """
    url = sa.engine.make_url(address)
    common = {"poolclass": sa.pool.QueuePool, "pool_pre_ping": True}
    if not url.drivername.startswith("sqlite"):
        limits = f"-c statement_timeout={STATEMENT_TIMEOUT_SECONDS * 1000}"
        arguments = {"connect_timeout": CONNECT_TIMEOUT_SECONDS, "options": limits}
        return sa.create_engine(url, connect_args=arguments, **common)
    if url.database:
        Path(url.database).parent.mkdir(parents=True, exist_ok=True)
    timeout = BUSY_TIMEOUT_SECONDS if busy_timeout is None else busy_timeout
    engine = sa.create_engine(url, connect_args={"check_same_thread": False, "timeout": timeout}, **common)
    sa.event.listen(engine, "connect", _prepare)
    sa.event.listen(engine, "begin", _begin)
    return engine


def writing(engine: sa.engine.Engine) -> Any:
    """A transaction that writes, as a context manager that gives the connection."""
    return engine.execution_options(**WRITES).begin()


def overwrite_deleted(engine: sa.engine.Engine) -> None:
    """Empties SQLite's WAL file, which still holds what was deleted; PostgreSQL needs nothing."""
    if engine.dialect.name == "sqlite":
        with engine.connect() as connection:
            connection.exec_driver_sql("pragma wal_checkpoint(truncate)").close()


def _prepare(connection: Any, _: Any) -> None:
    """Lets several processes share an SQLite file, makes it survive crashes, and has deleted content overwritten."""
    connection.isolation_level = None  # transactions begin where SQLAlchemy says so, not at the first change
    connection.execute("pragma journal_mode = wal")
    connection.execute("pragma synchronous = normal")
    connection.execute("pragma secure_delete = on")


def _begin(connection: Any) -> None:
    is_writing = connection.get_execution_options().get("writes", False)
    connection.exec_driver_sql("begin immediate" if is_writing else "begin")
