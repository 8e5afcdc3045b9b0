"""Runs of words that are a role's name."""

from typing import List, Tuple

import pytest

from advisor.knowledge.base import KnowledgeBase
from advisor.understanding.roles.full_names import FullNames
from advisor.understanding.roles.lone_names import LoneNames
from advisor.understanding.roles.names import NameTable
from advisor.understanding.roles.spans import Conjunctions
from advisor.understanding.roles.spelling import SpellingGroups, WordFinder
from tests.support.role_names import make_role, plain_doc


@pytest.fixture(scope="module")
def finder(knowledge: KnowledgeBase) -> FullNames:
    roles = [
        make_role("manager", "community manager", "CM"),
        make_role("online", "online community manager"),
        make_role("officer", "community officer"),
    ]
    groups, particles, capitals_only = SpellingGroups([]), {"of", "an"}, {"cm"}
    names = NameTable(roles, groups, particles)
    words = WordFinder(names.vocabulary, groups, [], capitals_only)
    conjunctions = Conjunctions(knowledge.lexicon.role_names.ellipsis)
    return FullNames(names, words, conjunctions, particles, capitals_only, LoneNames(frozenset(), {}))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("a community manager", [("manager", 1, 2)]),
        ("manager of an online community", [("online", 0, 4)]),  # particles inside belong to the name
        ("online community manager", [("online", 0, 2)]),  # the longest name, not the one inside it
        ("community manager community officer", [("manager", 0, 1), ("officer", 2, 3)]),
        ("comunity oficer", [("officer", 0, 1)]),
        ("community community manager", [("manager", 1, 2)]),  # a word said twice is no longer name
        ("CM", [("manager", 0, 0)]),
        ("160 CM", []),
        ("cm", []),
        ("cm dan community officer", [("officer", 2, 3), ("manager", 0, 0)]),
        ("cm, community officer", [("officer", 2, 3)]),
        ("manager", []),
        ("", []),
    ],
)
def test_names_are_found(finder: FullNames, text: str, found: List[Tuple[str, int, int]]) -> None:
    assert [(span.role, span.first, span.last) for span in finder.find(plain_doc(text))] == found
