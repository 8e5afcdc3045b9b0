"""The connection to Telegram is opened, kept and reopened."""

import asyncio
import logging
from typing import Any, Awaitable, Callable, Iterator, List

import pytest

from advisor.advisor import get_advisor
from channels.telegram import receiver as module
from channels.telegram.client.api import Api
from channels.telegram.client.updates import User
from channels.telegram.commands import MENUS
from channels.telegram.config import Config
from channels.telegram.log import log
from channels.telegram.receiver import Receiver
from sandbox import NO_LIMITS, BotApi

Step = Callable[[Receiver], Awaitable[Any]]
HOOK = "http://127.0.0.1:6099/masuk"


@pytest.fixture
def telegram() -> Iterator[BotApi]:
    with BotApi(limits=NO_LIMITS) as made:
        yield made


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "SECONDS_OF_A_POLL", 0)
    monkeypatch.setattr(module, "FIRST_PAUSE", 0.01)


@pytest.fixture
def warnings(monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture) -> Callable[[], List[str]]:
    """What operators are warned of."""
    monkeypatch.setattr(log, "propagate", True)
    return lambda: [record.getMessage() for record in caplog.records if record.levelno == logging.WARNING]


def _run(telegram: BotApi, *steps: Step, webhook: Any = None, token: str = "") -> List[Any]:
    """What each of `steps` gives with a receiver of its own connection."""

    async def run() -> List[Any]:
        config = Config(token or telegram.token, telegram.url, webhook)
        api = Api(config)
        try:
            receiver = Receiver(api, config, "geheim", get_advisor().knowledge)
            return [await asyncio.wait_for(step(receiver), 30) for step in steps]
        finally:
            await api.close()

    return asyncio.run(run())


def _polled(telegram: BotApi, receive: Callable[[Any], None], rounds: int) -> None:
    left = iter(range(rounds))
    _run(telegram, lambda receiver: receiver.poll(receive, lambda: next(left, None) is not None))


def test_it_asks_until_telegram_answers(telegram: BotApi, warnings: Callable[[], List[str]]) -> None:
    telegram.fails("getMe", times=2)
    (me,) = _run(telegram, Receiver.open)
    assert isinstance(me, User)
    assert me.is_bot
    assert len(warnings()) == 2
    assert "the website is not affected" in warnings()[0]


def test_polling_ends_a_webhook_and_sets_the_menus(telegram: BotApi) -> None:
    _run(telegram, Receiver.connect, webhook=HOOK)
    assert (telegram.webhook["url"], telegram.webhook["secret"]) == (HOOK, "geheim")
    _run(telegram, Receiver.connect)
    assert telegram.webhook["url"] == ""
    menus = {language: list(menu) for (_, language), menu in telegram.commands.items()}
    assert menus[""] == list(MENUS["en"])
    assert menus["id"] == menus["jv"] == list(MENUS["id"])


def test_each_update_is_handed_on_once(telegram: BotApi) -> None:
    person = telegram.person("Ani")
    received: List[Any] = []
    for text in ("satu", "dua"):
        person.says(text)
    _polled(telegram, received.append, rounds=3)
    assert [update["message"]["text"] for update in received] == ["satu", "dua"]


def test_an_update_that_could_not_be_kept_comes_again(telegram: BotApi) -> None:
    telegram.person("Ani").says("satu")
    received: List[str] = []

    def receive(update: Any) -> None:
        received.append(update["message"]["text"])
        if len(received) == 1:
            raise OSError("the disk is full")

    _polled(telegram, receive, rounds=3)
    assert received == ["satu", "satu"]


def test_a_webhook_set_elsewhere_is_taken_back(telegram: BotApi, warnings: Callable[[], List[str]]) -> None:
    _run(telegram, Receiver.connect, webhook=HOOK)
    _polled(telegram, lambda update: None, rounds=2)
    assert telegram.webhook["url"] == ""
    assert any("Another server has set a webhook for this bot" in line for line in warnings())


def test_a_wrong_token_is_named_and_not_shown(telegram: BotApi, warnings: Callable[[], List[str]]) -> None:
    async def give_up(receiver: Receiver) -> None:
        with pytest.raises(asyncio.TimeoutError):
            await asyncio.wait_for(receiver.open(), 0.5)

    _run(telegram, give_up, token="123:wrong-token")
    assert warnings()
    assert all("copy TELEGRAM_BOT_TOKEN again" in line and "wrong-token" not in line for line in warnings())
