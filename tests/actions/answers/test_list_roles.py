"""Listing the roles."""

from typing import Any

import pytest

from actions.answers.list_roles import ActionListRoles
from actions.fit.recommend_role import ActionRecommendRole
from advisor.knowledge.base import KnowledgeBase
from advisor.knowledge.schema.base import LANGUAGES
from tests.support.actions import run, tracker_of

LONGEST = 700  # "about 600 characters"


@pytest.mark.parametrize("action", [ActionListRoles(), ActionRecommendRole()], ids=lambda action: str(action.name()))
@pytest.mark.parametrize("language", LANGUAGES)
def test_lists_are_short(action: Any, language: str) -> None:
    messages, _ = run(action, tracker_of("list_roles", slots={"language": language}))
    assert len(messages[0]["text"]) <= LONGEST
    assert messages[0]["buttons"]


def test_every_role_is_listed_with_a_button(knowledge: KnowledgeBase) -> None:
    messages, slots = run(ActionListRoles(), tracker_of("list_roles"))
    assert len(messages[0]["buttons"]) == len(knowledge.roles)
    assert all(role.name.id in messages[0]["text"] for role in knowledge.roles.values())
    assert slots["topic"] == "list_roles"


def test_roles_with_little_coverage_come_last(knowledge: KnowledgeBase) -> None:
    messages, _ = run(ActionListRoles(), tracker_of("list_roles"))
    little = [knowledge.roles[role].coverage == "little" for role in messages[0]["answer"]["roles"]]
    assert little == sorted(little)
