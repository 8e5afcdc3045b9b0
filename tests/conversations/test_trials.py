"""Conversations of testers who played users: what must and must not be read in each reply.

The patterns of `trials/*.yml` were written from what a good counsellor limited to the sources would have said, which
the testers had written down before each message. A turn is right if every pattern of `must` is found in the texts of
the reply, every pattern of `buttons` in the titles of its buttons, and no pattern of `must_not` in its texts.
"""

import re
from pathlib import Path
from typing import Any, Dict, List, NamedTuple, Sequence

import pytest
from ruamel.yaml import YAML

from tests.support.bot import Bot, Reply

FOLDER = Path(__file__).parent / "trials"
TRIALS: List[Dict[str, Any]] = [
    trial
    for file in sorted(FOLDER.glob("*.yml"))
    for trial in YAML(typ="safe").load(file.read_text(encoding="utf-8"))["conversations"]
]
SAMPLE = TRIALS[::3]
"""The conversations that `make test` replays; `make soak` replays all of them, which takes some five minutes."""
LEAST_CONVERSATIONS = 180
LEAST_RIGHT = {"id": 0.61, "en": 0.53, "mixed": 0.6}
"""The share of right turns that each language needs. The patterns were written when the bot knew seven roles, and
expect those by name in answers about all roles, and a check on all roles that begins with a question on a trait."""


class Outcome(NamedTuple):
    """One turn as it was replayed."""

    language: str
    user: str
    reply: str
    faults: List[str]


def _is_found(pattern: str, text: str) -> bool:
    return re.search(pattern, text, re.IGNORECASE | re.DOTALL) is not None


def faults_of(turn: Dict[str, Any], replies: Sequence[Reply]) -> List[str]:
    """What is missing from `replies`, and what should not be there."""
    text = "\n".join(reply.text for reply in replies)
    titles = "\n".join(button["title"] for reply in replies for button in reply.buttons)
    return [
        *(f"lacks {pattern}" for pattern in turn.get("must", ()) if not _is_found(pattern, text)),
        *(f"has {pattern}" for pattern in turn.get("must_not", ()) if _is_found(pattern, text)),
        *(f"has no button {pattern}" for pattern in turn.get("buttons", ()) if not _is_found(pattern, titles)),
    ]


def replay(bot: Bot, trial: Dict[str, Any]) -> List[Outcome]:
    """Sends the messages of `trial` in order."""
    talk, outcomes = bot.conversation(), []
    for turn in trial["turns"]:
        replies = talk.say(turn["user"])
        text = " / ".join(reply.text for reply in replies)
        outcomes.append(Outcome(trial["language"], turn["user"], text, faults_of(turn, replies)))
    return outcomes


@pytest.fixture(scope="module", params=[SAMPLE, pytest.param(TRIALS, marks=pytest.mark.soak)], ids=["sample", "all"])
def outcomes(bot: Bot, request: pytest.FixtureRequest) -> List[Outcome]:
    return [outcome for trial in request.param for outcome in replay(bot, trial)]


def test_there_are_enough_of_them() -> None:
    assert len(TRIALS) >= LEAST_CONVERSATIONS


def test_each_turn_says_what_must_be_read() -> None:
    for trial in TRIALS:
        assert all(turn.get("must") or turn.get("must_not") for turn in trial["turns"]), trial["name"]


@pytest.mark.parametrize("language", LEAST_RIGHT)
def test_most_turns_are_right(outcomes: List[Outcome], language: str) -> None:
    turns = [outcome for outcome in outcomes if outcome.language == language]
    wrong = [outcome for outcome in turns if outcome.faults]
    assert 1 - len(wrong) / len(turns) >= LEAST_RIGHT[language], wrong
