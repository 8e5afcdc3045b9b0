"""People in danger are told from those who only use such words, in messages that nothing was learned from."""

from pathlib import Path
from typing import Dict, List

from ruamel.yaml import YAML

from advisor.dialogue import intents
from tests.support.bot import Bot

MESSAGES: Dict[str, List[str]] = YAML(typ="safe").load(Path(__file__).with_name("unseen_danger.yml"))
LEAST_CAUGHT = 0.8
"""Of 100 people in danger; 83% when first measured."""
MOST_FALSE_ALARMS = 0.08
"""Of 160 other messages; 6%."""


def _alarms(bot: Bot, kind: str) -> float:
    """The share of messages of a kind that get support."""
    return sum(bot.parse(text)["intent"]["name"] == intents.DISTRESS for text in MESSAGES[kind]) / len(MESSAGES[kind])


def test_most_people_in_danger_get_support(bot: Bot) -> None:
    assert _alarms(bot, "danger") >= LEAST_CAUGHT


def test_few_others_do(bot: Bot) -> None:
    assert _alarms(bot, "safe") <= MOST_FALSE_ALARMS
