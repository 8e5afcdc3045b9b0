"""Whether answers hang together, or might as well be clicked at random."""

import math
from typing import Mapping, Optional

import numpy as np

from advisor.fit.model import FitModel
from advisor.fit.ratings import DEGREES, Ratings

# How common it is, beside full agreement, that a careful answer on the opposite is so many degrees off the mark.
SLIPS = (1.0, 0.75, 0.15, 0.01, 0.001)
# The share of careful people whose answers follow no role's profile; and how much a pattern can tell at most, since who
# says yes to everything follows one, too.
NO_PATTERN, PATTERN_AT_MOST = 0.6, math.log(20.0)
# Somebody who writes about themselves reads the questions: what one statement in own words is worth.
OWN_WORDS = math.log(3.0)


def care(model: FitModel, ratings: Ratings, role: Optional[str] = None) -> float:
    """The logarithm of how much likelier the answers are from a careful person than from one who answers at random.

    Three things tell: statements in own words; answers on a trait and on its opposite, since who loves crowds seldom
    loves quiet days alone as much; and answers that follow the profile of a role, or run against it, all along.
    By Wald's bound a person who answers at random reaches a likelihood ratio of r no oftener than once in r times.

    Args:
        model: the profiles.
        ratings: what the person said.
        role: the role in question, whose profile alone counts; all roles' when it is None.
    """
    return _pattern(model, ratings, role) + _pairs(model.opposites, ratings)


def _pattern(model: FitModel, ratings: Ratings, role: Optional[str]) -> float:
    values = model.values({trait: rating for trait, rating in ratings.items() if trait in model.traits})
    rows = [model.roles.index(role)] if role else list(range(len(model.roles)))
    along, against = model.log_likelihoods(values)[rows], model.log_likelihoods(-values)[rows]
    followed = NO_PATTERN + (1 - NO_PATTERN) * (np.exp(along).mean() + np.exp(against).mean()) / 2
    return min(float(np.log(followed)), PATTERN_AT_MOST)


def _pairs(opposites: Mapping[str, str], ratings: Ratings) -> float:
    told = sum(OWN_WORDS for rating in ratings.values() if rating.said)
    for opposite, trait in opposites.items():
        if opposite in ratings and trait in ratings and not (ratings[opposite].said or ratings[trait].said):
            told += _agreement(ratings[trait].degree, ratings[opposite].degree)
    return told


def _agreement(degree: int, opposite: int) -> float:
    chances = [SLIPS[abs(degree + other)] for other in DEGREES]
    return math.log(SLIPS[abs(degree + opposite)] / sum(chances) * len(DEGREES))
