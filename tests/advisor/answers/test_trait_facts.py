"""Which facts ask for what somebody is like."""

from typing import List, Optional

import pytest

from advisor.advisor import get_advisor
from advisor.understanding.self_description.lexicon import TraitSide


@pytest.mark.parametrize(
    ("side", "role", "expected"),
    [
        (TraitSide("conflict_handling", 1), "online_community_manager", "online_community_manager.conflict_skills"),
        (TraitSide("conflict_handling", -1), "online_community_manager", "online_community_manager.weak_at_conflict"),
        (TraitSide("avoids_conflict", 1), "online_community_manager", "online_community_manager.weak_at_conflict"),
        (TraitSide("organising", 1), "event_organizer", "event_organizer.overview"),
        (TraitSide("travel", 1), "event_organizer", None),
    ],
)
def test_a_fact_is_on_the_side_that_is_told(side: TraitSide, role: str, expected: Optional[str]) -> None:
    # given a side of a trait, when a role's facts are looked up, then they ask for it, or speak against it
    facts = get_advisor().trait_facts.near([side], 4, role)
    assert [fact.key for fact in facts] == ([expected] if expected else [])


def test_each_side_is_answered_before_any_has_a_second_fact() -> None:
    # given two sides, when there is room for two facts, then there is one of each
    sides: List[TraitSide] = [TraitSide("organising", 1), TraitSide("multilingual", 1)]
    keys = [fact.key for fact in get_advisor().trait_facts.near(sides, 2)]
    assert keys[1] == "international_community_manager.languages"
