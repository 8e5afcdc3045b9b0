"""What the answers come to: a band in words, and the reasons for it."""

from typing import Dict, List, NamedTuple, Optional, Tuple

import numpy as np

from advisor.fit.interview import Interview
from advisor.fit.model import BANDS, FitModel, Numbers
from advisor.fit.ratings import Rating, Ratings
from advisor.knowledge.base import KnowledgeBase

NOT_ENOUGH = "not_enough_information"
MOST_REASONS = 3


class Reason(NamedTuple):
    """Why a role fits, or doesn't."""

    trait: str
    rating: Rating
    fact: str
    """The fact's key."""
    misfit: bool
    """Whether a source calls this a misfit."""


class Verdict(NamedTuple):
    """What can be said of one role."""

    role: str
    band: str
    """`strong`, `mixed`, `weak` or `not_enough_information`."""
    fit: float
    """The weighted mean behind it, -1 to 1."""
    reasons_for: Tuple[Reason, ...]
    reasons_against: Tuple[Reason, ...]
    """Stated misfits first."""
    flips: Optional[str]
    """The trait on which another answer would change the band."""
    neighbour: Optional[str]
    """The other role that fits best."""
    apart: Tuple[str, ...]
    """The traits that the neighbour asks for and this role doesn't, most first; those this one asks for when none."""
    best: Tuple[str, ...]
    """The two roles that fit best."""
    fits: Dict[str, float]
    """The weighted means of this role and of the best two, -1 to 1."""


def judge(knowledge: KnowledgeBase, interview: Interview, ratings: Ratings, role: str, enough: bool) -> Verdict:
    """The verdict on `role`."""
    model = interview.model
    values = model.values(ratings)
    asked = {asked.trait: asked for asked in knowledge.roles[role].profile}
    reasons = [
        Reason(trait, rating, f"{role}.{asked[trait].fact}", asked[trait].misfit and rating.degree < 0)
        for trait, rating in ratings.items()
        if trait in asked and rating.degree
    ]
    weight = {trait: asked[trait].weight for trait in asked}
    liked = sorted((r for r in reasons if r.rating.degree > 0), key=lambda r: -weight[r.trait] * r.rating.degree)
    lacking = [r for r in reasons if r.rating.degree < 0]
    lacking.sort(key=lambda r: (not r.misfit, weight[r.trait] * r.rating.degree))
    best = best_roles(interview, ratings)
    neighbour = next((other for other in best if other != role), None)
    return Verdict(
        role=role,
        band=BANDS[int(model.bands(role, values))] if enough else NOT_ENOUGH,
        fit=float(model.fit(role, values)),
        reasons_for=tuple(liked[:MOST_REASONS]),
        reasons_against=tuple(lacking[:MOST_REASONS]),
        flips=_flips(model, values, role) if enough else None,
        neighbour=neighbour,
        apart=_apart(model, role, neighbour) if neighbour else (),
        best=tuple(best[:2]),
        fits={other: float(model.fit(other, values)) for other in dict.fromkeys((role, *best[:2]))},
    )


def best_roles(interview: Interview, ratings: Ratings) -> List[str]:
    """The roles, the one that explains the answers best first."""
    model = interview.model
    scores = model.log_likelihoods(model.values(ratings)) + interview.rivals
    return [model.roles[i] for i in np.argsort(-scores, kind="stable")]


def _flips(model: FitModel, values: Numbers, role: str) -> Optional[str]:
    """The known trait of most weight on which a clearly different answer gives another band."""
    band = int(model.bands(role, values))
    weights = model.profiles[role].weights
    for trait in sorted(weights, key=lambda t: -weights[t]):
        column = model.column(trait)
        if np.isnan(values[column]):
            continue
        other = values.copy()
        other[column] = 1.0 if values[column] <= 0 else -0.5
        if int(model.bands(role, other)) != band:
            return trait
    return None


def _apart(model: FitModel, role: str, neighbour: str) -> Tuple[str, ...]:
    mine, theirs = model.profiles[role].weights, model.profiles[neighbour].weights
    only_theirs = [trait for trait in sorted(theirs, key=lambda t: -theirs[t]) if trait not in mine]
    only_mine = [trait for trait in sorted(mine, key=lambda t: -mine[t]) if trait not in theirs]
    return tuple((only_theirs or only_mine)[:2])
