"""The fit check's parts, put together from the knowledge base."""

from typing import Dict

from advisor.fit.interview import Interview
from advisor.fit.model import FitModel, Profile
from advisor.knowledge.base import KnowledgeBase


def interview_from(knowledge: KnowledgeBase) -> Interview:
    """An interview over all roles that have a profile."""
    roles = [role for role in knowledge.roles.values() if role.profile]
    profiles: Dict[str, Profile] = {
        role.id: Profile(
            {asked.trait: float(asked.weight) for asked in role.profile},
            frozenset(asked.trait for asked in role.profile if asked.misfit),
        )
        for role in roles
    }
    opposites: Dict[str, str] = {
        trait.id: trait.opposite_of for trait in knowledge.traits.values() if trait.opposite_of
    }
    return Interview(FitModel(profiles, opposites), frozenset(role.id for role in roles if role.generic))
