"""The conversations of a group, also after it has become a supergroup."""

from pathlib import Path
from typing import List

import pytest

from channels.telegram.database import open_database
from channels.telegram.groups import Groups
from channels.telegram.names import Names

OLD, NEW, ANI, BUDI = -7, -1007, 1, 2
NAMES = Names(b"a secret for tests only")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "groups.db"


@pytest.fixture
def groups(file: Path) -> Groups:
    return Groups(open_database(f"sqlite:///{file}"), NAMES)


def test_a_conversation_has_the_same_name_every_time(groups: Groups, file: Path) -> None:
    again = Groups(open_database(f"sqlite:///{file}"), NAMES)
    assert groups.conversation(OLD, ANI) == again.conversation(OLD, ANI) == NAMES.conversation(OLD, ANI)
    assert len({groups.conversation(chat, person) for chat in (OLD, NEW) for person in (ANI, BUDI)}) == 4


def test_in_the_supergroup_each_conversation_goes_on(groups: Groups) -> None:
    before = [groups.conversation(OLD, person) for person in (ANI, BUDI, OLD)]
    assert groups.move(OLD, NEW) == {}
    assert groups.move(OLD, NEW) == {}  # it is reported twice
    after = [groups.conversation(NEW, person) for person in (ANI, BUDI, NEW)]  # the last is the group itself
    assert after == before
    assert groups.conversation(OLD, ANI) == before[0]  # a button under an old message
    assert set(groups.conversations(NEW)) == set(before)
    assert groups.conversations(OLD) == []


def test_what_began_in_the_supergroup_too_early_is_replaced(groups: Groups) -> None:
    older, newer = groups.conversation(OLD, ANI), groups.conversation(NEW, ANI)
    assert groups.move(OLD, NEW) == {newer: older}
    assert groups.conversation(NEW, ANI) == older


def test_a_forgotten_conversation_is_gone_from_both_groups(groups: Groups) -> None:
    ani, budi = groups.conversation(OLD, ANI), groups.conversation(OLD, BUDI)
    groups.move(OLD, NEW)
    groups.forget(ani)
    assert groups.conversations(NEW) == [budi]


def test_conversations_are_forgotten_when_nobody_has_written_for_long(
    groups: Groups, monkeypatch: pytest.MonkeyPatch
) -> None:
    now: List[float] = [1_000_000.0]
    monkeypatch.setattr("time.time", lambda: now[0])
    for person in (ANI, BUDI):
        groups.conversation(OLD, person)
    now[0] += 50_000
    budi = groups.conversation(OLD, BUDI)
    now[0] += 50_000
    groups.tidy(90_000)
    assert groups.conversations(OLD) == [budi]


def test_no_id_is_stored(groups: Groups, file: Path) -> None:
    groups.conversation(-424_242, 737_373)
    groups.move(-424_242, -1_424_242)
    stored = b"".join(each.read_bytes() for each in file.parent.iterdir())
    assert b"24242" not in stored
    assert b"737373" not in stored
