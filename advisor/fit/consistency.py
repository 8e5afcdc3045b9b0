"""Detects careless responding: whether answers are consistent, or might as well be random clicks."""

import math
from typing import Mapping

import numpy as np

from advisor.fit.model import FitModel, Numbers
from advisor.fit.ratings import DEGREES, Ratings

# The figures below are assumptions, not estimates; docs/fit_check.md says what follows from them.
MISMATCH_FREQUENCIES = (1.0, 0.75, 0.15, 0.01, 0.001)
"""How often careful people's answers on a trait and its opposite add up to 0, 1, 2, 3 or 4 degrees, relative to 0."""
NO_PROFILE_SHARE = 0.6
"""Share of careful people whose answers follow no role's profile, 0 to 1."""
MAX_PROFILE_LOG_RATIO = math.log(20.0)
"""The most that following a profile can add, in nats; even saying yes to everything follows one."""
OWN_WORDS_LOG_RATIO = math.log(3.0)
"""What each statement in the person's own words adds, in nats: people who write about themselves read the questions."""


def consistency_log_ratio(model: FitModel, ratings: Ratings, priors: Numbers) -> float:
    """The log-likelihood ratio of the answers coming from a careful person rather than from random clicks, in nats.

    Three things count: statements in the person's own words; answers on a trait and its opposite, which careful people
    seldom rate alike; and answers that follow a role's profile, or run against it, throughout.
    By Wald's bound, random answers reach a likelihood ratio of r with a probability of at most 1/r.

    Args:
        model: the profiles.
        ratings: what the person said.
        priors: how much each role's profile counts, together 1, shape (roles,): 1 for a role in question.
    """
    return _profile_log_ratio(model, ratings, priors) + _statements_log_ratio(model.opposites, ratings)


def _profile_log_ratio(model: FitModel, ratings: Ratings, priors: Numbers) -> float:
    """What following a profile, or running against it, adds."""
    values = model.values({trait: rating for trait, rating in ratings.items() if trait in model.traits})
    along, against = np.exp(model.log_likelihoods(values)), np.exp(model.log_likelihoods(-values))
    ratio = NO_PROFILE_SHARE + (1 - NO_PROFILE_SHARE) * float(priors @ (along + against)) / 2
    return min(float(np.log(ratio)), MAX_PROFILE_LOG_RATIO)


def _statements_log_ratio(opposites: Mapping[str, str], ratings: Ratings) -> float:
    """What statements in the person's own words and pairs of opposites add."""
    log_ratio = sum(OWN_WORDS_LOG_RATIO for rating in ratings.values() if rating.said)
    for opposite, trait in opposites.items():
        if opposite in ratings and trait in ratings and not (ratings[opposite].said or ratings[trait].said):
            log_ratio += _pair_log_ratio(ratings[trait].degree, ratings[opposite].degree)
    return log_ratio


def _pair_log_ratio(degree: int, opposite: int) -> float:
    """What the degrees of a trait and of its opposite add; for random answers all degrees are equally likely."""
    frequencies = [MISMATCH_FREQUENCIES[abs(degree + other)] for other in DEGREES]
    return math.log(MISMATCH_FREQUENCIES[abs(degree + opposite)] / sum(frequencies) * len(DEGREES))
