"""What replies to a fit question mean, in messages of many dialects that nothing was learned from."""

from collections import Counter
from pathlib import Path
from typing import Any, Dict, List, Tuple

import pytest
from ruamel.yaml import YAML

from advisor.advisor import get_advisor
from advisor.decide import decide
from advisor.dialogue import intents
from advisor.dialogue.state import State
from tests.support.bot import Bot

ROWS: List[Dict[str, str]] = YAML(typ="safe").load(Path(__file__).with_name("unseen_replies.yml"))
SIDES = {"very_low": -1, "low": -1, "mid": 0, "high": 1, "very_high": 1}
WANTED = {
    "stop": {intents.STOP_CHECK, intents.GOODBYE, intents.ASK_VERDICT},
    "why": {intents.EXPLAIN_QUESTION},
    "change": {intents.GO_BACK},
    "feeling": {intents.DISCOURAGED, intents.DISTRESS},
}
"""The intents that each label may be decided to be; asking for the result ends the questions, too."""
ASKED = State(check_status="running", context="question")
FLOORS = {"answer": 0.6, "stop": 0.7, "why": 0.85, "change": 0.75, "feeling": 0.5}
"""Shares of the messages of each kind that are understood. Many answers are tiny stories, which the bot asks about."""
MOST_MISTAKEN = 0.1
"""The share of all messages that are stored as an answer on the wrong side, or as one although they are none."""


@pytest.fixture(scope="module")
def decisions(bot: Bot) -> List[Tuple[str, Any]]:
    """The label of each message, and what is decided on it."""
    advisor = get_advisor()
    frames = [advisor.frames.read(bot.parse(row["text"]), "question") for row in ROWS]
    decided = [decide(frame, ASKED, advisor.knowledge) for frame in frames]
    return [(row["label"], decision) for row, decision in zip(ROWS, decided, strict=True)]


def _side(degree: int) -> int:
    return (degree > 0) - (degree < 0)


def _is_stored(decision: Any) -> bool:
    return decision.intent == intents.ANSWER_SCALE and decision.degree is not None


def test_each_kind_is_understood(decisions: List[Tuple[str, Any]]) -> None:
    of_kind: Counter[str] = Counter()
    right: Counter[str] = Counter()
    for label, decision in decisions:
        if label in SIDES:
            of_kind["answer"] += 1
            right["answer"] += _is_stored(decision) and _side(decision.degree) == SIDES[label]
        elif label in WANTED:
            of_kind[label] += 1
            right[label] += decision.intent in WANTED[label]
    shares = {kind: right[kind] / of_kind[kind] for kind in of_kind}
    assert not {kind: share for kind, share in shares.items() if share < FLOORS[kind]}


def test_little_is_stored_that_was_not_said(decisions: List[Tuple[str, Any]]) -> None:
    wrong = [d for label, d in decisions if _is_stored(d) and _side(d.degree) != SIDES.get(label)]
    assert len(wrong) / len(decisions) <= MOST_MISTAKEN
