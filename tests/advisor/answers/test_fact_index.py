"""Finding the fact that answers a question."""

from typing import Optional

import pytest

from advisor.advisor import get_advisor
from advisor.answers import fact_index
from advisor.answers.fact_index import FactIndex
from advisor.knowledge.base import KnowledgeBase
from advisor.understanding.roles.finder import RoleFinder
from advisor.vectors.encoder import encoder


@pytest.fixture(scope="module")
def index() -> FactIndex:
    return get_advisor().facts


def test_nearly_all_stored_questions_find_their_own_fact(index: FactIndex, knowledge: KnowledgeBase) -> None:
    asked = [(fact, question.text) for fact in knowledge.facts[::12] for question in fact.questions.both()]
    found = [index.find(text, [fact.role])[0].fact for fact, text in asked]
    assert sum(best == fact for best, (fact, _) in zip(found, asked, strict=True)) >= 0.97 * len(asked)


def test_with_a_role_only_its_facts_are_candidates(index: FactIndex, knowledge: KnowledgeBase) -> None:
    candidates = index.find("harus bisa bahasa apa saja?", ["international_community_manager"])
    facts = [candidate.fact for candidate in candidates if candidate.fact]
    assert {fact.role for fact in facts} == {"international_community_manager"}
    assert len(facts) == len(knowledge.roles["international_community_manager"].facts)


def test_without_a_role_a_fact_of_any_role_is_found(index: FactIndex) -> None:
    best = index.find("who defends the members inside the company?")[0]
    assert best.fact is not None
    assert best.fact.key == "community_manager.advocacy"


def test_with_many_examples_only_the_most_similar_facts_are_candidates(
    knowledge: KnowledgeBase, role_finder: RoleFinder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fact_index, "MAX_EXAMPLES_IN_ONE_MODEL", 0)
    candidates = FactIndex(knowledge, role_finder, encoder()).find("who defends the members inside the company?")
    facts = [candidate.fact for candidate in candidates if candidate.fact]
    assert facts[0].key == "community_manager.advocacy"
    assert len(facts) < len(knowledge.facts)


def test_that_no_source_covers_a_question_comes_before_all_facts(index: FactIndex) -> None:
    candidates = index.find("what is the minimum salary in Bandung?", ["community_officer"])
    assert next(each for each in candidates if each.is_unlisted or each.fact).is_unlisted


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("ijazah ilmu komunikasi nyambung?", True),
        ("ijazah ilmu komunikasi nyambung nggak, kak?", True),
        ("ijazah ilmu komunikasi tidak nyambung?", None),
        ("apa warna favoritnya?", None),
        ("ijazah ilmu komunikasi selalu nyambung?", None),
    ],
)
def test_a_yes_or_no_question_is_answered_as_the_similar_example_is(
    index: FactIndex, knowledge: KnowledgeBase, question: str, answer: Optional[bool]
) -> None:
    degree = knowledge.fact("community_officer.degree")
    assert degree is not None
    assert index.yes_or_no(question, degree) is answer
