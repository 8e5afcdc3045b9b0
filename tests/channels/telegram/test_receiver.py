"""The connection to Telegram, without the bot behind it."""

import asyncio
import urllib.request
from typing import Any, List

import pytest

from advisor.knowledge.base import KnowledgeBase
from channels.telegram.client.api import Api
from channels.telegram.config import Config
from channels.telegram.log import log
from channels.telegram.receiver import Receiver
from sandbox import BotApi
from tests.channels.telegram.conftest import TOKEN

SECONDS_TO_RECEIVE = 30


async def received_while_polling(telegram: BotApi, knowledge: KnowledgeBase) -> List[Any]:
    """The updates that arrive until there is one."""
    config = Config(telegram.token, telegram.url, webhook=None)
    api = Api(config)
    updates: List[Any] = []
    try:
        poll = Receiver(api, config, "a secret for tests", knowledge).poll(updates.append, lambda: not updates)
        await asyncio.wait_for(poll, SECONDS_TO_RECEIVE)
    finally:
        await api.close()
    return updates


def test_a_webhook_set_elsewhere_is_logged_and_removed_and_polling_goes_on(
    knowledge: KnowledgeBase, caplog: pytest.LogCaptureFixture
) -> None:
    log.addHandler(caplog.handler)
    try:
        with BotApi(token=TOKEN) as telegram:
            webhook = f"{telegram.url}/bot{telegram.token}/setWebhook?url=https://elsewhere.example/telegram"
            with urllib.request.urlopen(webhook, timeout=10) as answer:
                assert answer.status == 200
            telegram.person("Ani").says("halo")
            (update,) = asyncio.run(received_while_polling(telegram, knowledge))
            assert update["message"]["text"] == "halo"
            assert not telegram.webhook["url"]
    finally:
        log.removeHandler(caplog.handler)
    (line,) = caplog.messages
    assert line.startswith("a webhook was set for this bot elsewhere; removing it. Trying again in ")
