"""While conversations can't be stored, Telegram's worker tries again, and says so if that goes on."""

from pathlib import Path
from typing import Iterator, Tuple

import pytest

from channels.telegram import worker
from sandbox import NO_LIMITS, BotApi
from tests.channels.telegram.conftest import TOKEN, USERNAME
from tests.support.echo_bot import EchoBot

Echo = Tuple[BotApi, EchoBot]


@pytest.fixture
def echo(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Echo]:
    monkeypatch.setattr(worker, "FIRST_STORAGE_PAUSE", 0.05)
    monkeypatch.setattr(worker, "SECONDS_FOR_STORAGE", 0.3)
    with BotApi(token=TOKEN, username=USERNAME, limits=NO_LIMITS) as api:
        yield api, EchoBot(api, tmp_path)


def test_a_turn_that_can_be_stored_after_a_while_is_answered_once(echo: Echo) -> None:
    api, bot = echo
    bot.agent.turns_not_stored = 2
    ani = api.person("Ani")
    with bot.running():
        ani.says("halo.")
        bot.finish()
    assert [message.text for message in api.sent(ani)] == ["= halo."]


def test_a_turn_that_can_t_be_stored_is_said_to_be_lost_and_may_be_sent_again(echo: Echo) -> None:
    api, bot = echo
    bot.agent.turns_not_stored = 1000
    ani = api.person("Ani")
    with bot.running():
        ani.says("halo.")
        bot.finish()
        bot.agent.turns_not_stored = 0
        ani.says("halo.")
        bot.finish()
    refused, answered = [message.text for message in api.sent(ani)]
    assert "belum tercatat" in refused
    assert answered == "= halo."
