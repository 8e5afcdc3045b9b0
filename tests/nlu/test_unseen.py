"""Understanding of messages that the bot never learnt from."""

from pathlib import Path
from typing import Any, Dict, List, NamedTuple

import pytest
from ruamel.yaml import YAML

from tests.support.bot import Bot
from tests.support.split_intents import means

FILE = Path(__file__).with_name("unseen.yml")
LEAST = {"id": 0.92, "en": 0.92, "mixed": 0.88}
LEAST_ROLES = 0.97
LEAST_LANGUAGE = 0.98
LEAST_OUT_OF_SCOPE = 0.90
MOST_REFUSED = 0.03
OUT_OF_SCOPE = "out_of_scope"


class Seen(NamedTuple):
    """A message, how it should be understood, and how it was."""

    intent: str
    language: str
    roles: List[str]
    parsed: Dict[str, Any]


@pytest.fixture(scope="module")
def seen(bot: Bot) -> List[Seen]:
    blocks = YAML(typ="safe").load(FILE.read_text(encoding="utf-8"))["nlu"]
    return [
        Seen(block["intent"], message["metadata"]["language"], message["metadata"]["roles"], bot.parse(message["text"]))
        for block in blocks
        for message in block["examples"]
    ]


def test_there_are_enough_messages(seen: List[Seen]) -> None:
    assert len(seen) >= 400


@pytest.mark.parametrize("language", LEAST)
def test_intents(seen: List[Seen], language: str) -> None:
    mine = [message for message in seen if message.language == language]
    right = sum(means(message.parsed["intent"]["name"], message.intent) for message in mine)
    assert right / len(mine) >= LEAST[language]


def test_what_is_out_of_scope_is_refused_and_little_else(seen: List[Seen]) -> None:
    outside = [message.parsed["intent"]["name"] for message in seen if message.intent == OUT_OF_SCOPE]
    inside = [message.parsed["intent"]["name"] for message in seen if message.intent != OUT_OF_SCOPE]
    refused = sum(means(intent, OUT_OF_SCOPE) for intent in outside)
    assert refused / len(outside) >= LEAST_OUT_OF_SCOPE
    assert inside.count(OUT_OF_SCOPE) / len(inside) <= MOST_REFUSED


def test_roles(seen: List[Seen]) -> None:
    right = 0
    for message in seen:
        roles = [entity["value"] for entity in message.parsed["entities"] if entity["entity"] == "role"]
        right += list(dict.fromkeys(roles)) == message.roles
    assert right / len(seen) >= LEAST_ROLES


def test_languages(seen: List[Seen]) -> None:
    clear = [message for message in seen if message.language != "mixed"]
    # None leaves the conversation's language as it is, so only a wrong one is an error
    right = sum(message.parsed.get("language") in (message.language, None) for message in clear)
    assert right / len(clear) >= LEAST_LANGUAGE
