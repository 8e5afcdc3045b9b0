"""Whether a message asks."""

import pytest

from advisor.knowledge.base import KnowledgeBase
from advisor.understanding.question_form import is_question


@pytest.mark.parametrize(
    "text",
    [
        "aku ceroboh, ngaruh nggak",
        "is it hard?",
        "tugasnya apa",
        "so it's easy, right",
        "harus pintar gambar gk kak",
        "aku pendiam. masih bisa ga ya kak wkwk",
        "i get lost easily, would that matter",
        "I can't sing lol am I out",
        "Do I have to dance.",
    ],
)
def test_given_a_question_when_its_form_is_read_then_it_asks(knowledge: KnowledgeBase, text: str) -> None:
    assert is_question(text, knowledge.lexicon)


@pytest.mark.parametrize(
    "text",
    [
        "aku suka ngobrol",
        "I like numbers.",
        "",
        "   ",
        "kak",
        "i do, and i can",
        "suka banget kak",
        "is",
        "well, it is what it is",
    ],
)
def test_given_a_statement_when_its_form_is_read_then_it_does_not(knowledge: KnowledgeBase, text: str) -> None:
    assert not is_question(text, knowledge.lexicon)
