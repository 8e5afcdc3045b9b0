"""What speakers claim about themselves, clause by clause."""

from typing import List, Tuple

import pytest

from advisor.advisor import get_advisor
from advisor.understanding.self_description.claims import SelfClaim, claims_in, suppositions_in
from advisor.understanding.self_description.clauses import clauses_of
from advisor.understanding.self_description.lexicon import SelfDescriptionLexicon
from advisor.understanding.self_description.moods import MoodReader


@pytest.fixture(scope="module")
def lexicon() -> SelfDescriptionLexicon:
    knowledge = get_advisor().knowledge
    return SelfDescriptionLexicon(knowledge.lexicon.self_description, knowledge.phrases)


def _claims(text: str, lexicon: SelfDescriptionLexicon) -> List[SelfClaim]:
    clauses = clauses_of(text, lexicon)
    moods = MoodReader(get_advisor().knowledge.lexicon.self_description, lexicon).moods(clauses)
    return claims_in(clauses, moods)


@pytest.mark.parametrize(
    ("text", "claimed"),
    [
        ("aku suka nulis", [("nulis", 1)]),
        ("aku suka nulis tapi benci hitung-hitungan", [("nulis", 1), ("hitung hitungan", -2)]),
        ("suka masak, nulis", [("masak", 1), ("nulis", 1)]),
        ("aku lebih suka nulis daripada pidato", [("nulis", 1), ("pidato", -1)]),
        ("presentasi? suka banget", [("presentasi", 2)]),
        ("temanku suka nulis", []),
        ("dulu aku suka nulis", []),
        ("apa kamu suka nulis?", []),
        ("harus suka nulis ya", []),
        ("", []),
    ],
)
def test_only_what_the_speaker_is_like_now_is_claimed(
    lexicon: SelfDescriptionLexicon, text: str, claimed: List[Tuple[str, int]]
) -> None:
    assert [(claim.clause.matter, claim.degree) for claim in _claims(text, lexicon)] == claimed


def test_an_item_of_a_list_takes_its_degree_from_the_first(lexicon: SelfDescriptionLexicon) -> None:
    first, second = _claims("benci masak, nulis", lexicon)
    assert (first.degree, first.listed) == (-2, False)
    assert (second.degree, second.listed) == (-2, True)
    assert second.quoted == (first.clause, second.clause)


def test_a_qualification_leaves_the_claim_as_it_is(lexicon: SelfDescriptionLexicon) -> None:
    assert [claim.degree for claim in _claims("aku suka nulis, tapi kadang gak suka", lexicon)] == [1]


def test_what_is_so_now_replaces_what_was(lexicon: SelfDescriptionLexicon) -> None:
    (claim,) = _claims("dulu nggak suka nulis, sekarang suka banget", lexicon)
    assert (claim.clause.matter, claim.degree) == ("nulis", 2)


def test_a_claim_without_a_word_for_a_degree_is_bare(lexicon: SelfDescriptionLexicon) -> None:
    assert [claim.is_bare for claim in _claims("aku kuliah akuntansi", lexicon)] == [True]
    assert [claim.is_bare for claim in _claims("aku suka akuntansi", lexicon)] == [False]


def test_the_past_tense_of_a_what_if_is_no_past(lexicon: SelfDescriptionLexicon) -> None:
    text = "what if I was good at writing"
    assert [claim.degree for claim in suppositions_in(clauses_of(text, lexicon))] == [1]
