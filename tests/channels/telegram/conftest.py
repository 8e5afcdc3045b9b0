"""The running bot, and a local Telegram for it."""

import asyncio
import contextlib
import sqlite3
from typing import Any, Callable, ContextManager, Dict, Iterator, List, Optional

import pytest

from sandbox import BotApi
from tests.support.bot import Bot
from tests.support.website import Website

TOKEN, USERNAME = "123456789:AAE-not-to-be-logged", "TemanKarierBot"
Start = Callable[..., ContextManager[Website]]


@pytest.fixture(scope="module")
def start(bot: Bot, tmp_path_factory: pytest.TempPathFactory) -> Start:
    """Starts the bot on Telegram: `start(api, port=..., lock_store=..., VARIABLE=...)`."""

    @contextlib.contextmanager
    def started(
        api: BotApi, port: Optional[int] = None, lock_store: Any = None, **environment: str
    ) -> Iterator[Website]:
        variables: Dict[str, str] = {"TELEGRAM_BOT_TOKEN": api.token, "TELEGRAM_API_URL": api.url, **environment}
        folder = tmp_path_factory.mktemp("telegram")
        server = Website(bot.model, bot.actions.url, folder, environment=variables, port=port, lock_store=lock_store)
        try:
            server.start()
            yield server
        finally:
            server.stop()

    return started


@pytest.fixture(scope="module")
def api() -> Iterator[BotApi]:
    with BotApi(token=TOKEN, username=USERNAME) as telegram:
        yield telegram


@pytest.fixture(scope="module")
def polling(start: Start, api: BotApi) -> Iterator[Website]:
    """The bot, by long polling."""
    with start(api) as server:
        yield server


@pytest.fixture
def now(monkeypatch: pytest.MonkeyPatch) -> List[float]:
    """A clock that `asyncio.sleep` moves forward."""
    clock = [0.0]

    async def sleep(seconds: float) -> None:
        clock[0] += seconds

    monkeypatch.setattr(asyncio, "sleep", sleep)
    return clock


def waiting(server: Website) -> int:
    """How many jobs are waiting."""
    with sqlite3.connect(server.database.parent / "telegram.db") as database:
        return int(database.execute("select count(*) from telegram_inbox where task is not null").fetchone()[0])


def noted(server: Website) -> int:
    """How many sent messages the bot has noted."""
    with sqlite3.connect(server.database.parent / "telegram.db") as database:
        return int(database.execute("select coalesce(sum(sent), 0) from telegram_inbox").fetchone()[0])


def everything(api: BotApi, server: Website, place: Any, timeout: float = 60) -> List[Any]:
    """What the bot has sent there since the last look, once it has taken and answered all that was written to it."""
    api.wait_until(lambda: api.are_updates_taken and waiting(server) == 0, timeout, "the end of the work")
    return api.wait_for(place, count=0)


def titles(message: Any) -> list[list[str]]:
    """The titles of a message's buttons, row by row."""
    return [[button.title for button in row] for row in message.buttons]


def marked(message: Any) -> list[str]:
    """The buttons of a message that are shown as chosen."""
    return [title.removeprefix("✓ ") for row in titles(message) for title in row if title.startswith("✓ ")]
