"""Listing fields of work and roles."""

from typing import Any, Dict, List

import pytest

from actions.answers.list_roles import PAGE, ActionListRoles
from actions.fit.start_on_all_roles import ActionRecommendRole
from advisor.knowledge.base import KnowledgeBase
from advisor.knowledge.schema.base import LANGUAGES, Language
from tests.support.actions import run, tracker_of

LONGEST = 850
"""Characters of the list of fields."""
MAX_BUTTONS = 13


def _in_field(field: str, page: int = 1, language: str = "id") -> Dict[str, Any]:
    entities = [{"entity": "field", "value": field}, {"entity": "page", "value": str(page)}]
    messages, _ = run(ActionListRoles(), tracker_of("list_roles", entities=entities, slots={"language": language}))
    return messages[0]


@pytest.mark.parametrize("action", [ActionListRoles(), ActionRecommendRole()], ids=lambda action: str(action.name()))
@pytest.mark.parametrize("language", LANGUAGES)
def test_lists_are_short(action: Any, language: str) -> None:
    messages, _ = run(action, tracker_of("list_roles", slots={"language": language}))
    assert len(messages[0]["text"]) <= LONGEST
    assert 0 < len(messages[0]["buttons"]) <= MAX_BUTTONS


def test_every_field_has_a_line_and_a_button(knowledge: KnowledgeBase) -> None:
    messages, slots = run(ActionListRoles(), tracker_of("list_roles"))
    names = [field.name.id for field in knowledge.fields.values()]
    assert all(name.lower() in messages[0]["text"].lower() for name in names)
    assert [button["title"].lower() for button in messages[0]["buttons"]] == [name.lower() for name in names]
    assert slots["topic"] == "list_roles"


@pytest.mark.parametrize("language", LANGUAGES)
def test_all_roles_of_a_field_are_listed_a_page_at_a_time(knowledge: KnowledgeBase, language: Language) -> None:
    for field in knowledge.fields:
        expected = knowledge.roles_in(field)
        pages = [_in_field(field, page, language) for page in range(1, -(-len(expected) // PAGE) + 1)]
        listed: List[str] = [role for page in pages for role in page["answer"]["roles"]]
        assert sorted(listed) == sorted(expected)
        assert all(len(page["buttons"]) <= PAGE + 2 for page in pages)
        names = [knowledge.roles[role].name.in_language(language) for role in pages[0]["answer"]["roles"]]
        assert all(name in pages[0]["text"] for name in names)


def test_roles_with_little_coverage_come_last(knowledge: KnowledgeBase) -> None:
    roles = _in_field("public_service")["answer"]["roles"]
    little = [knowledge.roles[role].coverage == "little" for role in roles]
    assert little == sorted(little)
    assert any(little)


def test_a_page_that_does_not_exist_gives_the_first() -> None:
    assert _in_field("health", 99)["answer"]["roles"] == _in_field("health")["answer"]["roles"]
