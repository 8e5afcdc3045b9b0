"""What somebody says is cut into clauses that say one thing each."""

from typing import List, Tuple

import pytest

from advisor.advisor import get_advisor
from advisor.understanding.self_description.clauses import clauses_of
from advisor.understanding.self_description.lexicon import SelfDescriptionLexicon


@pytest.fixture(scope="module")
def lexicon() -> SelfDescriptionLexicon:
    knowledge = get_advisor().knowledge
    return SelfDescriptionLexicon(knowledge.lexicon.self_description, knowledge.phrases)


@pytest.mark.parametrize(
    ("text", "clauses"),
    [
        ("aku suka nulis tapi males rame", [("aku suka nulis", "sentence"), ("males rame", "contrast")]),
        ("I like writing. I hate crowds!", [("I like writing", "sentence"), ("I hate crowds", "sentence")]),
        ("suka masak, nulis, gambar", [("suka masak", "sentence"), ("nulis", "comma"), ("gambar", "comma")]),
        ("i hate crowds so is this for me?", [("i hate crowds so", "sentence"), ("is this for me", "inversion")]),
        ("dulu suka nulis sekarang nggak", [("dulu suka nulis", "sentence"), ("sekarang nggak", "contrast")]),
        ("suka-suka aku", [("suka-suka aku", "sentence")]),
        ("nulis laporan... ogah", [("nulis laporan", "sentence"), ("ogah", "comma")]),
        ("Maths, no. Writing, yes", [("Maths, no", "sentence"), ("Writing", "sentence"), ("yes", "comma")]),
        ("bingung 😭 aku suka nulis", [("bingung", "sentence"), ("aku suka nulis", "sentence")]),
        ("", []),
        ("?!", []),
        ("123", []),
    ],
)
def test_a_clause_begins_at_a_stop_or_a_joining_word(
    lexicon: SelfDescriptionLexicon, text: str, clauses: List[Tuple[str, str]]
) -> None:
    found = clauses_of(text, lexicon)
    spans = [clause.span() for clause in found]
    cut = [(text[start:end], clause.opening) for (start, end), clause in zip(spans, found, strict=True)]
    assert cut == clauses


def test_sentences_are_counted_and_questions_marked(lexicon: SelfDescriptionLexicon) -> None:
    found = clauses_of("aku pemalu, tapi teliti. cocok gak?", lexicon)
    assert [clause.sentence for clause in found] == [0, 0, 1]
    assert [clause.question for clause in found] == [False, False, True]


def test_the_content_is_what_the_clause_is_about(lexicon: SelfDescriptionLexicon) -> None:
    (clause,) = clauses_of("aku suka banget nulis cerita", lexicon)
    assert [token.text for token in clause.content] == ["nulis", "cerita"]
    assert clause.matter == "nulis cerita"


def test_people_are_the_content_if_they_are_what_is_liked(lexicon: SelfDescriptionLexicon) -> None:
    (liked,), (liking,) = (clauses_of(text, lexicon) for text in ("aku suka ketemu teman", "temanku suka nulis"))
    assert "teman" in [token.text for token in liked.content]
    assert [token.text for token in liking.content] == ["nulis"]
