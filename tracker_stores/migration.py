"""Brings the tables of a database up to date, keeping what is in them."""

from pathlib import Path

import sqlalchemy as sa
from alembic import command
from alembic.config import Config

from tracker_stores.database import writing
from tracker_stores.tables import events

SCRIPTS = Path(__file__).resolve().parent / "migrations"
_LOCK = 7_300_001
"""Any number that nothing else in the database locks."""


def migrate(engine: sa.engine.Engine) -> None:
    """Makes or changes the tables, all or nothing; one process at a time."""
    config = Config()
    config.set_main_option("script_location", str(SCRIPTS))
    with writing(engine) as connection:
        if engine.dialect.name == "postgresql":
            connection.execute(sa.select(sa.func.pg_advisory_xact_lock(_LOCK)))
        config.attributes["connection"] = connection
        command.upgrade(config, "head")
        # This changes nothing, but finds a database that can't be written to before anybody says anything.
        connection.execute(events.delete().where(sa.false()))
