"""Which aspects a message asks about, also on a set that nothing was learned from."""

from pathlib import Path
from typing import Any, Dict, List, Tuple

import pytest
from ruamel.yaml import YAML

from advisor.understanding.aspects import AspectReader, sure_aspects
from advisor.understanding.labelled.reader import LabelScore
from advisor.understanding.roles.finder import RoleFinder
from tests.support.trained import Trained, label_reader

HERE = Path(__file__).parent
LEAST_READ = 0.78
"""Of 150 questions on aspects, those that are read as being on any; 84% with 45 aspects, 79% with 78."""
LEAST_RIGHT = 0.95
"""Of those, the ones with a right aspect; 99% when first measured."""
MOST_TAKEN = 5
"""Of 110 other messages, those that are read as being on an aspect; 2 with 45 aspects, 5 with 78."""


@pytest.fixture(scope="module")
def reads(trained: Trained, role_finder: RoleFinder) -> List[Tuple[List[str], Any]]:
    """For each unseen message its aspects, and those read."""
    reader = AspectReader(label_reader(trained, "AspectDetector"))
    rows = YAML(typ="safe").load(HERE / "unseen_aspects.yml")
    return [(row["aspects"], reader.read(role_finder.masked(row["text"]))) for row in rows]


def test_most_questions_on_an_aspect_are_read_and_rightly(reads: List[Tuple[List[str], Any]]) -> None:
    asked = [(aspects, read) for aspects, read in reads if aspects]
    found = [(aspects, read) for aspects, read in asked if read]
    right = [read for aspects, read in found if not set(aspects).isdisjoint(read)]
    assert len(found) / len(asked) >= LEAST_READ
    assert len(right) / len(found) >= LEAST_RIGHT


def test_hardly_any_other_message_is_read_as_being_on_an_aspect(reads: List[Tuple[List[str], Any]]) -> None:
    assert sum(bool(read) for aspects, read in reads if not aspects) <= MOST_TAKEN


@pytest.mark.parametrize(
    ("confidences", "expected"),
    [
        ({"events": 0.9, "none": 0.05, "writing": 0.05}, ("events",)),
        ({"events": 0.25, "event_logistics": 0.2, "none": 0.1}, ("events", "event_logistics")),
        ({"events": 0.25, "none": 0.2, "event_logistics": 0.2}, ()),
        ({"none": 0.9, "events": 0.1}, ()),
        ({"events": 0.15, "writing": 0.1, "languages": 0.1}, ()),
    ],
)
def test_the_fewest_that_are_sure_together(confidences: Dict[str, float], expected: Tuple[str, ...]) -> None:
    label = next(iter(confidences))
    assert tuple(sure_aspects(LabelScore(label, confidences[label], confidences))) == expected


class _Labels:
    """Reads events and writing by their words, the first only next to a question."""

    def read(self, text: str) -> LabelScore:
        label = "events" if "events" in text and "which" in text else "writing" if "writing" in text else "none"
        return LabelScore(label, 0.9, {label: 0.9})


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("events, and writing. which role?", ["events", "writing"]),
        ("which role has events and writing?", ["events", "writing"]),
        ("which role has writing and writing?", []),
        ("which role has events?", []),
    ],
)
def test_the_aspects_of_a_list_are_read_one_by_one(text: str, expected: List[str]) -> None:
    assert AspectReader(_Labels(), ["and"]).read_list(text) == expected
