"""What to do next in a fit check: ask, and what, or give a verdict."""

import math
from typing import Dict, FrozenSet, List, NamedTuple, Optional

import numpy as np

from advisor.fit.consistency import care
from advisor.fit.model import FitModel, Numbers, Profile
from advisor.fit.question_selection import prospect
from advisor.fit.ratings import Ratings
from advisor.knowledge.base import KnowledgeBase

FEWEST, MOST = 4, 12
# So many a check usually takes.
ABOUT = 8
# How settled the outcome must be to stop early, and at the end.
SETTLED, SETTLED_AT_LAST = 0.8, 0.55
# How much likelier the answers must be from a careful person than from chance (docs/fit_check.md).
CAREFUL = math.log(10.0)


class Step(NamedTuple):
    """What comes next."""

    ask: Optional[str]
    """The trait to ask about; nothing when it is time for a verdict."""
    enough: bool
    """Whether what is known carries a verdict."""
    certainty: float
    """How settled the outcome is, 0 to 1."""


class Interview:
    """Chooses questions for one model; holds nothing about a person."""

    def __init__(self, model: FitModel, generic: FrozenSet[str] = frozenset()) -> None:
        """Prepares an interview.

        Args:
            model: the arithmetic.
            generic: roles that are recommended only when no other fits.
        """
        self.model = model
        # Even odds against three.
        self.rivals: Numbers = np.array([-math.log(4.0) if role in generic else 0.0 for role in model.roles])
        self._opposite_of: Dict[str, List[str]] = {}
        for opposite, trait in model.opposites.items():
            self._opposite_of.setdefault(trait, []).append(opposite)

    def next(
        self, ratings: Ratings, asked: FrozenSet[str], role: Optional[str], earlier: FrozenSet[str] = frozenset()
    ) -> Step:
        """The next step.

        Args:
            ratings: what is known of the person.
            asked: traits asked about already, whether they were answered or skipped.
            role: the role in question; None to find the one that fits best.
            earlier: traits asked about in checks before this one.
        """
        values = self.model.values(ratings)
        closed = asked | earlier | set(ratings)
        candidates = [trait for trait in self.model.traits if trait not in closed]
        ahead = prospect(self.model, values, candidates, role, self.rivals)
        careful = care(self.model, ratings, role) >= CAREFUL and self._checked(ratings)
        wanted = self.model.profiles[role].weights if role else self.model.traits
        heard = sum(trait in wanted for trait in ratings)
        enough = heard >= FEWEST and careful
        if len(asked) >= MOST:
            return Step(None, enough and ahead.certainty >= SETTLED_AT_LAST, ahead.certainty)
        settled = ahead.certainty >= SETTLED or ahead.next_trait is None
        # Too little was said yet, even if no answer could change the outcome any more.
        trait = ahead.next_trait or next((t for t in candidates if t in wanted and heard < FEWEST), None)
        if enough and settled and len(asked | earlier) >= FEWEST:
            return Step(None, True, ahead.certainty)
        check = None if careful else self._check(ratings, asked | earlier)
        # Checks take turns with other questions, once there is something to check.
        if check and (settled or (heard >= FEWEST and len(asked) % 2)):
            return Step(check, False, ahead.certainty)
        if trait:
            return Step(trait, False, ahead.certainty)
        if check:
            return Step(check, False, ahead.certainty)
        return Step(None, enough, ahead.certainty)

    def _checked(self, ratings: Ratings) -> bool:
        """Whether anything shows that the person reads the questions: own words, or an opposite answered."""
        return any(rating.said or trait in self.model.opposites for trait, rating in ratings.items())

    def _check(self, ratings: Ratings, asked: FrozenSet[str]) -> Optional[str]:
        """The opposite of what the person was clearest about in an answer by degree."""
        open_to_check = [
            (abs(rating.degree), opposite)
            for trait, rating in ratings.items()
            if not rating.said
            for opposite in self._opposite_of.get(trait, ())
            if opposite not in asked and opposite not in ratings
        ]
        return max(open_to_check, key=lambda pair: pair[0])[1] if open_to_check else None


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
