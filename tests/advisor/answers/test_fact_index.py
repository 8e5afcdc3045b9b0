"""Finding the fact that answers a question."""

from typing import Optional

import pytest

from advisor.advisor import get_advisor
from advisor.answers import fact_index
from advisor.answers.fact_index import FactIndex
from advisor.knowledge.base import KnowledgeBase
from advisor.vectors.encoder import encoder


@pytest.fixture(scope="module")
def index() -> FactIndex:
    return get_advisor().facts


def test_given_the_questions_stored_at_facts_when_asked_then_nearly_all_find_theirs(
    index: FactIndex, knowledge: KnowledgeBase
) -> None:
    asked = [(fact, question.text) for fact in knowledge.facts[::12] for question in fact.questions.both()]
    found = [index.find(text, [fact.role])[0].fact for fact, text in asked]
    assert sum(there == fact for there, (fact, _) in zip(found, asked, strict=True)) >= 0.97 * len(asked)


def test_given_a_role_when_asked_then_only_its_facts_are_weighed(index: FactIndex, knowledge: KnowledgeBase) -> None:
    readings = index.find("harus bisa bahasa apa saja?", ["international_community_manager"])
    facts = [reading.fact for reading in readings if reading.fact]
    assert {fact.role for fact in facts} == {"international_community_manager"}
    assert len(facts) == len(knowledge.roles["international_community_manager"].facts)


def test_given_no_role_when_asked_then_a_fact_of_any_is_found(index: FactIndex) -> None:
    best = index.find("who defends the members inside the company?")[0]
    assert best.fact is not None
    assert best.fact.key == "community_manager.advocacy"


def test_given_many_examples_when_asked_without_a_role_then_those_nearest_by_are_weighed(
    knowledge: KnowledgeBase, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fact_index, "ALL_UP_TO", 0)
    readings = FactIndex(knowledge, encoder()).find("who defends the members inside the company?")
    facts = [reading.fact for reading in readings if reading.fact]
    assert facts[0].key == "community_manager.advocacy"
    assert len(facts) < len(knowledge.facts)


def test_given_what_no_source_covers_when_asked_then_that_comes_before_all_facts(index: FactIndex) -> None:
    readings = index.find("what is the minimum salary in Bandung?", ["community_officer"])
    assert next(reading for reading in readings if reading.is_unlisted or reading.fact).is_unlisted


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("ijazah ilmu komunikasi nyambung?", True),
        ("ijazah ilmu komunikasi nyambung nggak, kak?", True),
        ("ijazah ilmu komunikasi tidak nyambung?", None),
        ("apa warna favoritnya?", None),
    ],
)
def test_given_a_yes_or_no_question_when_its_fact_says_so_then_it_is_answered(
    index: FactIndex, knowledge: KnowledgeBase, question: str, answer: Optional[bool]
) -> None:
    degree = knowledge.fact("community_officer.degree")
    assert degree is not None
    assert index.yes_or_no(question, degree) is answer
