"""How the sources of facts are named."""

from advisor.answers.citation import citations, codes_of, place_of
from advisor.knowledge.base import KnowledgeBase
from advisor.knowledge.schema.roles import Fact, Locator


def _fact(key: str, knowledge: KnowledgeBase) -> Fact:
    fact = knowledge.fact(key)
    assert fact is not None
    return fact


def test_pages_and_titles_are_named(knowledge: KnowledgeBase) -> None:
    assert place_of(knowledge, Locator(code="2221.01", page="325–326"), "id") == "hlm. 325–326"
    assert place_of(knowledge, Locator(title="Registered Nurses"), "en") == "“Registered Nurses”"
    assert place_of(knowledge, Locator(code="29-1141.00"), "en") == ""


def test_each_source_is_named_once(knowledge: KnowledgeBase) -> None:
    facts = [fact for fact in knowledge.roles["nurse"].facts if fact.source == "kbji2026"]
    assert len(facts) > 1
    cited = citations(knowledge, facts, "en")
    assert len(cited) == 1
    assert cited[0].startswith("Indonesian Standard Classification of Occupations 2026, p. ")


def test_a_source_without_places_is_named_alone(knowledge: KnowledgeBase) -> None:
    fact = _fact("community_officer.degree", knowledge)
    assert citations(knowledge, [fact], "en") == [knowledge.sources[fact.source].short.en]
    assert codes_of([fact]) == {}


def test_codes_are_listed_by_source(knowledge: KnowledgeBase) -> None:
    codes = codes_of(knowledge.roles["nurse"].facts)
    assert codes["onet29"] == ["29-1141.00"]
