"""The facts on an aspect, in the order in which they answer."""

from advisor.advisor import get_advisor

FACTS = get_advisor().aspect_facts


def test_only_facts_on_the_aspect_are_found_the_best_first() -> None:
    found = FACTS.find("do they look after vendors and participants?", "community_officer", ["event_logistics"])
    assert found[0].id == "event_skill"
    assert all("event_logistics" in fact.aspects for fact in found)


def test_what_speaks_against_people_is_told_only_if_asked_for() -> None:
    question, roles = "what if I'm bad at conflicts between members?", ["online_community_manager"]
    assert [fact.id for fact in FACTS.one_of_each(question, roles, ["conflict"], False)] == ["conflict_skills"]
    assert [fact.id for fact in FACTS.one_of_each(question, roles, ["conflict"], True)] == ["weak_at_conflict"]


def test_what_is_most_to_do_with_the_aspect_comes_first() -> None:
    found = FACTS.one_of_each("ngurus acara", ["social_community_manager", "event_organizer"], ["events"], False)
    assert {fact.id for fact in found} == {"organise_meetings", "overview"}


def test_a_role_without_any_has_none() -> None:
    assert FACTS.find("which languages?", "event_organizer", ["languages"]) == []
