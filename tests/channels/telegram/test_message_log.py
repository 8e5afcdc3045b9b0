"""What each Telegram message stands for."""

from pathlib import Path
from typing import List

import pytest

from channels.telegram.database import open_database
from channels.telegram.message_log import Logged, MessageLog
from channels.telegram.names import Names

CHAT = 7


@pytest.fixture
def log(tmp_path: Path) -> MessageLog:
    return MessageLog(open_database(f"sqlite:///{tmp_path}/log.db"), Names(b"a secret for tests only"))


def test_a_message_stands_for_its_bubble_or_for_what_was_said(log: MessageLog) -> None:
    log.note_said(CHAT, 1, "ani", "telegram-1", "halo")
    log.note_shown(CHAT, 2, "ani", "b" * 24)
    assert log.find(CHAT, 1) == Logged("ani", "telegram-1")
    assert log.find(CHAT, 2) == Logged("ani", "b" * 24)
    assert log.find(CHAT, 3) is None
    assert log.find(-CHAT, 2) is None


def test_only_the_newest_message_of_a_person_is_the_newest(log: MessageLog) -> None:
    log.note_said(CHAT, 1, "ani", "telegram-1", "halo")
    assert log.is_newest(CHAT, 1)
    log.note_shown(CHAT, 2, "ani", "b" * 24)
    log.note_said(CHAT, 3, "budi", "telegram-2", "hai")
    assert log.is_newest(CHAT, 1)
    log.note_said(CHAT, 4, "ani", "telegram-3", "gaji brp")
    assert [log.is_newest(CHAT, message) for message in range(6)] == [False, False, False, True, True, False]


def test_after_a_press_no_message_is_the_newest(log: MessageLog) -> None:
    log.note_said(CHAT, 1, "ani", "telegram-1", "halo")
    log.note_moved_on("ani")
    assert not log.is_newest(CHAT, 1)
    assert log.find(CHAT, 1)


def test_a_text_is_recognised(log: MessageLog) -> None:
    log.note_said(CHAT, 1, "ani", "telegram-1", "gaji brp")
    assert log.says(CHAT, 1, "gaji brp")
    assert not log.says(CHAT, 1, "gaji berapa")
    log.note_said(CHAT, 1, "ani", "telegram-2", "gaji berapa")
    assert log.says(CHAT, 1, "gaji berapa")
    assert log.find(CHAT, 1) == Logged("ani", "telegram-2")


def test_a_conversation_is_forgotten_as_a_whole(log: MessageLog) -> None:
    log.note_said(CHAT, 1, "ani", "telegram-1", "halo")
    log.note_shown(CHAT, 2, "ani", "b" * 24)
    log.note_said(CHAT, 3, "budi", "telegram-2", "halo")
    log.forget("ani")
    assert [log.find(CHAT, message) is None for message in (1, 2, 3)] == [True, True, False]


def test_old_messages_are_forgotten(log: MessageLog, monkeypatch: pytest.MonkeyPatch) -> None:
    now: List[float] = [1_000.0]
    monkeypatch.setattr("time.time", lambda: now[0])
    log.note_said(CHAT, 1, "ani", "telegram-1", "halo")
    now[0] += 100
    log.note_shown(CHAT, 2, "ani", "b" * 24)
    log.tidy(50)
    assert [log.find(CHAT, message) is None for message in (1, 2)] == [True, False]


def test_neither_texts_nor_ids_of_chats_are_stored(log: MessageLog, tmp_path: Path) -> None:
    log.note_said(737_373, 1, "ani", "telegram-1", "puisi rahasia")
    stored = b"".join(file.read_bytes() for file in tmp_path.iterdir())
    assert b"rahasia" not in stored
    assert b"737373" not in stored
