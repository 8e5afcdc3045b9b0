"""The verdict on a role: a band, and the reasons for it."""

from typing import Dict, List, NamedTuple, Optional, Tuple

import numpy as np

from advisor.fit.interview import Interview
from advisor.fit.model import BANDS, LACKING_VALUE, FitModel, Numbers
from advisor.fit.ratings import Rating, Ratings
from advisor.knowledge.base import KnowledgeBase

NOT_ENOUGH = "not_enough_information"
MAX_REASONS = 3
"""The most reasons given on either side; those with the highest weights are chosen."""


class Reason(NamedTuple):
    """Why a role fits, or doesn't."""

    trait: str
    rating: Rating
    fact: str
    """The fact's key."""
    misfit: bool
    """Whether a source calls this a misfit."""


class Verdict(NamedTuple):
    """What the answers say about one role."""

    role: str
    band: str
    """`strong`, `mixed`, `weak` or `not_enough_information`."""
    fit: float
    """The weighted mean behind the band, -1 to 1."""
    reasons_for: Tuple[Reason, ...]
    reasons_against: Tuple[Reason, ...]
    """Stated misfits first."""
    flips: Optional[str]
    """The trait on which a different answer would change the band."""
    neighbour: Optional[str]
    """The other role that fits best."""
    apart: Tuple[str, ...]
    """At most two traits that only the neighbour asks for, highest weight first; if there are none, traits that only
    this role asks for."""
    best: Tuple[str, ...]
    """The two roles that fit best."""
    fits: Dict[str, float]
    """The weighted means of this role and of the best two, -1 to 1."""


def judge(knowledge: KnowledgeBase, interview: Interview, ratings: Ratings, role: str, enough: bool) -> Verdict:
    """The verdict on `role`.

    Args:
        knowledge: for the facts behind the reasons.
        interview: holds the model and the roles' prior probabilities.
        ratings: what is known of the person.
        role: a role with a profile.
        enough: whether what is known is enough for a verdict; if not, the band is `not_enough_information`.
    """
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
        reasons_for=tuple(liked[:MAX_REASONS]),
        reasons_against=tuple(lacking[:MAX_REASONS]),
        flips=_flips(model, values, role) if enough else None,
        neighbour=neighbour,
        apart=_apart(model, role, neighbour) if neighbour else (),
        best=tuple(best[:2]),
        fits={other: float(model.fit(other, values)) for other in dict.fromkeys((role, *best[:2]))},
    )


def best_roles(interview: Interview, ratings: Ratings) -> List[str]:
    """All roles with a profile, the one that fits the answers best first."""
    model = interview.model
    scores = model.log_likelihoods(model.values(ratings)) + interview.log_priors
    return [model.roles[i] for i in np.argsort(-scores, kind="stable")]


def _flips(model: FitModel, values: Numbers, role: str) -> Optional[str]:
    """The known trait with the highest weight on which a clearly different answer changes the band."""
    band = int(model.bands(role, values))
    weights = model.profiles[role].weights
    for trait in sorted(weights, key=lambda t: -weights[t]):
        column = model.column(trait)
        if np.isnan(values[column]):
            continue
        other = values.copy()
        other[column] = 1.0 if values[column] <= 0 else LACKING_VALUE
        if int(model.bands(role, other)) != band:
            return trait
    return None


def _apart(model: FitModel, role: str, neighbour: str) -> Tuple[str, ...]:
    """At most two traits that only one of the roles asks for: the neighbour's if it has any, otherwise `role`'s."""
    mine, theirs = model.profiles[role].weights, model.profiles[neighbour].weights
    only_theirs = [trait for trait in sorted(theirs, key=lambda t: -theirs[t]) if trait not in mine]
    only_mine = [trait for trait in sorted(mine, key=lambda t: -mine[t]) if trait not in theirs]
    return tuple((only_theirs or only_mine)[:2])
