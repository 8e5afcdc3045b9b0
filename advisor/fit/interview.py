"""What to do next in a fit check: ask a question, and which one, or give a verdict. Method: docs/fit_check.md."""

import math
from typing import Dict, FrozenSet, List, NamedTuple, Optional

import numpy as np

from advisor.fit.consistency import consistency_log_ratio
from advisor.fit.model import FitModel, Numbers, Profile
from advisor.fit.question_selection import select_question
from advisor.fit.ratings import Ratings
from advisor.knowledge.base import KnowledgeBase

MIN_QUESTIONS = 4
"""Questions before a check can end; also the number of traits that must be known for a verdict."""
MAX_QUESTIONS = 12
"""A check ends after this many questions in any case."""
TYPICAL_QUESTIONS = 8
"""Questions that a check usually takes; shown as progress."""
CERTAINTY_TO_STOP = 0.8
"""A check stops early once the likeliest outcome has this probability (0 to 1)."""
CERTAINTY_AT_LENGTH = 0.55
"""Probability of the likeliest outcome (0 to 1) that is enough for a verdict from `TYPICAL_QUESTIONS` on."""
MIN_CONSISTENCY = math.log(10.0)
"""Log-likelihood ratio of careful over random answers, in nats, that a verdict needs (docs/fit_check.md)."""
GENERIC_ROLE_LOG_PRIOR = -math.log(4.0)
"""A generic role starts at a quarter of the others' probability: it is recommended only when no other role fits."""


class Step(NamedTuple):
    """What comes next."""

    ask: Optional[str]
    """The trait to ask about; None when it is time for a verdict."""
    enough: bool
    """Whether what is known is enough for a verdict."""
    certainty: float
    """The probability of the likeliest outcome, 0 to 1."""


class Interview:
    """Chooses questions for one model; stores nothing about the person."""

    def __init__(self, model: FitModel, generic: FrozenSet[str] = frozenset()) -> None:
        """Prepares an interview.

        Args:
            model: the fit model.
            generic: roles that are recommended only when no other fits.
        """
        self.model = model
        self.log_priors: Numbers = np.array(
            [GENERIC_ROLE_LOG_PRIOR if role in generic else 0.0 for role in model.roles]
        )
        self._opposites_of: Dict[str, List[str]] = {}
        for opposite, trait in model.opposites.items():
            self._opposites_of.setdefault(trait, []).append(opposite)

    def next(
        self, ratings: Ratings, asked: FrozenSet[str], role: Optional[str], earlier: FrozenSet[str] = frozenset()
    ) -> Step:
        """The next step.

        Args:
            ratings: what is known of the person.
            asked: traits asked about in this check, whether they were answered or skipped.
            role: the role in question; None to find the one that fits best.
            earlier: traits asked about in earlier checks.
        """
        relevant = self.model.profiles[role].weights if role else self.model.traits
        closed = asked | earlier | set(ratings)
        candidates = [trait for trait in self.model.traits if trait not in closed]
        values = self.model.values(ratings)
        selection = select_question(self.model, values, candidates, role, self.log_priors)
        consistent = consistency_log_ratio(self.model, ratings, role) >= MIN_CONSISTENCY and self._is_attentive(ratings)
        known = sum(trait in relevant for trait in ratings)
        enough = known >= MIN_QUESTIONS and consistent
        least = CERTAINTY_TO_STOP if len(asked) < TYPICAL_QUESTIONS else CERTAINTY_AT_LENGTH
        if len(asked) >= MAX_QUESTIONS:
            return Step(None, enough and selection.certainty >= least, selection.certainty)
        settled = selection.certainty >= least or selection.trait is None
        if enough and settled and len(asked | earlier) >= MIN_QUESTIONS:
            return Step(None, True, selection.certainty)
        # While too little is known, questions go on even if no answer could change the outcome.
        question = selection.trait or next((t for t in candidates if t in relevant and known < MIN_QUESTIONS), None)
        opposite = None if consistent else self._opposite_to_ask(ratings, asked | earlier)
        # Opposites alternate with other questions, once there is something to compare them with.
        if opposite and (settled or question is None or (known >= MIN_QUESTIONS and len(asked) % 2)):
            return Step(opposite, False, selection.certainty)
        return Step(question, question is None and enough, selection.certainty)

    def is_enough(self, ratings: Ratings, role: Optional[str]) -> bool:
        """Whether what is known is enough for a verdict when a person wants it before the last question."""
        relevant = self.model.profiles[role].weights if role else self.model.traits
        consistent = consistency_log_ratio(self.model, ratings, role) >= MIN_CONSISTENCY and self._is_attentive(ratings)
        if not consistent or sum(trait in relevant for trait in ratings) < MIN_QUESTIONS:
            return False
        selection = select_question(self.model, self.model.values(ratings), [], role, self.log_priors)
        return selection.certainty >= CERTAINTY_AT_LENGTH

    def _is_attentive(self, ratings: Ratings) -> bool:
        """Whether anything shows that the person reads the questions: own words, or an answer on an opposite."""
        return any(rating.said or trait in self.model.opposites for trait, rating in ratings.items())

    def _opposite_to_ask(self, ratings: Ratings, asked: FrozenSet[str]) -> Optional[str]:
        """An opposite not asked about yet, of the trait with the most extreme degree."""
        open_opposites = [
            (abs(rating.degree), opposite)
            for trait, rating in ratings.items()
            if not rating.said
            for opposite in self._opposites_of.get(trait, ())
            if opposite not in asked and opposite not in ratings
        ]
        return max(open_opposites, key=lambda pair: pair[0])[1] if open_opposites else None


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
