"""Which roles come closest to what people look for, avoid or tell, on messages that nothing was learned from."""

from pathlib import Path
from typing import Any, Dict, List

import pytest
from ruamel.yaml import YAML

from advisor.advisor import get_advisor

ROWS: List[Dict[str, Any]] = YAML(typ="safe").load(Path(__file__).with_name("unseen_matches.yml"))
RIGHT_FIRST = {"work": 0.78, "like": 0.55, "story": 0.4}
"""Shares of the messages of each kind for which a right role comes first."""
MOST_WRONG = {"work": 0.0, "like": 0.03, "story": 0.05}
"""Shares for which a role comes first that must not be recommended."""


def _rows(kind: str) -> List[Dict[str, Any]]:
    return [row for row in ROWS if row["kind"] == kind and row["right"]]


@pytest.mark.parametrize("kind", RIGHT_FIRST)
def test_a_right_role_comes_first(kind: str) -> None:
    matches = [(get_advisor().role_matcher.match(row["text"]), row) for row in _rows(kind)]
    first = [(found[0].role if found else None, row) for found, row in matches]
    assert sum(role in row["right"] for role, row in first) / len(first) >= RIGHT_FIRST[kind]
    assert sum(role in row["wrong"] for role, row in first) / len(first) <= MOST_WRONG[kind]


REFUSALS_FOUND = 0.75
"""The share of the refusals that are found, so that none of the roles is recommended for the words of the refusal."""


def test_most_refusals_match_no_role() -> None:
    refusals = _rows("avoid")
    assert sum(not get_advisor().role_matcher.match(row["text"]) for row in refusals) / len(refusals) >= REFUSALS_FOUND


def test_no_fact_that_needs_a_heading_is_given() -> None:
    knowledge = get_advisor().knowledge
    facts = [match.fact for row in ROWS for match in get_advisor().role_matcher.match(row["text"])]
    assert not [fact.key for fact in facts if knowledge.topics[fact.topic].never_bare]


def test_roles_without_what_is_refused_come_first() -> None:
    roles = ["community_officer", "online_community_manager"]
    assert get_advisor().role_matcher.ranked(roles, "yang ga usah ke luar kota, aku mabok kendaraan")[0] == roles[1]
