"""What the bot answers when it has been away for long."""

import time
from typing import Iterator, List, Tuple

import pytest

from channels.telegram.backlog import SECONDS_UNTIL_OLD
from sandbox import BotApi, Person
from tests.channels.telegram.conftest import TOKEN, USERNAME, Start, everything, titles
from tests.support.website import Website

HOUR = 3_600.0
SORRY = "sempat tidak bisa dihubungi"


class Clock:
    """The time at Telegram, which may lag behind."""

    def __init__(self) -> None:
        self.behind = 0.0
        """Seconds."""

    def __call__(self) -> float:
        return time.time() - self.behind


Running = Tuple[BotApi, Website, Clock]


@pytest.fixture(scope="module")
def running(start: Start) -> Iterator[Running]:
    clock = Clock()
    with BotApi(token=TOKEN, username=USERNAME, clock=clock) as api, start(api) as server:
        yield api, server, clock


def said_while_away(running: Running, person: Person, texts: List[str], hours: float) -> None:
    """`person` writes all of `texts` over the last `hours`, up to `SECONDS_UNTIL_OLD` ago."""
    _, _, clock = running
    for number, text in enumerate(texts):
        clock.behind = SECONDS_UNTIL_OLD + 60 + hours * HOUR * (len(texts) - number) / len(texts)
        person.says(text)
    clock.behind = 0.0


def test_a_days_messages_get_one_word_and_one_answer(running: Running) -> None:
    api, server, clock = running
    person = api.person("Ani")
    person.says("/cek pengelola komunitas online")
    question = everything(api, server, person)[-1]
    person.says("tugas event organizer apa?")
    answer, question = everything(api, server, person)
    server.end()
    said_while_away(running, person, [f"gaji guru berapa? {number}" for number in range(19)], hours=20)
    clock.behind = 15 * HOUR
    presses = [person.presses(question, degree) for degree in ("4", "5", "4")]
    presses += [person.presses(answer, title) for row in titles(answer) for title in row]
    said_while_away(running, person, ["tugas community officer apa?"], hours=1)
    server.start()
    replies = [message.text for message in everything(api, server, person, timeout=90)]
    assert SORRY in replies[0]
    assert "Community Officer" in replies[1]
    assert len(replies) == 3  # and the open question once more
    assert titles(question)[0] == ["1", "2", "3", "4", "5"]  # no press was taken, so none is marked
    person.presses(question, "4")
    (following,) = everything(api, server, person)
    assert following.buttons
    assert presses


def test_a_cry_for_help_is_answered_even_if_the_bot_was_away(running: Running) -> None:
    api, server, _ = running
    person = api.person("Ani")
    person.says("halo")
    everything(api, server, person)
    server.end()
    said_while_away(running, person, ["tugas guru apa?", "aku pengen mati aja", "halo?", "kok diem"], hours=5)
    server.start()
    replies = [message.text for message in everything(api, server, person, timeout=90)]
    assert SORRY in replies[0]
    assert any("119" in reply for reply in replies)
    assert len(replies) <= 4


def test_a_late_press_on_the_open_question_is_answered_and_a_useless_one_is_not(running: Running) -> None:
    api, server, clock = running
    person = api.person("Ani")
    person.says("/cek pengelola komunitas online")
    first = everything(api, server, person)[-1]
    person.says("suka banget")
    second = everything(api, server, person)[-1]
    server.end()
    clock.behind = 3 * HOUR
    person.presses(first, "2")
    clock.behind = 0.0
    server.start()
    assert not everything(api, server, person, timeout=90)
    server.end()
    clock.behind = 3 * HOUR
    person.presses(second, "2")
    clock.behind = 0.0
    server.start()
    (third,) = everything(api, server, person, timeout=90)
    assert third.buttons
    api.wait_until(lambda: titles(second) == [["✓ 2"]], what="the mark")


def test_after_a_short_outage_everything_is_answered(running: Running) -> None:
    api, server, _ = running
    person = api.person("Ani")
    person.says("halo")
    everything(api, server, person)
    server.end()
    for role in ("community officer", "event organizer"):
        person.says(f"tugas {role} apa?")
    server.start()
    replies = [message.text for message in everything(api, server, person, timeout=90)]
    assert len(replies) == 2
    assert "Community Officer" in replies[0]
    assert "Event Organizer" in replies[1]
