"""Simulates people who take the fit check: how soon it finds what all its questions would, and who gets a verdict.

Usage: python -m benchmarks.fit [PEOPLE]
"""

import sys
from typing import Dict, List, NamedTuple, Optional, Tuple

import numpy as np
from rich.console import Console
from rich.table import Table

from advisor.fit.interview import Interview, interview_from
from advisor.fit.model import VALUES, Numbers
from advisor.fit.question_selection import ordered, prospect
from advisor.fit.ratings import Rating
from advisor.knowledge.loading import load

PEOPLE = 2000
SEED = 42
COUNTED = (4, 6, 8, 10, 12)
ORDERS = ("fixed", "random", "adaptive")
# How far an answer strays from what the person would say at their best, in degrees (standard deviation).
NOISE = 0.5
# An opposite is not quite the mirror of its trait.
MIRROR = 0.9


class Outcome(NamedTuple):
    """How checks of one kind of person ended."""

    verdicts: float
    """The share that got a verdict."""
    questions: float
    """The mean number of questions."""
    right: float
    """Of the verdicts, the share that equals what the person's true values give."""


def person(interview: Interview, random: np.random.Generator) -> Numbers:
    """True values on all traits: of a person whom one of the roles suits, or, as often, of anybody."""
    model = interview.model
    if random.random() < 0.5:
        return np.array(VALUES[random.integers(0, len(VALUES), len(model.traits))])
    chances = model.likelihood[random.integers(len(model.roles))]
    return np.array([VALUES[random.choice(len(VALUES), p=row)] for row in chances])


def agreement(interview: Interview, people: int, seed: int = SEED) -> Dict[str, Dict[int, Tuple[float, float]]]:
    """For each order and number of questions: how often the role that leads is the one that leads after all questions.

    And how often that one is among the first two.
    """
    model = interview.model
    random = np.random.default_rng(seed)
    everybody = [person(interview, random) for _ in range(people)]
    fixed, nothing = ordered(model), np.zeros(len(model.roles))
    result: Dict[str, Dict[int, Tuple[float, float]]] = {}
    for order in ORDERS:
        hits = np.zeros((max(COUNTED) + 1, 2))
        for truth in everybody:
            leader = int(model.log_likelihoods(truth).argmax())
            values, left = np.full(len(model.traits), np.nan), list(fixed)
            for count in range(1, max(COUNTED) + 1):
                if order == "adaptive":
                    trait = prospect(model, values, left, None, nothing).next_trait or left[0]
                else:
                    trait = left[0 if order == "fixed" else random.integers(len(left))]
                left.remove(trait)
                values[model.column(trait)] = truth[model.column(trait)]
                best = np.argsort(-model.log_likelihoods(values), kind="stable")[:2]
                hits[count] += leader == best[0], leader in best
        result[order] = {n: (hits[n][0] / people, hits[n][1] / people) for n in COUNTED}
    return result


def outcome(interview: Interview, kind: str, role: Optional[str], people: int, seed: int = SEED) -> Outcome:
    """How whole checks end.

    Args:
        kind: `careful` people answer what they mean, with noise; `random` ones click anything; `contradictory` ones
            like everything, and the opposite of everything.
        role: the role in question; None for all.
    """
    model = interview.model
    random = np.random.default_rng(seed)
    verdicts, questions, right = 0, 0, 0
    for _ in range(people):
        truth = person(interview, random)
        ratings: Dict[str, Rating] = {}
        asked: List[str] = []
        step = interview.next(ratings, frozenset(asked), role)
        while step.ask:
            ratings[step.ask] = Rating(_degree(interview, kind, step.ask, truth, random))
            asked.append(step.ask)
            step = interview.next(ratings, frozenset(asked), role)
        questions += len(asked)
        verdicts += step.enough
        values = model.values(ratings)
        if role:
            same = model.bands(role, values) == model.bands(role, truth)
        else:
            leaders = [(model.log_likelihoods(v) + interview.rivals).argmax() for v in (values, truth)]
            same = leaders[0] == leaders[1]
        right += bool(step.enough and same)
    return Outcome(verdicts / people, questions / people, right / max(verdicts, 1))


def _degree(interview: Interview, kind: str, trait: str, truth: Numbers, random: np.random.Generator) -> int:
    if kind == "random":
        return int(random.integers(-2, 3))
    if kind == "contradictory":
        return int(random.integers(1, 3))
    about = interview.model.opposites.get(trait)
    value = -MIRROR * truth[interview.model.column(about)] if about else truth[interview.model.column(trait)]
    return int(np.clip(round(value * 2 + random.normal(0, NOISE)), -2, 2))


def main(people: int) -> None:
    """Prints both tables."""
    interview, console = interview_from(load()), Console()
    table = Table(title=f"The leading role equals that of all questions: first / among the first two ({people} people)")
    for heading in ("questions", *ORDERS):
        table.add_column(heading)
    with console.status("Simulating orders of questions ..."):
        shares = agreement(interview, people)
    for count in COUNTED:
        table.add_row(str(count), *(f"{shares[o][count][0]:.2f} / {shares[o][count][1]:.2f}" for o in ORDERS))
    console.print(table)
    table = Table(title="Whole checks")
    for heading in ("role", "who answers", "get a verdict", "questions", "verdict as by true values"):
        table.add_column(heading)
    for role in (None, *interview.model.roles):
        for kind in ("careful", "random", "contradictory"):
            with console.status(f"Simulating {kind} people on {role or 'all roles'} ..."):
                ended = outcome(interview, kind, role, max(people // 4, 1))
            shown = (f"{ended.verdicts:.1%}", f"{ended.questions:.1f}", f"{ended.right:.0%}" if ended.verdicts else "")
            table.add_row(role or "which one", kind, *shown)
    console.print(table)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else PEOPLE)
