"""The arithmetic of fit: roles as weights over traits, people as degrees. Method and limits: docs/fit_check.md."""

from typing import Dict, FrozenSet, List, Mapping, NamedTuple

import numpy as np
from numpy.typing import NDArray

from advisor.fit.ratings import DEGREES, Ratings

Numbers = NDArray[np.float64]

# Degrees as values, -1 to 1.
VALUES: Numbers = np.array(DEGREES) / 2
# How much likelier a person whom a role suits is to be keen on what it asks for most: e to the power of this, per unit.
KEENNESS = 2.5
# Weights in role files: 1 a duty, 2 asked for, 3 its absence is a stated misfit.
HEAVIEST = 3.0
# From this weighted mean (-1 to 1) on a fit is strong, and below this weak: half a degree, and nothing.
STRONG, WEAK = 0.35, 0.0
BANDS = ("weak", "mixed", "strong")


class Profile(NamedTuple):
    """What a role asks of a person."""

    weights: Mapping[str, float]
    """By trait, 1 to 3."""
    misfits: FrozenSet[str]
    """The traits whose absence the sources call a misfit."""


class FitModel:
    """Holds degrees against profiles."""

    def __init__(self, profiles: Mapping[str, Profile], opposites: Mapping[str, str]) -> None:
        """Prepares the arithmetic.

        Args:
            profiles: by role id.
            opposites: traits that point away from another, such as `homebody` from `travel`, to that other.
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
        powers = np.exp(KEENNESS / HEAVIEST * self.weights[:, :, np.newaxis] * VALUES)
        self.likelihood: Numbers = powers / powers.sum(axis=2, keepdims=True)
        self._log_norm: Numbers = np.log(powers.mean(axis=2))

    def column(self, trait: str) -> int:
        """The place of `trait` in the arrays."""
        return self._column[trait]

    def values(self, ratings: Ratings) -> Numbers:
        """The person's value on each trait, -1 to 1, nan where nothing is known; shape (traits,).

        An opposite counts, turned round, beside the trait itself.
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
        """How well each role explains `values`, shape (..., traits) to (..., roles); unknown ones say nothing."""
        known = ~np.isnan(values)
        said = np.where(known, values, 0.0)
        scores: Numbers = KEENNESS / HEAVIEST * said @ self.weights.T - known.astype(float) @ self._log_norm.T
        return scores

    def posterior(self, values: Numbers) -> Numbers:
        """The share of each role, all of them equal before anything was said; sums to 1."""
        scores = self.log_likelihoods(values)
        powers = np.exp(scores - scores.max(axis=-1, keepdims=True))
        shares: Numbers = powers / powers.sum(axis=-1, keepdims=True)
        return shares

    def fit(self, role: str, values: Numbers) -> Numbers:
        """The weighted mean of the values that `role` asks for, -1 to 1, over what is known; 0 when nothing is."""
        weights = self.weights[self.roles.index(role)] * ~np.isnan(values)
        total = weights.sum(axis=-1)
        fits: Numbers = (weights * np.nan_to_num(values)).sum(axis=-1) / np.where(total > 0, total, 1.0)
        return fits

    def bands(self, role: str, values: Numbers) -> NDArray[np.int64]:
        """The band of `role`, as a place in `BANDS`.

        A stated misfit allows no better than mixed, two no better than weak.
        """
        fits = self.fit(role, values)
        reached = (fits >= WEAK).astype(int) + (fits >= STRONG).astype(int)
        count = (np.nan_to_num(values) <= -0.5) & self._misfit[self.roles.index(role)]
        bands: NDArray[np.int64] = np.minimum(reached, np.maximum(2 - count.sum(axis=-1), 0))
        return bands

    def misfits(self, role: str, values: Numbers) -> List[str]:
        """The traits whose absence is a stated misfit with `role`, and which the person said they lack."""
        lacking = (np.nan_to_num(values) <= -0.5) & self._misfit[self.roles.index(role)]
        return [trait for trait, lacks in zip(self.traits, lacking, strict=True) if lacks]
