"""Names cut short to one word."""

from typing import List

import pytest

from advisor.knowledge.base import KnowledgeBase
from advisor.understanding.roles.short_names import ShortNames
from advisor.understanding.roles.spans import Conjunctions, NameSpan
from tests.support.role_names import make_role, plain_doc


@pytest.fixture(scope="module")
def finder(knowledge: KnowledgeBase) -> ShortNames:
    roles = [
        make_role("online", "online community manager", short_names=("online",)),
        make_role("social", "social community manager", short_names=("sosial", "social")),
    ]
    words = knowledge.lexicon.role_names.ellipsis
    return ShortNames(roles, words, Conjunctions(words))


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("gaji yang online", ["online"]),
        ("does the social one pay well", ["social"]),
        ("gajinya yang online sama sosial", ["online", "social"]),
        ("online", ["online"]),
        ("kalau online?", ["online"]),
        ("so which one, social or online?", ["social", "online"]),
        ("who does the budgets, social or online cm?", ["social", "online"]),
        ("do they meet social or online friends", []),
        ("do they work social or online?", []),
        ("the social side of work", []),
        ("kerjanya online terus", []),
        ("isu sosial di masyarakat", []),
        ("", []),
    ],
)
def test_a_short_name_counts_where_a_role_is_meant(finder: ShortNames, text: str, roles: List[str]) -> None:
    assert [span.role for span in finder.find(plain_doc(text), [])] == roles


def test_a_short_name_joined_to_a_full_name_is_a_name(finder: ShortNames) -> None:
    full = [NameSpan("officer", 0, 1, 2)]
    assert [span.role for span in finder.find(plain_doc("community officer dan sosial"), full)] == ["social"]
    assert finder.find(plain_doc("community officer kerjanya sosial"), full) == []


def test_a_word_of_a_full_name_is_not_a_short_name(finder: ShortNames) -> None:
    assert finder.find(plain_doc("online community manager"), [NameSpan("online", 0, 2, 3)]) == []


def test_roles_without_short_names_are_not_found(knowledge: KnowledgeBase) -> None:
    words = knowledge.lexicon.role_names.ellipsis
    assert ShortNames([make_role("a", "Online")], words, Conjunctions(words)).find(plain_doc("online"), []) == []
