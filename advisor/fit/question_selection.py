"""Chooses the question with the highest expected information gain, and says how certain the outcome is already.

On one role, the outcome is its band after all questions, and the gain is estimated from samples. Between several roles,
it is which role the person fits, and the gain follows from the posterior.
"""

from typing import NamedTuple, Optional, Sequence

import numpy as np
from numpy.typing import NDArray

from advisor.fit.model import BANDS, DEGREE_VALUES, FitModel, Numbers

SAMPLES = 600
"""Sampled completions of the unanswered questions; more hardly ever change which question is chosen."""
UNIFORM_SHARE = 0.5
"""Share of the samples with uniformly distributed answers, for people who resemble no role."""
MIN_GAIN = 1e-9
"""With an information gain of no more than this, in nats, an answer counts as unable to change the outcome."""
SEED = 42

Outcomes = NDArray[np.int64]


class Selection(NamedTuple):
    """The question to ask next, and how certain the outcome is without it."""

    certainty: float
    """The probability of the likeliest outcome, 0 to 1."""
    trait: Optional[str]
    """The trait with the highest expected information gain; None when no answer can change the outcome."""


def select_for_role(model: FitModel, values: Numbers, candidates: Sequence[str], role: str) -> Selection:
    """Estimates, from sampled answers to the open questions, which of them tells the most about the band of `role`.

    Args:
        model: the fit model.
        values: what is known, -1 to 1, NaN elsewhere, shape (traits,).
        candidates: the traits that may be asked about next.
        role: the role in question.
    """
    samples = _sample_completions(model, values)
    outcomes: Outcomes = model.bands(role, samples)
    shares = np.bincount(outcomes, minlength=len(BANDS)) / len(outcomes)
    gains = [_information_gain(samples[:, model.column(trait)], outcomes, len(BANDS)) for trait in candidates]
    return Selection(float(shares.max()), _best(candidates, gains))


def select_between_roles(
    model: FitModel, values: Numbers, candidates: Sequence[str], log_priors: Numbers, named: int
) -> Selection:
    """The question whose answer tells the most about which role the person fits.

    Args:
        model: the fit model.
        values: what is known, -1 to 1, NaN elsewhere, shape (traits,).
        candidates: the traits that may be asked about next.
        log_priors: added to each role's log-likelihood, shape (roles,).
        named: how many roles the verdict names; the certainty is the probability that the right one is among them.
    """
    shares = model.posterior(values, log_priors)
    columns = [model.column(trait) for trait in candidates]
    likelihood = model.likelihood[:, columns]
    answers = np.tensordot(shares, likelihood, axes=1)
    gains = _entropies(answers) - shares @ _entropies(likelihood)
    certainty = float(np.sort(shares)[-named:].sum())
    return Selection(certainty, _best(candidates, gains.tolist()))


def _best(candidates: Sequence[str], gains: Sequence[float]) -> Optional[str]:
    """The candidate with the highest gain; None if no gain counts."""
    useful = [(gain, trait) for gain, trait in zip(gains, candidates, strict=True) if gain > MIN_GAIN]
    return max(useful, key=lambda pair: pair[0])[1] if useful else None


def _sample_completions(model: FitModel, values: Numbers) -> Numbers:
    """Complete answers that agree with what is known, shape (samples, traits).

    Half of them come from people who fit a role, drawn from the posterior; half are uniformly distributed.
    """
    random = np.random.default_rng(SEED)
    unknown = np.flatnonzero(np.isnan(values))
    samples = np.tile(values, (SAMPLES, 1))
    if len(unknown) == 0:
        return samples
    roles = random.choice(len(model.roles), SAMPLES, p=model.posterior(values, np.zeros(len(model.roles))))
    probabilities = model.likelihood[roles][:, unknown]
    probabilities[random.random(SAMPLES) < UNIFORM_SHARE] = 1 / len(DEGREE_VALUES)
    drawn = (random.random((SAMPLES, len(unknown), 1)) > probabilities.cumsum(axis=2)).sum(axis=2)
    samples[:, unknown] = DEGREE_VALUES[np.minimum(drawn, len(DEGREE_VALUES) - 1)]
    return samples


def _information_gain(answers: Numbers, outcomes: Outcomes, outcome_count: int) -> float:
    """The mutual information of the answers to one question and the outcomes, in nats."""
    remaining = 0.0
    for value in DEGREE_VALUES:
        given_answer = outcomes[answers == value]
        if len(given_answer):
            remaining += len(given_answer) / len(outcomes) * _entropy(given_answer, outcome_count)
    return _entropy(outcomes, outcome_count) - remaining


def _entropy(outcomes: Outcomes, outcome_count: int) -> float:
    """The entropy of the outcomes' distribution, in nats."""
    return float(_entropies(np.bincount(outcomes, minlength=outcome_count) / len(outcomes)))


def _entropies(shares: Numbers) -> Numbers:
    """The entropies of distributions along the last axis, in nats."""
    logarithms = np.log(np.where(shares > 0, shares, 1.0))
    entropies: Numbers = -(shares * logarithms).sum(axis=-1)
    return entropies
