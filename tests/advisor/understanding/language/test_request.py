"""Requests for a language."""

from typing import Optional

import pytest

from advisor.knowledge.base import KnowledgeBase
from advisor.understanding.language.request import requested_language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("pakai bahasa Inggris dong", "en"),
        ("can we switch to Indonesian", "id"),
        ("english pls", "en"),
        ("bisa bahasa indo aja gak", "id"),
        ("Saya tidak mengerti bahasa Inggris, mohon memakai bahasa Indonesia.", "id"),
        ("aku gak ngerti bahasa inggris", "id"),
        ("I don't speak Indonesian", "en"),
        ("sorry my English is not so good, Indonesian please", "id"),
        ("ganti bahasa dong", None),
        ("", None),
    ],
)
def test_requested_language(knowledge: KnowledgeBase, text: str, language: Optional[str]) -> None:
    assert requested_language(text, knowledge.lexicon) == language
