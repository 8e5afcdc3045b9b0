"""The words that matter in what people say about themselves."""

import pytest

from advisor.advisor import get_advisor
from advisor.understanding.self_description.lexicon import TRAIT, SelfDescriptionLexicon, TraitSide


@pytest.fixture(scope="module")
def lexicon() -> SelfDescriptionLexicon:
    knowledge = get_advisor().knowledge
    return SelfDescriptionLexicon(knowledge.lexicon.self_description, knowledge.phrases)


def _kinds(lexicon: SelfDescriptionLexicon, text: str) -> list[tuple[str, str]]:
    doc = lexicon.doc(text)
    return [(doc[mark.first : mark.end].text, mark.kind) for mark in lexicon.marks(doc)]


@pytest.mark.parametrize(
    ("word", "norm"),
    [("SUKAA", "suka"), ("suka2", "suka"), ("gk", "tidak"), ("don’t", "don't"), ("xyzzy", "xyzzy"), ("", "")],
)
def test_a_word_is_spelt_as_the_lists_spell_it(lexicon: SelfDescriptionLexicon, word: str, norm: str) -> None:
    assert lexicon.norm(word) == lexicon.norm(norm)


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("aku gak suka", [("aku", "first_person"), ("gak", "negation"), ("suka", "liking")]),
        ("I really hate it", [("I", "first_person"), ("really", "intensifiers"), ("hate", "strong_dislike")]),
        ("kurang suka", [("kurang", "weak_negation"), ("suka", "liking")]),
    ],
)
def test_each_word_of_a_list_has_its_kind(
    lexicon: SelfDescriptionLexicon, text: str, marked: list[tuple[str, str]]
) -> None:
    found = _kinds(lexicon, text)
    assert [each for each in found if each in marked] == marked


def test_the_longest_entry_counts(lexicon: SelfDescriptionLexicon) -> None:
    marks = _kinds(lexicon, "tidak hanya suka")
    assert ("tidak hanya", "not_only") in marks
    assert ("tidak", "negation") not in marks


def test_a_phrase_of_a_trait_has_its_side(lexicon: SelfDescriptionLexicon) -> None:
    doc = lexicon.doc("melihara kucing")
    assert [(mark.kind, mark.side) for mark in lexicon.marks(doc)] == [(TRAIT, TraitSide("animals", 1))]


def test_lists_alone_are_marked_without_phrases(lexicon: SelfDescriptionLexicon) -> None:
    assert lexicon.list_marks("melihara kucing") == []
    assert [mark.kind for mark in lexicon.list_marks("takut kucing")] == ["dislike"]


def test_relatives_of_the_speaker_are_other_people() -> None:
    knowledge = get_advisor().knowledge
    plain, related = (
        SelfDescriptionLexicon(knowledge.lexicon.self_description, {}, relatives)
        for relatives in ((), ("om gondrong",))
    )
    assert ("om gondrong", "other_people") not in _kinds(plain, "om gondrong suka nulis")
    assert ("om gondrong", "other_people") in _kinds(related, "om gondrong suka nulis")


@pytest.mark.parametrize(("text", "kind"), [("nggak tau", "dont_know"), ("iya kak", "yes"), ("no", "no")])
def test_answers_have_kinds_of_their_own(lexicon: SelfDescriptionLexicon, text: str, kind: str) -> None:
    assert [mark.kind for mark in lexicon.answer_marks(lexicon.doc(text))] == [kind]


def test_the_words_for_one_to_five_are_numbers(lexicon: SelfDescriptionLexicon) -> None:
    assert [lexicon.numbers[lexicon.norm(word)] for word in ("satu", "two", "tiga", "four", "lima")] == [1, 2, 3, 4, 5]
