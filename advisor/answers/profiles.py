"""What sets one role's profile apart from the others'."""

from typing import Tuple

from advisor.knowledge.base import KnowledgeBase
from advisor.knowledge.models import Fact

# More than this many roles are too many to choose from in one message.
MOST_ROLES = 5


def distinguishing_facts(knowledge: KnowledgeBase) -> Tuple[Fact, ...]:
    """One fact a role on who it suits: the one marked as telling, else the first; roles without one are left out."""
    facts = []
    for role in knowledge.roles.values():
        profile = knowledge.facts_on(role.id, "fit_profile")
        if profile:
            facts.append(next((fact for fact in profile if fact.telling), profile[0]))
    return tuple(facts[:MOST_ROLES])
