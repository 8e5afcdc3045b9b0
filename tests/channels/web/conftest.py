"""The running website."""

from pathlib import Path
from typing import Iterator

import pytest

from tests.support.bot import Bot
from tests.support.website import Website

SITE = "https://karier.example.sch.id"


@pytest.fixture(scope="module")
def website(bot: Bot, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Website]:
    folder: Path = tmp_path_factory.mktemp("website")
    site = Website(bot.model, bot.actions.url, folder, origins=[SITE], messages_a_minute=6000, messages_at_once=1000)
    site.start()
    try:
        yield site
    finally:
        site.stop()
