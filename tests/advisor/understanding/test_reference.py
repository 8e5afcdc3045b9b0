"""References by place, in messages that other people wrote."""

from pathlib import Path
from typing import Any, Dict, List

import pytest
from ruamel.yaml import YAML

from advisor.advisor import get_advisor
from advisor.understanding.reference import LAST, Reference, ReferenceFinder

FILE = Path(__file__).with_name("references.yml")
FLOORS = {"role": 0.9, "point": 0.9, "none": 0.85}
"""Shares that must be right. The finder was improved after a first look at this set, when it found 32% of the roles and
31% of the points."""


@pytest.fixture(scope="module")
def finder() -> ReferenceFinder:
    return ReferenceFinder(get_advisor().knowledge.lexicon.references, frozenset({"itu", "kak", "please"}))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("yang kedua itu", Reference("any", 1, True)),
        ("poin ke-3 gimana maksudnya", Reference("point", 2, False)),
        ("no.6", Reference("any", 5, True)),
        ("the last role", Reference("role", LAST, True)),
        ("paling bawah", Reference("any", LAST, True)),
        ("2", Reference("any", 1, True)),
    ],
)
def test_a_place_is_found_with_what_it_counts(finder: ReferenceFinder, text: str, expected: Reference) -> None:
    assert finder.find(text) == expected


@pytest.mark.parametrize(
    "text",
    ["anak kedua saya", "kali pertama aku dengar", "my first job", "ada 2 orang di tim", "terakhir, apa skillnya"],
)
def test_an_ordinal_of_something_else_points_at_nothing(finder: ReferenceFinder, text: str) -> None:
    assert finder.find(text) is None


@pytest.mark.parametrize("kind", sorted(FLOORS))
def test_most_references_of_other_people_are_found(kind: str) -> None:
    entries: List[Dict[str, Any]] = YAML(typ="safe").load(FILE.read_text(encoding="utf-8"))
    entries = [e for e in entries if e["label"]["kind"] == kind and e["label"].get("place") != "other"]
    frames = get_advisor().frames
    right = [e for e in entries if _is_right(frames.read({"text": e["text"]}).reference, e["label"])]
    assert len(right) >= FLOORS[kind] * len(entries)


def _is_right(found: Any, label: Dict[str, Any]) -> bool:
    if label["kind"] == "none" or found is None:
        return label["kind"] == "none" and found is None
    place = LAST if label["place"] == "last" else label["place"] - 1
    return bool(found.place == place and found.kind in (label["kind"], "any"))
