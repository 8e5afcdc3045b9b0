"""Where the database is: in the environment, or in endpoints.yml."""

import pytest

from tracker_stores.address import database_address


def test_without_anything_it_is_a_file() -> None:
    assert str(database_address()) == "sqlite:///var/conversations.db"


def test_the_parts_of_endpoints_make_a_url() -> None:
    parts = {"dialect": "postgresql", "host": "db", "port": 5433, "username": "bot", "password": "a:b@c"}
    address = database_address(**parts, db="karier")
    assert (address.host, address.port, address.password, address.database) == ("db", 5433, "a:b@c", "karier")


def test_the_environment_comes_first(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_URL", "postgres://bot:geheim@db/karier")
    address = database_address(db="other.db")
    assert address.drivername == "postgresql"
    assert address.database == "karier"


def test_the_password_is_not_shown() -> None:
    assert "geheim" not in repr(database_address(host="postgresql://bot:geheim@db/karier"))
