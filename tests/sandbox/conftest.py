"""The sandbox with a clock that the test moves, and a bot that calls it."""

from typing import Iterator

import pytest

from sandbox import NO_LIMITS, BotApi, Person
from tests.support.sandbox_bot import Bot, Clock


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def api(clock: Clock) -> Iterator[BotApi]:
    with BotApi(limits=NO_LIMITS, clock=clock, webhook_pause=0.01) as api:
        yield api


@pytest.fixture
def bot(api: BotApi) -> Bot:
    return Bot(api)


@pytest.fixture
def ani(api: BotApi) -> Person:
    """A person who has written to the bot."""
    ani = api.person("Ani", "id", "ani_w")
    ani.says("halo")
    return ani
