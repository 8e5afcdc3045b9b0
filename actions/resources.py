"""What the actions share and load once: the knowledge base and the beliefs index."""

from functools import lru_cache

from advisor.answers.beliefs import BeliefIndex
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
