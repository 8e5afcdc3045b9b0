"""Opening databases."""

import contextlib
import sqlite3
from pathlib import Path

import pytest
import sqlalchemy as sa

from tracker_stores import database
from tracker_stores.database import WRITES, open_database, overwrite_deleted

TABLE = sa.text("create table said (text varchar(50))")
SAID = sa.text("insert into said values ('namaku Zubaidah')")


def test_a_database_is_opened_and_used(address: str) -> None:
    engine = open_database(address)
    with engine.begin() as connection:
        connection.execute(TABLE)
        connection.execute(SAID)
    with open_database(address).connect() as connection:
        assert connection.execute(sa.text("select text from said")).scalar() == "namaku Zubaidah"
    overwrite_deleted(engine)  # needed by SQLite, and harmless elsewhere


def test_the_folder_of_a_file_is_made(tmp_path: Path) -> None:
    file = tmp_path / "var" / "deep" / "conversations.db"
    with open_database(f"sqlite:///{file}").begin() as connection:
        connection.execute(TABLE)
    assert file.exists()


def test_what_fails_half_way_is_undone(address: str) -> None:
    engine = open_database(address)
    with engine.begin() as connection:
        connection.execute(TABLE)

    def store_and_fail() -> None:
        with engine.connect().execution_options(**WRITES) as connection, connection.begin():
            connection.execute(SAID)
            raise RuntimeError

    with pytest.raises(RuntimeError):
        store_and_fail()
    with engine.connect() as connection:
        assert connection.execute(sa.text("select count(*) from said")).scalar() == 0


def test_a_transaction_that_writes_fails_at_its_beginning_if_the_file_is_locked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(database, "BUSY_TIMEOUT_SECONDS", 0.1)
    file = tmp_path / "conversations.db"
    engine = open_database(f"sqlite:///{file}")
    with engine.begin() as connection:
        connection.execute(TABLE)
    with contextlib.closing(sqlite3.connect(file, isolation_level=None)) as other:
        other.execute("begin immediate")
        with engine.connect() as reading, reading.begin():  # reading needs no lock
            assert reading.execute(sa.text("select count(*) from said")).scalar() == 0
        writing = engine.connect().execution_options(**WRITES)
        with pytest.raises(sa.exc.OperationalError, match="locked"):
            writing.begin()
        writing.close()


def test_what_is_deleted_is_gone_from_the_files(tmp_path: Path) -> None:
    engine = open_database(f"sqlite:///{tmp_path / 'conversations.db'}")
    with engine.begin() as connection:
        connection.execute(TABLE)
        connection.execute(SAID)
    with engine.begin() as connection:
        connection.execute(sa.text("delete from said"))
    overwrite_deleted(engine)
    assert not [file for file in tmp_path.iterdir() if b"Zubaidah" in file.read_bytes()]
