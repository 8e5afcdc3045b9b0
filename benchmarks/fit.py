"""Simulates people taking the fit check: how soon it finds what all questions would, and who gets a verdict.

Usage: python -m benchmarks.fit [PEOPLE]
"""

import sys
from typing import Dict, List, Literal, NamedTuple, Optional, Tuple

import numpy as np
from rich.console import Console
from rich.table import Table

from advisor.fit.interview import Interview, interview_from
from advisor.fit.model import DEGREE_VALUES, FitModel, Numbers
from advisor.fit.question_selection import select_question
from advisor.fit.ratings import DEGREES, Rating
from advisor.knowledge.loading import load

PEOPLE = 2000
SEED = 42
QUESTION_COUNTS = (4, 6, 8, 10, 12)
ORDERS = ("fixed", "random", "adaptive")
UNIFORM_SHARE = 0.5
"""Share of the people whose values are uniformly distributed; the others resemble a role."""
ANSWER_NOISE = 0.5
"""Standard deviation of an answer from what the person means, in degrees. An assumption."""
OPPOSITE_FACTOR = 0.9
"""The value of an opposite is minus this times the trait's: not quite a mirror image. An assumption."""

Answering = Literal["careful", "random", "contradictory"]
"""Careful people answer what they mean, with noise; random ones click anything; contradictory ones like everything,
and the opposite of everything."""
ANSWERING: Tuple[Answering, ...] = ("careful", "random", "contradictory")


class Outcome(NamedTuple):
    """How the checks of one kind of person ended."""

    verdicts: float
    """The share that got a verdict."""
    questions: float
    """The mean number of questions."""
    right: float
    """The share of the verdicts that match the one for the person's true values."""


def simulated_person(model: FitModel, random: np.random.Generator) -> Numbers:
    """True values on all traits, -1 to 1, for a person who resembles a role or for a random one."""
    if random.random() < UNIFORM_SHARE:
        return np.array(DEGREE_VALUES[random.integers(0, len(DEGREE_VALUES), len(model.traits))])
    probabilities = model.likelihood[random.integers(len(model.roles))]
    return np.array([DEGREE_VALUES[random.choice(len(DEGREE_VALUES), p=row)] for row in probabilities])


def by_total_weight(model: FitModel) -> List[str]:
    """A fixed order of questions: the traits with the highest total weight over all roles first."""
    return [model.traits[i] for i in np.argsort(-model.weights.sum(axis=0), kind="stable")]


def agreement(interview: Interview, people: int, seed: int = SEED) -> Dict[str, Dict[int, Tuple[float, float]]]:
    """How often the role that leads after some questions is the one that leads after all of them.

    Returns:
        By order and number of questions: the share of people for whom the final leader leads already, and for whom it
        is among the first two.
    """
    model = interview.model
    random = np.random.default_rng(seed)
    everybody = [simulated_person(model, random) for _ in range(people)]
    fixed, no_priors = by_total_weight(model), np.zeros(len(model.roles))
    result: Dict[str, Dict[int, Tuple[float, float]]] = {}
    for order in ORDERS:
        hits = np.zeros((max(QUESTION_COUNTS) + 1, 2))
        for truth in everybody:
            leader = int(model.log_likelihoods(truth).argmax())
            values, left = np.full(len(model.traits), np.nan), list(fixed)
            for count in range(1, max(QUESTION_COUNTS) + 1):
                if order == "adaptive":
                    trait = select_question(model, values, left, None, no_priors).trait or left[0]
                else:
                    trait = left[0 if order == "fixed" else random.integers(len(left))]
                left.remove(trait)
                values[model.column(trait)] = truth[model.column(trait)]
                best = np.argsort(-model.log_likelihoods(values), kind="stable")[:2]
                hits[count] += leader == best[0], leader in best
        result[order] = {n: (hits[n][0] / people, hits[n][1] / people) for n in QUESTION_COUNTS}
    return result


def outcome(interview: Interview, answering: Answering, role: Optional[str], people: int, seed: int = SEED) -> Outcome:
    """How whole checks end.

    Args:
        interview: the interview to simulate.
        answering: how the people answer.
        role: the role in question; None for all.
        people: how many checks are simulated.
        seed: makes the simulation repeatable.
    """
    model = interview.model
    random = np.random.default_rng(seed)
    verdicts, questions, right = 0, 0, 0
    for _ in range(people):
        truth = simulated_person(model, random)
        ratings: Dict[str, Rating] = {}
        asked: List[str] = []
        step = interview.next(ratings, frozenset(asked), role)
        while step.ask:
            ratings[step.ask] = Rating(_degree(model, answering, step.ask, truth, random))
            asked.append(step.ask)
            step = interview.next(ratings, frozenset(asked), role)
        questions += len(asked)
        verdicts += step.enough
        values = model.values(ratings)
        if role:
            same = model.bands(role, values) == model.bands(role, truth)
        else:
            leaders = [(model.log_likelihoods(v) + interview.log_priors).argmax() for v in (values, truth)]
            same = leaders[0] == leaders[1]
        right += bool(step.enough and same)
    return Outcome(verdicts / people, questions / people, right / max(verdicts, 1))


def _degree(model: FitModel, answering: Answering, trait: str, truth: Numbers, random: np.random.Generator) -> int:
    """The answer, -2 to 2, to the question about `trait`."""
    if answering == "random":
        return int(random.integers(min(DEGREES), max(DEGREES) + 1))
    if answering == "contradictory":
        return int(random.integers(1, max(DEGREES) + 1))
    about = model.opposites.get(trait)
    value = -OPPOSITE_FACTOR * truth[model.column(about)] if about else truth[model.column(trait)]
    return int(np.clip(round(value * 2 + random.normal(0, ANSWER_NOISE)), min(DEGREES), max(DEGREES)))


def main(people: int) -> None:
    """Prints both tables."""
    interview, console = interview_from(load()), Console()
    table = Table(title=f"The leading role is that after all questions: first / among the first two ({people} people)")
    for heading in ("questions", *ORDERS):
        table.add_column(heading)
    with console.status("Simulating orders of questions ..."):
        shares = agreement(interview, people)
    for count in QUESTION_COUNTS:
        table.add_row(str(count), *(f"{shares[o][count][0]:.2f} / {shares[o][count][1]:.2f}" for o in ORDERS))
    console.print(table)
    table = Table(title="Whole checks")
    for heading in ("role", "who answers", "get a verdict", "questions", "verdict as by true values"):
        table.add_column(heading)
    for role in (None, *interview.model.roles):
        for answering in ANSWERING:
            with console.status(f"Simulating {answering} people on {role or 'all roles'} ..."):
                ended = outcome(interview, answering, role, max(people // 4, 1))
            right = f"{ended.right:.0%}" if ended.verdicts else ""
            table.add_row(role or "which one", answering, f"{ended.verdicts:.1%}", f"{ended.questions:.1f}", right)
    console.print(table)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else PEOPLE)
