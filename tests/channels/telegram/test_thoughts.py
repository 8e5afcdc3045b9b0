"""Short messages that are one thought."""

import itertools
from typing import Any, List, Optional

import pytest

from channels.messages import Incoming
from channels.telegram.inbox import Waiting
from channels.telegram.jobs import InboxJob, Mention, MessageJob, NoticeJob
from channels.telegram.thoughts import (
    BETWEEN,
    SECONDS_OF_A_THOUGHT,
    SECONDS_OF_SILENCE,
    Bursts,
    is_open,
    thought_in,
)

NUMBERS = itertools.count(1)


def text(words: str, sent: float = 0.0, **more: Any) -> MessageJob:
    incoming = Incoming(id=f"telegram-{next(NUMBERS)}", text=words)
    return MessageJob(sender="ani", chat=7, language="id", incoming=incoming, **{"message": 5, "sent": sent, **more})


def press() -> MessageJob:
    return MessageJob(sender="ani", chat=7, language="id", incoming=Incoming(id="telegram-9", button="b"))


def joined(*jobs: InboxJob) -> Optional[List[str]]:
    """The texts that are joined; None if none are."""
    thought = thought_in([Waiting(number, job, None, 0) for number, job in enumerate(jobs)])
    if thought is None:
        return None
    texts = (thought.job.incoming.text or "").split(BETWEEN)
    assert [*thought.parts, thought.update_id] == list(range(len(texts)))
    last = jobs[thought.update_id]
    assert isinstance(last, MessageJob)
    assert thought.job.incoming.id == last.incoming.id
    return texts


def test_open_messages_are_joined_with_the_next() -> None:
    assert joined(text("cocok gak aku jadi"), text("community officer")) == ["cocok gak aku jadi", "community officer"]
    thought = [text("kak"), text("mau nanya dong"), text("community officer"), text("gajinya berapa?")]
    assert joined(*thought, text("terus skillnya?")) == [
        "kak",
        "mau nanya dong",
        "community officer",
        "gajinya berapa?",
    ]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (text("tugas guru apa?"), text("gajinya berapa?")),
        (text("suka banget."), text("eh")),
        (text("4"), text("2")),
        (text("suka"), text("3")),
        (text("kak"), text("gajinya", SECONDS_OF_A_THOUGHT + 1)),
        (text("kak"), press()),
        (press(), text("kak")),
        (text("kak"), text("tidak suka", refers_to=Mention(chat=7, message=2))),
        (text("kak"), text("kakak", is_edit=True)),
        (text("kak"), text("halo", thread=3)),
        (text("kak"), NoticeJob(sender="ani", chat=7, language="id", notice="telegram_text_only", message=6)),
        (text("/stop"), text("kak")),
        (text("tolong aku", is_late=True), text("halo")),
        (text("a" * 1500), text("b" * 1500)),
    ],
)
def test_messages_that_stand_by_themselves_are_not_joined(first: InboxJob, second: InboxJob) -> None:
    assert joined(first, second) is None


def test_a_message_alone_is_no_thought_in_parts() -> None:
    assert joined() is None
    assert joined(text("kak")) is None


def test_a_message_that_comes_alone_is_answered_at_once() -> None:
    now = [0.0]
    bursts = Bursts(clock=lambda: now[0])
    bursts.note(text("kak"))
    assert bursts.seconds_to_wait(text("kak")) == 0
    now[0] += SECONDS_OF_A_THOUGHT + 1
    bursts.note(text("halo"))
    assert bursts.seconds_to_wait(text("halo")) == 0


def test_after_an_old_message_there_is_a_wait_for_newer_ones() -> None:
    now = [0.0]
    bursts = Bursts(clock=lambda: now[0])
    bursts.note(text("gajinya berapa?"))
    assert bursts.seconds_to_wait(text("gajinya berapa?"), is_old=True) == pytest.approx(SECONDS_OF_SILENCE)
    now[0] += SECONDS_OF_SILENCE
    assert bursts.seconds_to_wait(text("gajinya berapa?"), is_old=True) == 0


def test_after_a_quick_second_message_there_is_a_wait_for_more() -> None:
    now = [0.0]
    bursts = Bursts(clock=lambda: now[0])
    bursts.note(text("kak"))
    now[0] += 1
    bursts.note(text("mau nanya dong"))
    assert bursts.seconds_to_wait(text("mau nanya dong")) == pytest.approx(SECONDS_OF_SILENCE)
    assert bursts.seconds_to_wait(text("gajinya berapa?")) == 0
    assert not is_open(press())
    assert bursts.seconds_to_wait(press()) == 0
    now[0] += 0.5
    assert bursts.seconds_to_wait(text("mau nanya dong")) == pytest.approx(SECONDS_OF_SILENCE - 0.5)
    now[0] += SECONDS_OF_SILENCE
    assert bursts.seconds_to_wait(text("mau nanya dong")) == 0
