"""Jobs are kept until they are answered."""

import json
from pathlib import Path
from typing import Any, Dict

import pytest
import sqlalchemy as sa

from channels.messages import Incoming
from channels.telegram.database import open_database
from channels.telegram.inbox import MAX_WAITING, Inbox
from channels.telegram.jobs import InboxJob, MessageJob, NoticeJob


@pytest.fixture
def database(tmp_path: Path) -> str:
    return f"sqlite:///{tmp_path}/var/inbox.db"


def job(sender: str = "ani", once: str | None = None) -> MessageJob:
    incoming = Incoming(id="telegram-1", text="rahasia")
    return MessageJob(sender=sender, chat=424242, language="id", incoming=incoming, once=once)


def test_a_repeated_update_is_kept_once_across_workers(database: str) -> None:
    first, second = Inbox(open_database(database)), Inbox(open_database(database))
    assert first.put(7, job())
    assert not second.put(7, job())
    first.close(7)
    assert not second.put(7, job())


def test_the_oldest_job_comes_first(database: str) -> None:
    inbox = Inbox(open_database(database))
    for number in (9, 3, 5):
        inbox.put(number, job())
    inbox.put(1, job("budi"))
    waiting = inbox.next("ani")
    assert waiting is not None
    assert waiting.update_id == 3
    assert inbox.senders() == ["budi", "ani"]


def test_a_job_and_its_answer_survive_a_restart(database: str) -> None:
    inbox = Inbox(open_database(database))
    inbox.put(3, job())
    inbox.keep_answer(3, [{"text": "halo"}, {"text": "lagi"}])
    inbox.note_sent(3, 1)
    waiting = Inbox(open_database(database)).next("ani")
    assert waiting is not None
    assert waiting == (3, job(), [{"text": "halo"}, {"text": "lagi"}], 1)


def test_nothing_of_the_person_is_left_of_a_closed_job(database: str) -> None:
    inbox = Inbox(open_database(database))
    inbox.put(3, job())
    inbox.keep_answer(3, [{"text": "jawaban"}])
    inbox.close(3)
    assert inbox.next("ani") is None
    inbox.tidy(keep_seconds=3600)
    files = list(Path(database.removeprefix("sqlite:///")).parent.iterdir())
    assert files
    assert not any(word in file.read_bytes() for file in files for word in (b"rahasia", b"jawaban", b"424242"))


def test_a_job_that_waits_for_too_long_is_deleted(database: str) -> None:
    inbox = Inbox(open_database(database))
    inbox.put(3, job())
    inbox.tidy(keep_seconds=3600)
    assert inbox.next("ani") is not None
    inbox.tidy(keep_seconds=-1)
    assert inbox.next("ani") is None


def test_of_jobs_with_the_same_once_only_the_first_is_kept(database: str) -> None:
    inbox = Inbox(open_database(database))
    assert inbox.put(3, job(once="pressed"))
    assert not inbox.put(4, job(once="pressed"))
    assert inbox.put(5, job())


def test_a_job_that_may_come_again_is_kept_once_until_its_answer_is_old_enough(
    database: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = [1_000.0]
    monkeypatch.setattr("time.time", lambda: now[0])
    first, second = Inbox(open_database(database)), Inbox(open_database(database))
    tap = job(once="tapped").copy(update={"again_after": 2.0})
    assert first.put(3, tap)
    now[0] += 60  # a slow answer: people tap again
    assert not second.put(4, tap)
    first.close(3)
    now[0] += 1.9
    assert not second.put(5, tap)
    now[0] += 0.2
    assert second.put(6, tap)
    assert not first.put(7, tap)


def test_a_full_queue_of_one_person_does_not_hinder_others(database: str) -> None:
    inbox = Inbox(open_database(database))
    kept = sum(inbox.put(number, job()) for number in range(MAX_WAITING + 20))
    assert kept == MAX_WAITING
    assert inbox.put(1_000, job("budi"))


def test_a_failed_job_may_come_again(database: str) -> None:
    inbox = Inbox(open_database(database))
    inbox.put(3, job(once="pressed"))
    inbox.may_come_again(3)
    assert inbox.put(4, job(once="pressed"))


def test_a_job_of_unknown_form_is_closed_and_the_next_one_comes(
    database: str,
) -> None:
    engine = open_database(database)
    inbox = Inbox(engine)
    inbox.put(3, job())
    inbox.put(4, job())
    engine.execute("update telegram_inbox set task = '{\"unknown\": 1}' where update_id = 3").close()
    waiting = inbox.next("ani")
    assert waiting is not None
    assert waiting.update_id == 4


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (
            {"incoming": {"id": "telegram-1", "language": "id", "text": "halo", "button": None, "command": None}},
            MessageJob(sender="ani", chat=7, language="id", incoming=Incoming(id="telegram-1", text="halo")),
        ),
        (
            {"incoming": None, "notice": "telegram_in_group"},
            NoticeJob(sender="ani", chat=7, language="id", notice="telegram_in_group"),
        ),
    ],
)
def test_a_job_stored_before_jobs_had_types_is_still_read(
    database: str, said: Dict[str, Any], expected: InboxJob
) -> None:
    engine = open_database(database)
    inbox = Inbox(engine)
    inbox.put(3, job())
    common = {"sender": "ani", "chat": 7, "thread": None, "reply_to": None, "language": "id", "once": None}
    stored = json.dumps({**common, "notice": None, "press": None, "data": "", "pressed_in": None, **said})
    with engine.begin() as connection:
        connection.execute(sa.text("update telegram_inbox set task = :stored"), {"stored": stored})
    waiting = inbox.next("ani")
    assert waiting is not None
    assert waiting.job == expected
