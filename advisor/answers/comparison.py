"""Compares roles: gives the difference that a source states, or else sets facts on each role side by side."""

from itertools import zip_longest
from typing import Collection, List, Tuple

from advisor.answers.answer import Answer, answer_topic, first_facts
from advisor.dialogue.thresholds import COMPARISON
from advisor.knowledge.base import KnowledgeBase
from advisor.knowledge.schema.base import Language
from advisor.knowledge.schema.roles import Fact
from advisor.text import words_of

COMPARED_TOPICS = ("overview", "duties", "fit_profile", "skills", "qualifications")
"""The topics to put side by side, in this order."""
MAX_FIRST_ROWS = 2
"""The most rows in the first answer, each with one fact per role; "tell me more" gives the rest."""
FACTS_PER_TOPIC = 2
"""The most facts per role and topic that are compared."""


def compare(knowledge: KnowledgeBase, roles: Tuple[str, ...], language: Language, told: Collection[str] = ()) -> Answer:
    """How roles differ.

    Args:
        knowledge: the knowledge base.
        roles: the ids of the roles; a single one is compared with those that the sources compare it with.
        language: the language of the answer.
        told: keys of the facts given before, which are left out.
    """
    if len(roles) == 1:
        return answer_topic(knowledge, "difference", roles[0], language, told)
    stated = _stated(knowledge, roles)
    each = [fact for fact in _side_by_side(knowledge, roles) if fact not in stated]
    pool = [fact for fact in stated + each if fact.key not in told]
    if stated and not told:
        named = {role for fact in stated for role in (fact.role, fact.compared_with)}
        first = {fact.role: fact for fact in reversed(each)}
        facts = (*stated, *(first[role] for role in roles if role in first and role not in named))
        return Answer("difference", roles, facts, rest=len(pool) - len(facts))
    chosen = first_facts(pool, language)
    if not told:  # whole rows only, and at least one
        rows = max(1, min(len(chosen) // len(roles), MAX_FIRST_ROWS))
        chosen = tuple(pool[: rows * len(roles)])
    return Answer("difference", roles, chosen, rest=len(pool) - len(chosen), direct=bool(stated))


def _stated(knowledge: KnowledgeBase, roles: Tuple[str, ...]) -> List[Fact]:
    """The facts that state a difference between two of `roles`."""
    facts = [fact for role in roles for fact in knowledge.facts_on(role, "difference")]
    stated: List[Fact] = []
    for fact in facts:
        # Two roles may each state the same difference, in nearly the same words.
        if fact.compared_with in roles and not any(_says_the_same(fact, other) for other in stated):
            stated.append(fact)
    return stated


def _says_the_same(fact: Fact, other: Fact) -> bool:
    words, others = set(words_of(fact.text.en)), set(words_of(other.text.en))
    return len(words & others) >= COMPARISON.min_shared_words * min(len(words), len(others))


def _side_by_side(knowledge: KnowledgeBase, roles: Tuple[str, ...]) -> List[Fact]:
    """The facts on the compared topics, taking one from each role in turn, without duplicates."""
    pool: List[Fact] = []
    for topic in COMPARED_TOPICS:
        for row in zip_longest(*(knowledge.facts_on(role, topic)[:FACTS_PER_TOPIC] for role in roles)):
            pool += [fact for fact in row if fact is not None]
    return list({fact.key: fact for fact in pool}.values())
