"""What to do next in a fit check: ask a question, and which one, or give a verdict. Method: docs/fit_check.md."""

import math
from typing import Collection, Dict, FrozenSet, List, Mapping, NamedTuple, Optional, Sequence, Tuple

import numpy as np

from advisor.dialogue.thresholds import VERDICT
from advisor.fit.consistency import consistency_log_ratio
from advisor.fit.model import FitModel, Numbers, Profile
from advisor.fit.question_selection import Selection, select_between_roles, select_for_role
from advisor.fit.ratings import Ratings
from advisor.knowledge.base import KnowledgeBase

MIN_QUESTIONS = 4
"""Questions before a check can end; also the number of traits that must be known for a verdict."""
MAX_QUESTIONS = 12
"""A check ends after this many questions, unless the person wants more. In a check on all roles, the first of them asks
which fields of work appeal to the person; it is no trait's question."""
TYPICAL_QUESTIONS = 8
"""Questions that a check usually takes; shown as progress."""
GENERIC_ROLE_LOG_PRIOR = -math.log(4.0)
"""A generic role starts at a quarter of the others' probability: it is recommended only when no other role fits."""
CHOSEN_FIELD_LOG_PRIOR = math.log(20.0)
"""Roles of a field that the person is drawn to start at this many times the others' probability. An assumption."""
NAMED_ROLES = 3
"""The most roles that a verdict on all roles names."""


class Step(NamedTuple):
    """What comes next."""

    ask: Optional[str]
    """The trait to ask about; None when it is time for a verdict."""
    enough: bool
    """Whether what is known is enough for a verdict."""
    certainty: float
    """The probability of the likeliest outcome, 0 to 1."""


class CheckGoal(NamedTuple):
    """What a check is to find out."""

    role: Optional[str] = None
    """The role in question; None when the question is which role fits best."""
    fields: Tuple[str, ...] = ()
    """The fields of work that the person is drawn to, if they said so: their roles start with a higher probability."""


class Interview:
    """Chooses questions for one model; stores nothing about the person."""

    def __init__(
        self, model: FitModel, generic: FrozenSet[str] = frozenset(), fields: Optional[Mapping[str, str]] = None
    ) -> None:
        """Prepares an interview.

        Args:
            model: the fit model.
            generic: roles that are recommended only when no other fits.
            fields: the field of work of each role; None if the roles have none.
        """
        self.model = model
        self.fields = dict(fields or {})
        self._log_priors: Numbers = np.array(
            [GENERIC_ROLE_LOG_PRIOR if role in generic else 0.0 for role in model.roles]
        )
        self._opposites_of: Dict[str, List[str]] = {}
        for opposite, trait in model.opposites.items():
            self._opposites_of.setdefault(trait, []).append(opposite)

    def next(
        self,
        ratings: Ratings,
        asked: FrozenSet[str],
        about: CheckGoal,
        earlier: FrozenSet[str] = frozenset(),
        at_least: int = 0,
    ) -> Step:
        """The next step.

        Args:
            ratings: what is known of the person.
            asked: traits asked about in this check, whether they were answered or skipped.
            about: what the check is to find out.
            earlier: traits asked about in earlier checks.
            at_least: how many questions the person wants to be asked, even if a verdict is possible before.
        """
        relevant = self._relevant(about)
        closed = asked | earlier | set(ratings)
        candidates = [trait for trait in self.model.traits if trait in relevant and trait not in closed]
        selection = self._select(ratings, candidates, about)
        consistent = self._is_consistent(ratings, about)
        known = sum(trait in relevant for trait in ratings)
        enough = known >= MIN_QUESTIONS and consistent
        most = max(MAX_QUESTIONS if about.role else MAX_QUESTIONS - 1, at_least)
        # Between all roles, there is always more to find out.
        typical = TYPICAL_QUESTIONS if about.role else most
        least = VERDICT.certainty_to_stop if len(asked) < typical else _certainty_at_length(about)
        if len(asked) >= most:
            return Step(None, enough and selection.certainty >= least, selection.certainty)
        settled = (selection.certainty >= least and len(asked) >= at_least) or selection.trait is None
        if enough and settled and len(asked | earlier) >= MIN_QUESTIONS:
            return Step(None, True, selection.certainty)
        # While too little is known, questions go on even if no answer could change the outcome.
        question = selection.trait or next((trait for trait in candidates if known < MIN_QUESTIONS), None)
        opposite = None if consistent else self._opposite_to_ask(ratings, asked | earlier)
        # Opposites alternate with other questions, once there is something to compare them with.
        if opposite and (settled or question is None or (known >= MIN_QUESTIONS and len(asked) % 2)):
            return Step(opposite, False, selection.certainty)
        return Step(question, question is None and enough, selection.certainty)

    def is_enough(self, ratings: Ratings, about: CheckGoal) -> bool:
        """Whether what is known is enough for a verdict when a person wants it before the last question."""
        if sum(trait in self._relevant(about) for trait in ratings) < MIN_QUESTIONS:
            return False
        return self._is_consistent(ratings, about) and self._select(
            ratings, [], about
        ).certainty >= _certainty_at_length(about)

    def ranked(self, ratings: Ratings, fields: Tuple[str, ...] = ()) -> List[str]:
        """All roles, the one that fits the answers best first; for `fields`, see `CheckGoal`."""
        shares = self.shares(ratings, fields)
        return sorted(shares, key=lambda role: -shares[role])

    def shares(self, ratings: Ratings, fields: Tuple[str, ...] = ()) -> Dict[str, float]:
        """The probability of each role, together 1; for `fields`, see `CheckGoal`."""
        shares = self.model.posterior(self.model.values(ratings), self.log_priors(fields))
        return dict(zip(self.model.roles, map(float, shares), strict=True))

    def log_priors(self, fields: Tuple[str, ...] = ()) -> Numbers:
        """What is added to the log-likelihood of each role, shape (roles,); for `fields`, see `CheckGoal`."""
        drawn_to = np.array([self.fields.get(role) in fields for role in self.model.roles])
        priors: Numbers = self._log_priors + CHOSEN_FIELD_LOG_PRIOR * drawn_to
        return priors

    def _relevant(self, about: CheckGoal) -> Collection[str]:
        """The traits that answers have to be about."""
        return self.model.profiles[about.role].weights if about.role else self.model.traits

    def _select(self, ratings: Ratings, candidates: Sequence[str], about: CheckGoal) -> Selection:
        values = self.model.values(ratings)
        if about.role:
            return select_for_role(self.model, values, candidates, about.role)
        return select_between_roles(self.model, values, candidates, self.log_priors(about.fields), NAMED_ROLES)

    def _is_consistent(self, ratings: Ratings, about: CheckGoal) -> bool:
        """Whether the answers are far likelier to come from a careful person than from random clicks."""
        if about.role:
            priors = np.array([float(role == about.role) for role in self.model.roles])
        else:
            priors = np.exp(self.log_priors(about.fields))
        ratio = consistency_log_ratio(self.model, ratings, priors / priors.sum())
        return ratio >= VERDICT.min_consistency and self._is_attentive(ratings)

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


def _certainty_at_length(about: CheckGoal) -> float:
    """The probability of the outcome, 0 to 1, that is enough once there were many questions."""
    return VERDICT.certainty_at_length if about.role else VERDICT.certainty_between_roles


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
    generic = frozenset(role.id for role in roles if role.generic)
    return Interview(FitModel(profiles, opposites), generic, {role.id: role.field_of_work for role in roles})
