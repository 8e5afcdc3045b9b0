"""The arithmetic of fit: roles as weights over traits, people as degrees. Method and limits: docs/fit_check.md."""

from typing import Dict, FrozenSet, List, Mapping, NamedTuple

import numpy as np
from numpy.typing import NDArray

from advisor.dialogue.thresholds import VERDICT
from advisor.fit.ratings import DEGREES, Ratings

Numbers = NDArray[np.float64]

DEGREE_VALUES: Numbers = np.array(DEGREES) / 2
"""The degrees as values, -1 to 1."""
MAX_WEIGHT = 3.0
"""Weights in role files: 1 for a duty, 2 for what is asked for, 3 for what the work is about or a misfit lacks."""
LIKELIHOOD_SLOPE = 2.5
"""How much the log-likelihood of an answer rises per unit of value, on a trait of `MAX_WEIGHT`. An assumption."""
BANDS = ("weak", "mixed", "strong")


class Profile(NamedTuple):
    """What a role asks of a person."""

    weights: Mapping[str, float]
    """By trait, 1 to 3."""
    misfits: FrozenSet[str]
    """The traits whose absence the sources call a misfit."""


class FitModel:
    """Compares what a person said with the profiles of the roles."""

    def __init__(self, profiles: Mapping[str, Profile], opposites: Mapping[str, str]) -> None:
        """Prepares the arithmetic.

        Args:
            profiles: by role id.
            opposites: each opposite trait with the trait that it is the opposite of, e.g. `homebody` with `travel`.
        """
        self.roles: List[str] = list(profiles)
        self.traits: List[str] = list(dict.fromkeys(t for p in profiles.values() for t in p.weights))
        self.opposites = dict(opposites)
        self.profiles = dict(profiles)
        self._column = {trait: i for i, trait in enumerate(self.traits)}
        self.weights: Numbers = np.array(
            [[p.weights.get(trait, 0.0) for trait in self.traits] for p in profiles.values()]
        ).reshape(len(profiles), len(self.traits))
        self._misfit = np.array([[t in p.misfits for t in self.traits] for p in profiles.values()], dtype=bool)
        # P(value | weight), shape (roles, traits, degrees).
        powers = np.exp(LIKELIHOOD_SLOPE / MAX_WEIGHT * self.weights[:, :, np.newaxis] * DEGREE_VALUES)
        self.likelihood: Numbers = powers / powers.sum(axis=2, keepdims=True)
        self._log_norm: Numbers = np.log(powers.mean(axis=2))

    def column(self, trait: str) -> int:
        """The index of `trait` along the trait axis of the arrays."""
        return self._column[trait]

    def values(self, ratings: Ratings) -> Numbers:
        """The person's value on each trait, -1 to 1, NaN where nothing is known; shape (traits,).

        A rating of an opposite counts with its sign reversed; with a rating of the trait itself, the mean counts.
        """
        heard: Dict[str, List[float]] = {}
        for trait, rating in ratings.items():
            about = self.opposites.get(trait, trait)
            if about in self._column:
                heard.setdefault(about, []).append(-rating.value if trait in self.opposites else rating.value)
        values = np.full(len(self.traits), np.nan)
        for trait, said in heard.items():
            values[self._column[trait]] = np.mean(said)
        return values

    def log_likelihoods(self, values: Numbers) -> Numbers:
        """The log-likelihood of `values` under each role, relative to random answers.

        Args:
            values: -1 to 1, shape (..., traits); NaN is ignored.

        Returns:
            Shape (..., roles).
        """
        known = ~np.isnan(values)
        said = np.where(known, values, 0.0)
        scores: Numbers = LIKELIHOOD_SLOPE / MAX_WEIGHT * said @ self.weights.T - known.astype(float) @ self._log_norm.T
        return scores

    def posterior(self, values: Numbers, log_priors: Numbers) -> Numbers:
        """The probability of each role given `values`; sums to 1.

        Args:
            values: -1 to 1, shape (..., traits); NaN is ignored.
            log_priors: added to each role's log-likelihood, shape (roles,).

        Returns:
            Shape (..., roles).
        """
        scores = self.log_likelihoods(values) + log_priors
        powers = np.exp(scores - scores.max(axis=-1, keepdims=True))
        shares: Numbers = powers / powers.sum(axis=-1, keepdims=True)
        return shares

    def fit(self, role: str, values: Numbers) -> Numbers:
        """The weighted mean of the known values on the traits of `role`, -1 to 1; 0 when none is known.

        Args:
            role: a role's id.
            values: -1 to 1, shape (..., traits); NaN where nothing is known.

        Returns:
            Shape (...).
        """
        weights = self.weights[self.roles.index(role)] * ~np.isnan(values)
        total = weights.sum(axis=-1)
        fits: Numbers = (weights * np.nan_to_num(values)).sum(axis=-1) / np.where(total > 0, total, 1.0)
        return fits

    def bands(self, role: str, values: Numbers) -> NDArray[np.int64]:
        """The band of `role`, as an index into `BANDS`.

        One stated misfit limits it to mixed, two limit it to weak.

        Args:
            role: a role's id.
            values: -1 to 1, shape (..., traits); NaN where nothing is known.

        Returns:
            Shape (...).
        """
        fits = self.fit(role, values)
        reached = (fits >= VERDICT.weak_below).astype(int) + (fits >= VERDICT.strong_from).astype(int)
        misfits = (np.nan_to_num(values) <= VERDICT.lacking_up_to) & self._misfit[self.roles.index(role)]
        bands: NDArray[np.int64] = np.minimum(reached, np.maximum(2 - misfits.sum(axis=-1), 0))
        return bands
