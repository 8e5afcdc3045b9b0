"""Which clauses state something, and which only ask, oblige, choose or speak of the conversation."""

from typing import List

import pytest

from advisor.advisor import get_advisor
from advisor.understanding.self_description.clauses import clauses_of
from advisor.understanding.self_description.lexicon import SelfDescriptionLexicon
from advisor.understanding.self_description.moods import MoodReader


@pytest.fixture(scope="module")
def lexicon() -> SelfDescriptionLexicon:
    knowledge = get_advisor().knowledge
    return SelfDescriptionLexicon(knowledge.lexicon.self_description, knowledge.phrases)


@pytest.fixture(scope="module")
def reader(lexicon: SelfDescriptionLexicon) -> MoodReader:
    return MoodReader(get_advisor().knowledge.lexicon.self_description, lexicon)


@pytest.mark.parametrize(
    ("text", "moods"),
    [
        ("aku suka nulis", ["statement"]),
        ("i hate crowds so is this for me?", ["statement", "question"]),
        ("aku pemalu, bisa gak kerja di sini", ["statement", "question"]),
        ("shy leh can or not", ["statement", "question"]),
        ("is any of them like teaching, like explaining things", ["question", "question"]),
        ("i need to know if there is a lot of writing", ["question"]),
        ("kerjanya suka keluar kota gak", ["question"]),
        ("yang suka nulis cocoknya jadi apa", ["question"]),
        ("kalau aku benci nulis, gimana", ["question", "question"]),
        ("bisakah kamu bantu aku nulis", ["question"]),
        ("siapa bilang aku gak suka rame, aku suka kok", ["question", "statement"]),
        ("what I can't stand is numbers", ["statement"]),
        ("suka sih nggak", ["statement"]),
        ("harus suka jalan-jalan", ["obligation"]),
        ("aku gugup kalau harus presentasi", ["statement"]),
        ("bukan yang acara, yang online", ["choice", "choice"]),
        ("no not that one the community one", ["choice"]),
        ("I like being the one who leads", ["statement"]),
        ("nobody asked me about writing", ["conversation"]),
        ("aku gak suka pertanyaan itu", ["conversation"]),
        ("people ask me for help and I like it", ["statement", "statement"]),
    ],
)
def test_each_clause_of_a_message_has_its_mood(
    reader: MoodReader, lexicon: SelfDescriptionLexicon, text: str, moods: List[str]
) -> None:
    assert reader.moods(clauses_of(text, lexicon)) == moods
