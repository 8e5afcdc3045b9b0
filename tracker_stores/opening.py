"""Opens the database of conversations, ready to be used."""

from typing import Any

import sqlalchemy as sa

from tracker_stores.address import database_address
from tracker_stores.database import open_database
from tracker_stores.errors import StorageError
from tracker_stores.migration import migrate


def open_conversations(**place: Any) -> sa.engine.Engine:
    """The database of conversations, with its tables up to date.

    Args:
        place: where it is, as in endpoints.yml (`database_address`).

    Raises:
        StorageError: it can't be opened or written; the text names it, without the password.
    """
    address = database_address(**place)
    try:
        engine = open_database(address)
        migrate(engine)
    except (sa.exc.SQLAlchemyError, OSError, ImportError) as error:
        reason = str(getattr(error, "orig", None) or error).strip()
        raise StorageError(f"The conversation database {address!r} can't be used: {reason}") from error
    return engine
