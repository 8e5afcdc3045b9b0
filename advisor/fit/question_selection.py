"""What the rest of the questions may still bring: which one tells most, and how settled the outcome is already."""

from typing import List, NamedTuple, Optional, Sequence

import numpy as np
from numpy.typing import NDArray

from advisor.fit.model import VALUES, FitModel, Numbers

# So many ways in which the rest might be answered are looked at; more change the choice of question hardly ever.
SAMPLES = 600
# Of so many people one is like none of the roles.
UNLIKE_ANY = 0.5
SEED = 42
Outcomes = NDArray[np.int64]


class Prospect(NamedTuple):
    """How things stand."""

    outcome: int
    """The likeliest outcome once everything is answered: a place among the roles, or among the bands."""
    certainty: float
    """How likely it is, 0 to 1."""
    next_trait: Optional[str]
    """The trait whose answer would tell most about it; nothing when none of those left can change it."""


def prospect(
    model: FitModel, values: Numbers, candidates: Sequence[str], role: Optional[str], rivals: Numbers
) -> Prospect:
    """Imagines the unanswered traits many times over, and sees what comes out.

    Args:
        model: the arithmetic.
        values: what is known, nan elsewhere, shape (traits,).
        candidates: the traits that may be asked next.
        role: whose band is the outcome; None when the outcome is which role leads.
        rivals: what is added to each role's score when they compete, shape (roles,).
    """
    imagined = _imagine(model, values)
    if role is None:
        outcomes: Outcomes = (model.log_likelihoods(imagined) + rivals).argmax(axis=1)
        kinds = len(model.roles)
    else:
        outcomes, kinds = model.bands(role, imagined), 3
    shares = np.bincount(outcomes, minlength=kinds) / len(outcomes)
    best = int(shares.argmax())
    gains = [(_information(imagined[:, model.column(trait)], outcomes, kinds), trait) for trait in candidates]
    useful = [(gain, trait) for gain, trait in gains if gain > 1e-9]
    return Prospect(best, float(shares[best]), max(useful, key=lambda g: g[0])[1] if useful else None)


def _imagine(model: FitModel, values: Numbers) -> Numbers:
    """Complete answers that agree with what is known, shape (samples, traits).

    Half of them are those of people whom one of the roles suits, half those of anybody.
    """
    random = np.random.default_rng(SEED)
    unknown = np.flatnonzero(np.isnan(values))
    imagined = np.tile(values, (SAMPLES, 1))
    if len(unknown) == 0:
        return imagined
    like = random.choice(len(model.roles), SAMPLES, p=model.posterior(values))
    chances = model.likelihood[like][:, unknown]
    chances[random.random(SAMPLES) < UNLIKE_ANY] = 1 / len(VALUES)
    drawn = (random.random((SAMPLES, len(unknown), 1)) > chances.cumsum(axis=2)).sum(axis=2)
    imagined[:, unknown] = VALUES[np.minimum(drawn, len(VALUES) - 1)]
    return imagined


def _information(answers: Numbers, outcomes: Outcomes, kinds: int) -> float:
    """How many nats the answer to a question tells about the outcome."""
    told = 0.0
    for value in VALUES:
        among = outcomes[answers == value]
        if len(among):
            told += len(among) / len(outcomes) * _entropy(among, kinds)
    return _entropy(outcomes, kinds) - told


def _entropy(outcomes: Outcomes, kinds: int) -> float:
    shares = np.bincount(outcomes, minlength=kinds) / len(outcomes)
    shares = shares[shares > 0]
    return float(-(shares * np.log(shares)).sum())


def ordered(model: FitModel) -> List[str]:
    """All traits, those that most roles ask for first: a fixed order."""
    return [model.traits[i] for i in np.argsort(-model.weights.sum(axis=0), kind="stable")]
