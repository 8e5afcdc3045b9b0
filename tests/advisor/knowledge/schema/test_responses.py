"""The responses that the code says exist, and every response is said."""

import re

import pytest

from advisor.knowledge.base import KnowledgeBase
from tests.support.bot import ROOT
from tests.support.response_names import NamesInCode, names_in_code


@pytest.fixture(scope="module")
def said() -> NamesInCode:
    """The names in our code."""
    return names_in_code(ROOT)


def test_every_response_that_the_code_says_exists(knowledge: KnowledgeBase, said: NamesInCode) -> None:
    assert said.names
    assert said.names - set(knowledge.responses) == set()


def test_every_name_put_together_at_run_time_can_be_that_of_a_response(
    knowledge: KnowledgeBase, said: NamesInCode
) -> None:
    assert said.patterns
    assert [p for p in said.patterns if not any(re.fullmatch(p, name) for name in knowledge.responses)] == []


def test_every_response_is_said(knowledge: KnowledgeBase, said: NamesInCode) -> None:
    unnamed = set(knowledge.responses) - said.constants
    assert [name for name in unnamed if not any(re.fullmatch(p, name) for p in said.assembled)] == []
