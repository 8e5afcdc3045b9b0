"""Taking one of two things that were offered."""

from typing import Optional

import pytest

from advisor.knowledge.base import KnowledgeBase
from advisor.understanding.offer_choice import choice

TITLES = ["Keterampilan", "Siapa yang cocok"]


@pytest.mark.parametrize(
    ("text", "taken"),
    [
        # by number
        ("yang pertama", 0),
        ("1", 0),
        ("nomor 2 aja kak", 1),
        ("the second one please", 1),
        ("Kedua!", 1),
        # a yes takes the likelier
        ("iya", 0),
        ("yes", 0),
        # by the words on the button, slips forgiven
        ("keterampilan", 0),
        ("siapa yg cocok", 1),
        ("ketrampilan", 0),
        # anything else is no choice
        ("gajinya berapa", None),
        ("enggak", None),
        ("pertama kali kerja harus apa", None),
        ("", None),
        ("😂", None),
    ],
)
def test_choice(knowledge: KnowledgeBase, text: str, taken: Optional[int]) -> None:
    assert choice(text, TITLES, knowledge.lexicon.offers.choices) == taken


def test_there_is_no_second_of_one(knowledge: KnowledgeBase) -> None:
    assert choice("yang kedua", TITLES[:1], knowledge.lexicon.offers.choices) is None


def test_nothing_offered_nothing_taken(knowledge: KnowledgeBase) -> None:
    assert choice("iya", [], knowledge.lexicon.offers.choices) is None
