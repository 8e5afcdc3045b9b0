"""Requests for a language."""

from typing import Optional

import pytest

from advisor.knowledge.base import KnowledgeBase
from advisor.understanding.language.request import asks_for_language, requested_language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("pakai bahasa Inggris dong", "en"),
        ("can we switch to Indonesian", "id"),
        ("english pls", "en"),
        ("bahasa", "id"),
        ("bisa bahasa indo aja gak", "id"),
        ("Saya tidak mengerti bahasa Inggris, mohon memakai bahasa Indonesia.", "id"),
        ("aku gak ngerti bahasa inggris", "id"),
        ("I don't speak Indonesian", "en"),
        ("sorry my English is not so good, Indonesian please", "id"),
        ("lho kok boso inggris, aku ra mudeng", "id"),
        ("naha jadi basa inggris", "id"),
        ("why are you answering in Indonesian", "en"),
        ("kenapa tiba-tiba Indonesia", "en"),
        ("bahasa inggris aku ora ngerti", "id"),
        ("english teu ngartos", "id"),
        ("english please, I don't understand Indonesian", "en"),
        ("english aja ga ngerti indo", "en"),
        ("could you repeat that in Indonesian?", "id"),
        ("translate that", None),
        ("ganti bahasa dong", None),
        ("", None),
    ],
)
def test_requested_language(knowledge: KnowledgeBase, text: str, language: Optional[str]) -> None:
    assert requested_language(text, knowledge.lexicon) == language


@pytest.mark.parametrize(
    "text",
    ["english", "bahasa", "english pls bro haha", "jawab dalam bahasa Inggris", "could you do this in Indonesian"],
)
def test_a_request_for_a_language(knowledge: KnowledgeBase, text: str) -> None:
    assert asks_for_language(text, knowledge.lexicon)


@pytest.mark.parametrize(
    "text",
    [
        "our fans got from malaysia, indo, philippines all.",
        "sorry what mean adjusting? my english not good",
        "I teach english to kids",
    ],
)
def test_only_mentioning_a_language(knowledge: KnowledgeBase, text: str) -> None:
    assert not asks_for_language(text, knowledge.lexicon)
