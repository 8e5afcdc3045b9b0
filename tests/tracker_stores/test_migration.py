"""Databases of earlier versions are brought up to date with all that is in them."""

import json
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import sqlalchemy as sa

from tests.support.conversations import DOMAIN, read, save, turn
from tracker_stores.database import open_database
from tracker_stores.migration import migrate
from tracker_stores.sql import SQLConversationStore
from tracker_stores.tables import metadata

VERSION_0_1_0 = """
create table events (id {number} primary key, sender_id varchar(255) not null, type_name varchar(255) not null,
  timestamp float, intent_name varchar(255), action_name varchar(255), data text);
create index ix_events_sender_id on events (sender_id);
create table review (id {number} primary key, sender_id varchar(255) not null, timestamp float not null,
  kind varchar(20) not null, language varchar(2) not null, text text not null, readings text not null,
  topic varchar(64) not null, facts text not null);
create index ix_review_sender_id on review (sender_id)
"""


def _shape(engine: Any) -> Any:
    """The tables with their columns and indexes."""
    inspector = sa.inspect(engine)
    return {
        table: (
            sorted((column["name"], column["nullable"]) for column in inspector.get_columns(table)),
            sorted(index["name"] for index in inspector.get_indexes(table)),
        )
        for table in ("events", "review")
    }


def test_a_database_of_version_0_1_0_keeps_its_conversations(address: str) -> None:
    engine = open_database(address)
    with engine.begin() as connection:
        for statement in VERSION_0_1_0.format(number="integer" if "sqlite" in address else "serial").split(";"):
            connection.execute(sa.text(statement))
        data = json.dumps({"event": "user", "timestamp": 1e12, "text": "halo", "parse_data": {}})
        insert = "insert into events (sender_id, type_name, timestamp, data) values ('ani', 'user', 1e12, :data)"
        connection.execute(sa.text(insert), {"data": data})
    store = SQLConversationStore(DOMAIN, host=address)
    stored = read(store, "ani")
    assert stored
    assert len(stored.events) == 1
    save(store, turn("budi", "halo"))
    assert read(store, "budi")


def test_the_migrations_make_the_tables_that_the_code_knows(address: str) -> None:
    engine = open_database(address)
    migrate(engine)
    made = _shape(engine)
    with engine.begin() as connection:
        for table in ("events", "review"):
            connection.execute(sa.text(f"drop table {table}"))
    metadata.create_all(engine)
    assert _shape(engine) == made


def test_several_processes_may_begin_at_once(address: str) -> None:
    engines = [open_database(address) for _ in range(4)]
    with ThreadPoolExecutor(4) as threads:
        list(threads.map(migrate, engines))
    assert sa.inspect(engines[0]).has_table("events")
