"""How much a clause says that something is liked, and by whom."""

from typing import Optional

import pytest

from advisor.advisor import get_advisor
from advisor.understanding.self_description.clauses import Clause, clauses_of
from advisor.understanding.self_description.lexicon import SelfDescriptionLexicon
from advisor.understanding.self_description.polarity import (
    denies_dislike,
    is_past,
    leaves_open,
    polarity,
    says_degree,
    subject,
)


@pytest.fixture(scope="module")
def lexicon() -> SelfDescriptionLexicon:
    knowledge = get_advisor().knowledge
    return SelfDescriptionLexicon(knowledge.lexicon.self_description, knowledge.phrases)


def _clause(text: str, lexicon: SelfDescriptionLexicon) -> Clause:
    (clause,) = clauses_of(text, lexicon)
    return clause


@pytest.mark.parametrize(
    ("text", "degree"),
    [
        ("aku suka nulis", 1),
        ("aku suka banget nulis", 2),
        ("aku kurang suka nulis", -1),
        ("aku gak suka nulis", -1),
        ("aku sama sekali tidak suka nulis", -2),
        ("aku biasa aja sama nulis", 0),
        ("aku bukannya nggak suka nulis", 1),
        ("I love writing", 2),
        ("I don't hate writing", 0),
        ("I'm not afraid of writing", 1),
        ("I don't mind writing", 1),
        ("I really hate writing", -2),
        ("suka nggak nulis", None),
        ("I'm too tired to write", None),
    ],
)
def test_the_degree_comes_from_heads_negations_and_intensifiers(
    lexicon: SelfDescriptionLexicon, text: str, degree: Optional[int]
) -> None:
    said = polarity(_clause(text, lexicon))
    assert (said.degree if said else None) == degree


@pytest.mark.parametrize(
    ("text", "about"),
    [
        ("aku suka nulis", "first_person"),
        ("temanku suka nulis", "other_people"),
        ("temen gue suka nulis", "other_people"),
        ("kata temenku aku teliti", "other_people"),
        ("my manager loves spreadsheets", "other_people"),
        ("my hobby is writing", None),
        ("introverts hate parties", "other_people"),
        ("suka nulis", None),
    ],
)
def test_who_likes_it_is_told(lexicon: SelfDescriptionLexicon, text: str, about: Optional[str]) -> None:
    assert subject(_clause(text, lexicon)) == about


@pytest.mark.parametrize(("text", "says"), [("suka nulis", True), ("bahasa inggrisku lumayan", True), ("nulis", False)])
def test_a_word_for_a_degree_is_found(lexicon: SelfDescriptionLexicon, text: str, says: bool) -> None:
    assert says_degree(_clause(text, lexicon)) == says


def test_the_past_is_over_unless_the_present_is_named(lexicon: SelfDescriptionLexicon) -> None:
    assert is_past(_clause("dulu aku suka nulis", lexicon))
    assert not is_past(_clause("aku suka nulis", lexicon))


def test_having_done_something_once_is_no_habit(lexicon: SelfDescriptionLexicon) -> None:
    assert leaves_open(_clause("pernah jadi panitia", lexicon))
    assert not leaves_open(_clause("sering jadi panitia", lexicon))


def test_a_denied_dislike_is_known(lexicon: SelfDescriptionLexicon) -> None:
    assert denies_dislike(_clause("bukan ga suka nulis", lexicon))
    assert not denies_dislike(_clause("ga suka nulis", lexicon))
