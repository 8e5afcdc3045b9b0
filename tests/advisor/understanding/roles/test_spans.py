"""Runs of tokens that name roles, and what joins them."""

import pytest

from advisor.knowledge.base import KnowledgeBase
from advisor.understanding.roles.spans import Conjunctions, NameSpan, tokens_in
from tests.support.role_names import plain_doc


def test_the_tokens_of_spans_include_the_last_one() -> None:
    assert tokens_in([NameSpan("a", 0, 1, 2), NameSpan("b", 4, 4, 1)]) == {0, 1, 4}


@pytest.mark.parametrize(
    ("text", "joined"),
    [
        ("online dan sosial", True),
        ("online sama yang sosial", True),
        ("online and the sosial", True),
        ("online, sosial", True),
        ("online sosial", False),
        ("online itu sosial", False),
        ("online dan atau sama sosial", False),
    ],
)
def test_conjunctions_join_names(knowledge: KnowledgeBase, text: str, joined: bool) -> None:
    doc = plain_doc(text)
    one, other = NameSpan("a", 0, 0, 1), NameSpan("b", len(doc) - 1, len(doc) - 1, 1)
    conjunctions = Conjunctions(knowledge.lexicon.role_names.ellipsis)
    assert conjunctions.join(doc, one, other) == conjunctions.join(doc, other, one) == joined


def test_a_conjunction_may_be_excluded(knowledge: KnowledgeBase) -> None:
    doc = plain_doc("online, sosial")
    one, other = NameSpan("a", 0, 0, 1), NameSpan("b", 2, 2, 1)
    assert not Conjunctions(knowledge.lexicon.role_names.ellipsis).join(doc, one, other, excluding={","})
