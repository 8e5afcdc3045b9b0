"""How conversations begin: first messages that the bot wasn't trained on are read as what their writers want."""

from pathlib import Path
from typing import Dict, List

import pytest
from ruamel.yaml import YAML

from advisor.dialogue import intents
from tests.support.bot import Bot

MESSAGES: Dict[str, List[str]] = YAML(typ="safe").load(Path(__file__).with_name("openings.yml"))
SUGGESTING = (
    intents.LOOK_FOR_WORK,
    intents.SEEK_DIRECTION,
    intents.LIST_ROLES,
    intents.RECOMMEND_ROLE,
    intents.DESCRIBE_SELF,
    intents.ASK_FOR_OTHER,
)
"""The intents whose answers give orientation or suggestions."""
LEAST_READ = {"tour": 0.67, "suggest": 0.7}
"""First measured: 71% and 83%, then 77% and 74%; before training had messages of this kind, 23% and 63%."""
LEAST_CAUGHT = 0.9
"""Of 10 people in danger; all when first measured."""
MOST_FALSE_ALARMS = 0.04
"""Of 230 others; 3% when first measured."""


def _read_as(bot: Bot, want: str) -> List[str]:
    return [bot.parse(text)["intent"]["name"] for text in MESSAGES[want]]


@pytest.mark.parametrize("want", LEAST_READ)
def test_who_looks_for_a_direction_is_understood(bot: Bot, want: str) -> None:
    read = _read_as(bot, want)
    assert sum(intent in SUGGESTING for intent in read) / len(read) >= LEAST_READ[want]


def test_people_in_danger_get_support(bot: Bot) -> None:
    read = _read_as(bot, "danger")
    assert read.count(intents.DISTRESS) / len(read) >= LEAST_CAUGHT


def test_others_seldom_do(bot: Bot) -> None:
    read = [intent for want in MESSAGES if want != "danger" for intent in _read_as(bot, want)]
    assert read.count(intents.DISTRESS) / len(read) <= MOST_FALSE_ALARMS
