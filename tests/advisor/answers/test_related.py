"""Facts that say more on the same thing."""

from advisor.answers.related import facts_on_the_same
from advisor.knowledge.base import KnowledgeBase


def test_facts_that_share_rare_aspects_come_first(knowledge: KnowledgeBase) -> None:
    fact = knowledge.fact("community_officer.assess_networking")
    assert fact is not None
    assert facts_on_the_same(knowledge, fact)[0].id == "networking_skill"


def test_facts_just_told_are_left_out(knowledge: KnowledgeBase) -> None:
    fact = knowledge.fact("community_officer.assess_networking")
    assert fact is not None
    related = facts_on_the_same(knowledge, fact, ["community_officer.networking_skill"])
    assert "networking_skill" not in [other.id for other in related]


def test_a_fact_about_nothing_else_is_alone(knowledge: KnowledgeBase) -> None:
    fact = knowledge.fact("community_officer.detail_skill")
    assert fact is not None
    assert facts_on_the_same(knowledge, fact) == []
