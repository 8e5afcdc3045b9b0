"""Which roles come closest to what people look for, avoid or tell, on messages that nothing was learned from."""

from pathlib import Path
from typing import Any, Dict, List

from ruamel.yaml import YAML

from advisor.advisor import get_advisor

REFUSALS: List[Dict[str, Any]] = YAML(typ="safe").load(Path(__file__).with_name("unseen_matches.yml"))
WISHES: List[Dict[str, Any]] = YAML(typ="safe").load(Path(__file__).with_name("role_wishes.yml"))["wishes"]
LEAST_RIGHT = 0.75
"""Of the wishes that match a role, those for which a right one comes first; 77% when first measured."""
LEAST_MATCHED = 0.5
"""Of the wishes that a role fits, those that match any; 61% when first measured."""


def test_a_right_role_comes_first() -> None:
    wishes = [row for row in WISHES if "best" in row]
    found = [(get_advisor().role_matcher.match(row["text"]), row) for row in wishes]
    matched = [(matches[0].role, row) for matches, row in found if matches]
    right = sum(role in (*row["best"], *row.get("also", ())) for role, row in matched)
    assert right / len(matched) >= LEAST_RIGHT
    assert len(matched) / len(wishes) >= LEAST_MATCHED


REFUSALS_FOUND = 0.75
"""The share of the refusals that are found, so that none of the roles is recommended for the words of the refusal."""


def test_most_refusals_match_no_role() -> None:
    refusals = [row for row in REFUSALS if row["kind"] == "avoid"]
    assert sum(not get_advisor().role_matcher.match(row["text"]) for row in refusals) / len(refusals) >= REFUSALS_FOUND


def test_no_fact_that_needs_a_heading_is_given() -> None:
    knowledge = get_advisor().knowledge
    facts = [match.fact for row in WISHES for match in get_advisor().role_matcher.match(row["text"])]
    assert not [fact.key for fact in facts if knowledge.topics[fact.topic].never_bare]


def test_roles_without_what_is_refused_come_first() -> None:
    roles = ["community_officer", "online_community_manager"]
    assert get_advisor().role_matcher.ranked(roles, "yang ga usah ke luar kota, aku mabok kendaraan")[0] == roles[1]
