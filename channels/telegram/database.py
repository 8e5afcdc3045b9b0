"""The database in which jobs wait."""

import sqlalchemy as sa

from tracker_stores import database

BUSY_TIMEOUT_SECONDS = 2.0
"""How long a statement waits while another worker has locked an SQLite file; the bot does nothing else meanwhile."""


def open_database(address: str) -> sa.engine.Engine:
    """The database at the SQLAlchemy URL `address`, in which every transaction writes."""
    return database.open_database(address, BUSY_TIMEOUT_SECONDS).execution_options(**database.WRITES)


def create_tables(metadata: sa.MetaData, engine: sa.engine.Engine) -> None:
    """Creates missing tables; tries twice, since another worker may create them at the same time."""
    try:
        metadata.create_all(engine)
    except (sa.exc.OperationalError, sa.exc.ProgrammingError, sa.exc.IntegrityError):
        metadata.create_all(engine)
