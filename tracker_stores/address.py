"""Where the database is."""

import os
from typing import Any, Optional

import sqlalchemy as sa

DATABASE_URL = "DATABASE_URL"
"""The environment variable with the URL of the database; it takes precedence over endpoints.yml."""
REDIS_URL = "REDIS_URL"
"""The environment variable with the URL of a Redis or Valkey server, which several workers need."""
_SHORT_NAME = "postgres://"
_DRIVER = "postgresql://"


def database_address(
    dialect: str = "sqlite",
    host: Optional[str] = None,
    port: Optional[int] = None,
    db: str = "var/conversations.db",
    username: Optional[str] = None,
    password: Optional[str] = None,
    **query: Any,
) -> sa.engine.URL:
    """The address of the database of conversations.

    Args:
        dialect: `sqlite` or `postgresql`.
        host: the host of a PostgreSQL server, or a whole URL.
        port: the server's port.
        db: the file of an SQLite database, or the name of a PostgreSQL one.
        username: the name to log in with.
        password: the password that goes with it.
        query: further options for the database's driver.
    """
    whole = os.environ.get(DATABASE_URL) or (host if host and "://" in host else "")
    if whole:
        return sa.engine.make_url(_DRIVER + whole[len(_SHORT_NAME) :] if whole.startswith(_SHORT_NAME) else whole)
    return sa.engine.URL.create(dialect, username, password, host, port, db, query)
