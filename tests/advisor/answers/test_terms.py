"""The sentence that a word comes from."""

from typing import Optional

import pytest

from advisor.answers.terms import TermIndex
from advisor.knowledge.base import KnowledgeBase


@pytest.fixture(scope="module")
def terms(knowledge: KnowledgeBase) -> TermIndex:
    return TermIndex(knowledge)


@pytest.mark.parametrize(
    ("question", "word"),
    [
        ("arti LSM apa", "LSM"),
        ("maksudnya inklusif tuh gimana", "inklusi"),
        ("what's moderation", "moderat"),
        ("moderasi itu apa sih", "moderasi"),
    ],
)
def test_a_word_is_found_in_the_sentence_that_has_it(terms: TermIndex, question: str, word: str) -> None:
    fact = terms.find(question)
    assert fact
    assert word in f"{fact.text.id} {fact.text.en}"


@pytest.mark.parametrize("question", ["istilah stakeholder artinya apa", "what does it mean?", "what is a quark"])
def test_a_word_that_no_source_has_is_not_found(terms: TermIndex, question: str) -> None:
    assert terms.find(question) is None


def test_the_facts_just_told_win(terms: TermIndex, knowledge: KnowledgeBase) -> None:
    without: Optional[str] = getattr(terms.find("apa itu konflik"), "key", None)
    others = [fact.key for fact in knowledge.facts if "konflik" in fact.text.id and fact.key != without]
    found = terms.find("apa itu konflik", others[:1])
    assert found
    assert found.key == others[0]
