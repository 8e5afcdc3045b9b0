"""Finds the facts about a role that say more on what one of its facts is about."""

from collections import Counter
from typing import Collection, List

from advisor.knowledge.base import KnowledgeBase
from advisor.knowledge.schema.roles import Fact

MAX_FACTS_OF_ASPECT = 6
"""An aspect of more of a role's facts than this is too general to relate two of them."""


def facts_on_the_same(
    knowledge: KnowledgeBase, fact: Fact, leaving_out: Collection[str] = (), most: int = 2
) -> List[Fact]:
    """The facts of the same role that share most aspects with `fact`, the rarest first.

    Args:
        knowledge: the knowledge base.
        fact: the fact.
        leaving_out: keys of facts that were just given.
        most: how many at most.
    """
    others = [other for other in knowledge.roles[fact.role].facts if other.key not in (fact.key, *leaving_out)]
    frequency = Counter(aspect for other in (fact, *others) for aspect in other.aspects)
    telling = [aspect for aspect in fact.aspects if frequency[aspect] <= MAX_FACTS_OF_ASPECT]
    scores = {
        other.key: sum(1 / frequency[aspect] for aspect in telling if aspect in other.aspects) for other in others
    }
    alike = sorted((other for other in others if scores[other.key] > 0), key=lambda other: -scores[other.key])
    return alike[:most]
