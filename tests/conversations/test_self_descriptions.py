"""Self-descriptions through the trained bot: they are kept for a fit check, in the person's words."""

from collections import defaultdict
from pathlib import Path
from typing import Any, Dict, List

import pytest
from ruamel.yaml import YAML

from tests.support.bot import Bot

FILE = Path(__file__).parents[1] / "advisor" / "understanding" / "self_description" / "self_descriptions.yml"
SIGNS = {"++": 1, "+": 1, "0": 0, "-": -1, "--": -1}
LEAST_RIGHT = 0.85
LEAST_FOUND = 0.5
# By form and language, of which some have but three messages: those of which nothing is taken wrongly.
NOTHING_WRONG = 0.65


@pytest.fixture(scope="module")
def told(bot: Bot) -> List[Dict[str, Any]]:
    messages: List[Dict[str, Any]] = YAML(typ="safe").load(FILE.read_text(encoding="utf-8"))
    for message in messages:
        talk = bot.conversation()
        talk.say(message["text"])
        message["ratings"] = (talk.tracker.get_slot("fit_check") or {}).get("ratings", {})
        message["wanted"] = {trait: SIGNS[degree] for trait, degree in message["traits"].items()}
        signs = {t: (r["degree"] > 0) - (r["degree"] < 0) for t, r in message["ratings"].items()}
        message["right"] = {t for t, sign in signs.items() if message["wanted"].get(t) == sign}
        message["wrong"] = set(signs) - message["right"]
    return messages


@pytest.mark.parametrize("language", ["id", "en", "mixed"])
def test_what_is_read_is_what_was_said(told: List[Dict[str, Any]], language: str) -> None:
    mine = [message for message in told if message["language"] == language]
    right, wrong = (sum(len(message[kind]) for message in mine) for kind in ("right", "wrong"))
    assert right / (right + wrong) >= LEAST_RIGHT
    assert right / sum(len(message["wanted"]) for message in mine) >= LEAST_FOUND


def test_hardly_anything_is_misread_in_any_form_and_language(
    told: List[Dict[str, Any]],
) -> None:
    clean = defaultdict(list)
    for message in told:
        clean[message["form"], message["language"]].append(not message["wrong"])
    low = {kind: sum(right) / len(right) for kind, right in clean.items() if sum(right) / len(right) < NOTHING_WRONG}
    assert len(told) >= 150
    assert not low


def test_the_stored_words_are_the_person_s_own(told: List[Dict[str, Any]]) -> None:
    for message in told:
        for rating in message["ratings"].values():
            assert rating["said"] in message["text"]
