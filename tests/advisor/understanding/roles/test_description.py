"""Roles that people describe without naming them."""

from pathlib import Path
from typing import Any, List

import pytest
from ruamel.yaml import YAML

from advisor.advisor import get_advisor
from advisor.understanding.roles.description import RoleDescriptions, described, most_like

REFERENCES = Path(__file__).parents[1] / "references.yml"
FLOOR = 0.73
"""Share of the descriptions by other people whose role is found among all. First measured: 77%."""


@pytest.fixture(scope="module")
def descriptions() -> RoleDescriptions:
    return get_advisor().descriptions


def _community_roles() -> List[str]:
    """The roles that the descriptions were written about."""
    return [role.id for role in get_advisor().knowledge.found_by_name]


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("yang ngurusin acara", "event_organizer"),
        ("the one that deals with foreigners", "international_community_manager"),
        ("yang jaga forum itu apa ya", "online_community_manager"),
        ("the one where you post on instagram", "social_media_manager"),
    ],
)
def test_the_role_described_is_the_likeliest(descriptions: RoleDescriptions, text: str, role: str) -> None:
    assert most_like(descriptions.similarity(text), _community_roles()) == role


def test_most_descriptions_of_other_people_are_found(descriptions: RoleDescriptions) -> None:
    entries: List[Any] = YAML(typ="safe").load(REFERENCES.read_text(encoding="utf-8"))
    entries = [entry for entry in entries if entry["label"]["kind"] == "description"]
    roles = _community_roles()
    right = [e for e in entries if most_like(descriptions.similarity(e["text"]), roles) == e["label"]["role"]]
    assert len(right) >= FLOOR * len(entries)


@pytest.mark.parametrize("text", ["aku mau kopi", "terima kasih ya", "what time is it"])
def test_other_messages_describe_no_role(descriptions: RoleDescriptions, text: str) -> None:
    assert described(descriptions.similarity(text), list(get_advisor().knowledge.roles)) is None


def test_only_the_roles_in_question_count() -> None:
    similarity = {"a": 0.9, "b": 0.85, "c": 0.5}
    assert described(similarity, ["a", "b"]) is None
    assert described(similarity, ["a", "c"]) == "a"
    assert most_like(similarity, ["b", "c"]) == "b"
    assert most_like({}, ["a"]) is None
