"""Whether a message asks."""

import pytest

from advisor.knowledge.base import KnowledgeBase
from advisor.language.question import ends_as_question


@pytest.mark.parametrize("text", ["aku ceroboh, ngaruh nggak", "is it hard?", "tugasnya apa", "so it's easy, right"])
def test_given_a_question_when_its_end_is_read_then_it_asks(knowledge: KnowledgeBase, text: str) -> None:
    assert ends_as_question(text, knowledge.words)


@pytest.mark.parametrize("text", ["aku suka ngobrol", "I like numbers.", "", "   "])
def test_given_a_statement_when_its_end_is_read_then_it_does_not(knowledge: KnowledgeBase, text: str) -> None:
    assert not ends_as_question(text, knowledge.words)
