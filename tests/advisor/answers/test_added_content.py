"""A yes or no holds only for what the stored question and its fact say."""

import pytest

from advisor.answers.added_content import AddedContent
from advisor.knowledge.base import KnowledgeBase

LANGUAGES_FACT = "international_community_manager.languages"
MODERATE_FACT = "online_community_manager.moderate_content"
TRAVEL_FACT = "community_officer.travel_and_people"


@pytest.mark.parametrize(
    ("question", "example", "key"),
    [
        ("apakah harus bisa bahasa inggris?", "Apa harus bisa bahasa asing?", LANGUAGES_FACT),
        ("do they need to speak three languages?", "Do they have to speak a foreign language?", LANGUAGES_FACT),
        ("harus kuasai 4 bahasa?", "Apa harus bisa bahasa asing?", LANGUAGES_FACT),
        ("apa dia sering bepergian?", "Apa dia suka bepergian?", TRAVEL_FACT),
        ("must they like travelling?", "Do they like travelling?", TRAVEL_FACT),
        ("apa semua konten dimoderasi?", "Apa konten dimoderasi?", MODERATE_FACT),
        ("kalau susah bepergian gimana", "Susah bepergian, masalah nggak?", TRAVEL_FACT),
    ],
    ids=["named-thing", "number-in-words", "digit", "frequency", "necessity", "quantity", "open-question"],
)
def test_something_added_is_found(knowledge: KnowledgeBase, question: str, example: str, key: str) -> None:
    fact = knowledge.fact(key)
    assert fact is not None
    assert AddedContent(knowledge).is_in(question, example, fact)


@pytest.mark.parametrize(
    ("question", "example", "key"),
    [
        ("harus bisa bahasa asing ya kak?", "Apa harus bisa bahasa asing?", LANGUAGES_FACT),
        ("apakah dia senang bepergian?", "Apa harus suka bepergian dan bertemu orang baru?", TRAVEL_FACT),
        ("does she have to like travel?", "do they need to like travelling?", TRAVEL_FACT),
    ],
)
def test_other_wording_adds_nothing(knowledge: KnowledgeBase, question: str, example: str, key: str) -> None:
    fact = knowledge.fact(key)
    assert fact is not None
    assert not AddedContent(knowledge).is_in(question, example, fact)
