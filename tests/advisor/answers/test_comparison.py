"""Comparing roles."""

from itertools import combinations

from advisor.answers.comparison import compare
from advisor.knowledge.base import KnowledgeBase


def test_a_difference_that_a_source_states_comes_first(knowledge: KnowledgeBase) -> None:
    answer = compare(knowledge, ("event_organizer", "social_community_manager"), "id")
    assert [fact.id for fact in answer.facts] == ["versus_event_organizer"]
    assert answer.direct


def test_any_two_roles_can_be_compared(knowledge: KnowledgeBase) -> None:
    for pair in combinations(knowledge.roles, 2):
        answer = compare(knowledge, pair, "en")
        named = {fact.role for fact in answer.facts} | {fact.compared_with for fact in answer.facts}
        assert set(pair) <= named
        assert answer.direct == any(fact.compared_with for fact in answer.facts)


def test_each_of_three_roles_is_told_about_if_a_source_compares_two_of_them(knowledge: KnowledgeBase) -> None:
    roles = ("nurse", "midwife", "pharmacist")
    answer = compare(knowledge, roles, "en")
    assert answer.facts[0].compared_with in roles
    assert answer.facts[-1].role == "pharmacist"
    assert {fact.role for fact in answer.facts} | {fact.compared_with for fact in answer.facts} >= set(roles)


def test_more_of_a_comparison_repeats_nothing_and_ends(knowledge: KnowledgeBase) -> None:
    told: list[str] = []
    while (answer := compare(knowledge, ("community_manager", "community_officer"), "en", told)).facts:
        keys = [fact.key for fact in answer.facts]
        assert not set(keys) & set(told)
        told += keys
    assert len(told) > 4


def test_a_single_role_is_compared_with_what_the_sources_compare_it_with(knowledge: KnowledgeBase) -> None:
    answer = compare(knowledge, ("international_community_manager",), "en")
    assert [fact.compared_with for fact in answer.facts] == ["social_media_manager"]
