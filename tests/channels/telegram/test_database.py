"""The database in which jobs wait."""

import contextlib
import sqlite3
import threading
from pathlib import Path

import sqlalchemy as sa

from channels.telegram.database import create_tables, open_database

METADATA = sa.MetaData()
SAID = sa.Table("said", METADATA, sa.Column("text", sa.String(50)))


def test_the_folder_of_a_file_is_made_and_the_file_used_by_several(tmp_path: Path) -> None:
    address = f"sqlite:///{tmp_path}/var/deep/telegram.db"
    first, second = open_database(address), open_database(address)
    create_tables(METADATA, first)
    create_tables(METADATA, second)  # there already
    with first.begin() as connection:
        connection.execute(SAID.insert().values(text="halo"))
    with second.connect() as connection:
        assert connection.execute(sa.select(SAID.c.text)).scalar() == "halo"


def test_tables_are_created_although_another_worker_does_so_at_the_same_time(tmp_path: Path) -> None:
    engines = [open_database(f"sqlite:///{tmp_path}/telegram.db") for _ in range(4)]
    workers = [threading.Thread(target=create_tables, args=(METADATA, engine)) for engine in engines]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    assert sa.inspect(engines[0]).has_table("said")


def test_a_worker_waits_while_another_writes(tmp_path: Path) -> None:
    file = tmp_path / "telegram.db"
    engine = open_database(f"sqlite:///{file}")
    create_tables(METADATA, engine)
    with contextlib.closing(sqlite3.connect(file, isolation_level=None, check_same_thread=False)) as other:
        other.execute("begin immediate")
        threading.Timer(0.3, lambda: other.execute("commit")).start()
        with engine.begin() as connection:
            connection.execute(SAID.insert().values(text="halo"))


def test_what_is_deleted_is_overwritten(tmp_path: Path) -> None:
    engine = open_database(f"sqlite:///{tmp_path}/telegram.db")
    create_tables(METADATA, engine)
    for change in (SAID.insert().values(text="namaku Zubaidah"), SAID.delete()):
        with engine.begin() as connection:
            connection.execute(change)
    with engine.connect() as connection:
        connection.exec_driver_sql("pragma wal_checkpoint(truncate)").close()
    assert not [file for file in tmp_path.iterdir() if b"Zubaidah" in file.read_bytes()]
