"""Chooses the question with the highest expected information gain, and says how certain the outcome is already.

The outcome is the result after all questions: the role that leads, or the band of the role in question.
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


def select_question(
    model: FitModel, values: Numbers, candidates: Sequence[str], role: Optional[str], log_priors: Numbers
) -> Selection:
    """Estimates, from sampled answers to the open questions, which of them tells the most about the outcome.

    Args:
        model: the fit model.
        values: what is known, -1 to 1, NaN elsewhere, shape (traits,).
        candidates: the traits that may be asked about next.
        role: the role whose band is the outcome; None when the outcome is which role leads.
        log_priors: added to each role's log-likelihood when roles compete, shape (roles,).
    """
    samples = _sample_completions(model, values)
    if role is None:
        outcomes: Outcomes = (model.log_likelihoods(samples) + log_priors).argmax(axis=1)
        outcome_count = len(model.roles)
    else:
        outcomes, outcome_count = model.bands(role, samples), len(BANDS)
    shares = np.bincount(outcomes, minlength=outcome_count) / len(outcomes)
    gains = [
        (_information_gain(samples[:, model.column(trait)], outcomes, outcome_count), trait) for trait in candidates
    ]
    useful = [(gain, trait) for gain, trait in gains if gain > MIN_GAIN]
    best = max(useful, key=lambda pair: pair[0])[1] if useful else None
    return Selection(float(shares.max()), best)


def _sample_completions(model: FitModel, values: Numbers) -> Numbers:
    """Complete answers that agree with what is known, shape (samples, traits).

    Half of them come from people who fit a role, drawn from the posterior; half are uniformly distributed.
    """
    random = np.random.default_rng(SEED)
    unknown = np.flatnonzero(np.isnan(values))
    samples = np.tile(values, (SAMPLES, 1))
    if len(unknown) == 0:
        return samples
    roles = random.choice(len(model.roles), SAMPLES, p=model.posterior(values))
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
    shares = np.bincount(outcomes, minlength=outcome_count) / len(outcomes)
    shares = shares[shares > 0]
    return float(-(shares * np.log(shares)).sum())
