"""The verdict on a role: a band, and the reasons for it."""

from typing import Dict, List, NamedTuple, Optional, Sequence, Tuple

import numpy as np

from advisor.dialogue.thresholds import VERDICT
from advisor.fit.interview import NAMED_ROLES, Interview
from advisor.fit.model import BANDS, FitModel, Numbers
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
    """The neighbour that fits best; if none of the role's neighbours has a profile, the other role that does."""
    apart: Tuple[str, ...]
    """At most two traits that only the neighbour asks for, highest weight first; if there are none, traits that only
    this role asks for."""
    best: Tuple[str, ...]
    """The roles that fit best, at most three, of two fields if the second is close enough."""
    fits: Dict[str, float]
    """The weighted means of this role and of the best ones, -1 to 1."""


def judge(
    knowledge: KnowledgeBase,
    interview: Interview,
    ratings: Ratings,
    role: str,
    enough: bool,
    fields: Tuple[str, ...] = (),
) -> Verdict:
    """The verdict on `role`.

    Args:
        knowledge: for the facts behind the reasons.
        interview: holds the model and the roles' prior probabilities.
        ratings: what is known of the person.
        role: a role with a profile.
        enough: whether what is known is enough for a verdict; if not, the band is `not_enough_information`.
        fields: the fields of work that the person is drawn to.
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
    best = best_roles(interview, ratings, fields)
    neighbour = _neighbour(knowledge, interview, ratings, role, best)
    return Verdict(
        role=role,
        band=BANDS[int(model.bands(role, values))] if enough else NOT_ENOUGH,
        fit=float(model.fit(role, values)),
        reasons_for=tuple(liked[:MAX_REASONS]),
        reasons_against=tuple(lacking[:MAX_REASONS]),
        flips=_flips(model, values, role) if enough else None,
        neighbour=neighbour,
        apart=_apart(model, role, neighbour) if neighbour else (),
        best=tuple(best),
        fits={other: float(model.fit(other, values)) for other in dict.fromkeys((role, *best))},
    )


def best_roles(interview: Interview, ratings: Ratings, fields: Tuple[str, ...] = ()) -> List[str]:
    """The roles that a verdict on all roles names, the one that fits the answers best first: at least two.

    If all three are of one field, the best role of another takes the third place, if it is not much less likely.

    Args:
        interview: holds the model and the roles' prior probabilities.
        ratings: what is known of the person.
        fields: the fields of work that the person is drawn to.
    """
    shares = interview.shares(ratings, fields)
    ranked = sorted(shares, key=lambda role: -shares[role])
    best, field_of = ranked[:NAMED_ROLES], interview.fields
    if len(best) == NAMED_ROLES and len({field_of.get(role) for role in best}) == 1:
        other = next((role for role in ranked if field_of.get(role) != field_of.get(best[0])), None)
        if other is not None and shares[other] >= VERDICT.min_share_of_other_field * shares[best[-1]]:
            best[-1] = other
    return best


def _neighbour(
    knowledge: KnowledgeBase, interview: Interview, ratings: Ratings, role: str, best: Sequence[str]
) -> Optional[str]:
    """The neighbour of `role` that fits best, one of `best` before any other."""
    shares = interview.shares(ratings)
    neighbours = [other for other in knowledge.roles[role].neighbours if other in shares]
    others = [other for other in best if other != role]
    if role in best and others:
        return others[0]
    return max(neighbours, key=lambda other: shares[other], default=next(iter(others), None))


def _flips(model: FitModel, values: Numbers, role: str) -> Optional[str]:
    """The known trait with the highest weight on which a clearly different answer changes the band."""
    band = int(model.bands(role, values))
    weights = model.profiles[role].weights
    for trait in sorted(weights, key=lambda t: -weights[t]):
        column = model.column(trait)
        if np.isnan(values[column]):
            continue
        other = values.copy()
        other[column] = 1.0 if values[column] <= 0 else VERDICT.lacking_up_to
        if int(model.bands(role, other)) != band:
            return trait
    return None


def _apart(model: FitModel, role: str, neighbour: str) -> Tuple[str, ...]:
    """At most two traits that only one of the roles asks for: the neighbour's if it has any, otherwise `role`'s."""
    mine, theirs = model.profiles[role].weights, model.profiles[neighbour].weights
    only_theirs = [trait for trait in sorted(theirs, key=lambda t: -theirs[t]) if trait not in mine]
    only_mine = [trait for trait in sorted(mine, key=lambda t: -mine[t]) if trait not in theirs]
    return tuple((only_theirs or only_mine)[:2])
