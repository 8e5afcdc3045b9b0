"""Compares two roles: what a source says on the difference, else what is said about each, side by side."""

from itertools import zip_longest
from typing import Collection, List, Tuple

from advisor.answers.answer import Answer, answer_topic, first_facts
from advisor.knowledge.base import KnowledgeBase
from advisor.knowledge.schema.base import Language
from advisor.knowledge.schema.roles import Fact

# What to put side by side, in this order.
SIDE_BY_SIDE = ("overview", "duties", "fit_profile", "skills", "qualifications")
ROWS_FIRST = 2
FACTS_EACH = 2


def compare(knowledge: KnowledgeBase, roles: Tuple[str, ...], language: Language, told: Collection[str] = ()) -> Answer:
    """How `roles` differ: one role is compared with whatever the sources compare it with."""
    if len(roles) == 1:
        return answer_topic(knowledge, "difference", roles[0], language, told)
    stated = _stated(knowledge, roles)
    each = [fact for fact in _side_by_side(knowledge, roles) if fact not in stated]
    pool = [fact for fact in stated + each if fact.key not in told]
    if stated and not told:
        return Answer("difference", roles, tuple(stated), rest=len(each))
    chosen = first_facts(pool, language)
    if not told:  # one row at the least, two at the most
        rows = max(1, min(len(chosen) // len(roles), ROWS_FIRST))
        chosen = tuple(pool[: rows * len(roles)])
    return Answer("difference", roles, chosen, rest=len(pool) - len(chosen), direct=bool(stated))


def _stated(knowledge: KnowledgeBase, roles: Tuple[str, ...]) -> List[Fact]:
    facts = [fact for role in roles for fact in knowledge.facts_on(role, "difference")]
    return [fact for fact in facts if fact.compared_with in roles]


def _side_by_side(knowledge: KnowledgeBase, roles: Tuple[str, ...]) -> List[Fact]:
    pool: List[Fact] = []
    for topic in SIDE_BY_SIDE:
        for row in zip_longest(*(knowledge.facts_on(role, topic)[:FACTS_EACH] for role in roles)):
            pool += [fact for fact in row if fact is not None]
    return list({fact.key: fact for fact in pool}.values())
