"""What is left when the bot is blocked, removed, or moved; the agent only repeats what people say."""

import time
from pathlib import Path
from typing import Iterator, List, Tuple

import pytest

from channels.telegram.backlog import SECONDS_UNTIL_OLD
from channels.telegram.job_parser import SECONDS_OF_A_DOUBLE_TAP
from sandbox import NO_LIMITS, BotApi
from tests.channels.telegram.conftest import TOKEN, USERNAME
from tests.support.echo_bot import CRY, EchoBot

TABLES = ("telegram_inbox", "telegram_group", "telegram_message")


class Clock:
    """The time at Telegram, which may lag behind."""

    behind = 0.0
    """Seconds."""

    def __call__(self) -> float:
        return time.time() - self.behind


Echo = Tuple[BotApi, EchoBot, Clock]


@pytest.fixture
def echo(tmp_path: Path) -> Iterator[Echo]:
    clock = Clock()
    with BotApi(token=TOKEN, username=USERNAME, limits=NO_LIMITS, clock=clock) as api:
        yield api, EchoBot(api, tmp_path), clock


def texts(messages: List[object]) -> List[str]:
    return [str(getattr(message, "text", "")) for message in messages]


def test_blocking_the_bot_deletes_everything_also_what_waits(echo: Echo) -> None:
    api, bot, _ = echo
    ani, budi = api.person("Ani"), api.person("Budi")
    with bot.running():
        ani.says("halo.")
        budi.says("hai.")
        api.wait_for(ani)
        api.wait_for(budi)
        bot.finish()
    before = bot.senders
    assert len(before) == 2
    ani.says("gajinya berapa?")
    ani.blocks_bot()
    with bot.running():
        api.wait_until(lambda: len(bot.senders) == 1, what="the end of the conversation")
        bot.finish()
    [gone] = before - bot.senders
    assert not any(gone in bot.named(table) for table in TABLES)
    assert len(api.sent(ani)) == 1


def test_a_bot_removed_from_a_group_forgets_everybody_there_and_nobody_else(echo: Echo) -> None:
    api, bot, _ = echo
    ani, budi = api.person("Ani"), api.person("Budi")
    group, other = api.group("Kelas 12", [ani, budi]), api.group("Kelas 11", [ani])
    with bot.running():
        for person, chat in ((ani, group), (budi, group), (ani, other)):
            person.says(f"@{USERNAME} halo.", in_chat=chat)
        api.wait_for(group, count=3)
        api.wait_for(other, count=2)
        bot.finish()
        assert len(bot.senders) == 3
        group.kicks_bot()
        api.wait_until(lambda: len(bot.senders) == 1, what="the end of the conversations")
        bot.finish()
        assert [bot.named(table) for table in TABLES[1:]] == [list(bot.senders)] * 2


def test_a_group_that_moves_keeps_its_conversations_and_what_waits(echo: Echo) -> None:
    api, bot, _ = echo
    ani = api.person("Ani")
    group = api.group("Kelas 12", [ani], basic=True)
    with bot.running():
        ani.says(f"@{USERNAME} satu.", in_chat=group)
        (_, answer) = api.wait_for(group, count=2)
        bot.finish()
    [own] = bot.senders
    ani.says(f"@{USERNAME} dua.", in_chat=group)
    supergroup = group.upgrades()
    ani.says(f"@{USERNAME} tiga.", in_chat=supergroup)
    ani.presses(answer, "Lagi")
    with bot.running():
        assert texts(api.wait_for(supergroup, count=3)) == ["= dua.", "= tiga.", "= /greet"]
        bot.finish()
        assert bot.senders == {own}
        supergroup.kicks_bot()
        api.wait_until(lambda: not bot.senders, what="the end of the conversation")
        bot.finish()
    assert [bot.named(table) for table in TABLES] == [[], [], []]


def test_after_an_outage_one_word_and_the_newest_answer(echo: Echo) -> None:
    api, bot, clock = echo
    ani = api.person("Ani")
    with bot.running():
        ani.says("halo.")
        (answer,) = api.wait_for(ani)
        bot.finish()
    for hour in range(20, 0, -1):
        clock.behind = hour * 3_600.0
        ani.says(f"pertanyaan {hour}?")
        ani.presses(answer, "Lagi" if hour == 20 else answer.buttons[0][0].title)
    clock.behind = SECONDS_UNTIL_OLD + 60
    ani.says(CRY)
    ani.says("halo?")
    clock.behind = 0.0
    with bot.running():
        bot.finish()
        sorry, *replies = texts(api.wait_for(ani, count=3))
    assert "sempat tidak bisa dihubungi" in sorry
    assert replies == [f"= {CRY}", "= halo?"]


def test_a_double_tap_counts_once_and_a_later_press_again(echo: Echo) -> None:
    api, bot, _ = echo
    ani = api.person("Ani")
    with bot.running():
        ani.says("halo.")
        (answer,) = api.wait_for(ani)
        for _ in range(3):
            ani.presses(answer, answer.buttons[0][0].title)
            time.sleep(0.2)
        bot.finish()
        assert texts(api.wait_for(ani)) == ["= /greet"]
        time.sleep(SECONDS_OF_A_DOUBLE_TAP)
        ani.presses(answer, answer.buttons[0][0].title)
        assert texts(api.wait_for(ani)) == ["= /greet"]


def test_an_edit_of_a_picture_without_words_is_answered(echo: Echo) -> None:
    api, bot, _ = echo
    ani = api.person("Ani")
    with bot.running():
        sent = ani.sends(photo=True)
        assert "tulisan" in texts(api.wait_for(ani))[0]
        bot.finish()
        ani.edits(sent, "ini apa?")
        assert texts(api.wait_for(ani)) == ["= ini apa?"]
        ani.edits(sent, "ini apa?")
        bot.finish()
        assert len(api.sent(ani)) == 2
