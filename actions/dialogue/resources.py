"""What the actions share and load once: the knowledge base, its beliefs and its index of facts."""

from functools import lru_cache

from advisor.answers.beliefs import BeliefIndex
from advisor.answers.fact_index import FactIndex, load_fact_index
from advisor.knowledge.base import KnowledgeBase
from advisor.knowledge.loading import load


@lru_cache(maxsize=1)
def knowledge() -> KnowledgeBase:
    """The knowledge base."""
    return load()


@lru_cache(maxsize=1)
def beliefs() -> BeliefIndex:
    """The beliefs that the knowledge base decides."""
    return BeliefIndex(knowledge())


def fact_index() -> FactIndex:
    """The facts by the questions that they answer."""
    return load_fact_index()
