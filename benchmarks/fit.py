"""Simulates people taking the fit check: how soon it finds what all questions would, and who gets a verdict.

Usage: python -m benchmarks.fit [PEOPLE]
"""

import sys
from typing import Collection, Dict, List, Literal, NamedTuple, Optional, Tuple

import numpy as np
from rich.console import Console
from rich.table import Table

from advisor.fit.interview import NAMED_ROLES, CheckGoal, Interview, interview_from
from advisor.fit.model import DEGREE_VALUES, FitModel, Numbers
from advisor.fit.question_selection import select_between_roles
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

RIGHT_FIELD_SHARE = 0.85
"""Share of the people resembling a role who say that its field appeals to them; the others name any. An assumption."""
SECOND_FIELD_SHARE = 0.5
"""Share of the people who name a second field, which may be any. An assumption."""
COMMUNITY_ROLES = (
    "international_community_manager", "online_community_manager", "social_community_manager", "community_manager",
    "community_officer",
)  # fmt: skip
"""The roles of the first five sources, which are close to each other."""
OTHER_ROLES = ("nurse", "software_developer", "accountant")
HARDEST = 8

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


class Person(NamedTuple):
    """Somebody who takes the check."""

    truth: Numbers
    """True values on all traits, -1 to 1."""
    role: Optional[str]
    """The role that the person resembles; None for somebody whose values are random."""


class Found(NamedTuple):
    """How often a check on all roles finds what people were drawn from."""

    field: float
    """The share of people whose field is among the first two."""
    role: float
    """The share whose role is among the three that the verdict names."""
    by_role: Dict[str, float]
    """The same by role."""


def simulated_person(model: FitModel, random: np.random.Generator, role: Optional[str] = None) -> Person:
    """A person who resembles `role`, or, if that is None, one of all roles or, as often, none."""
    if role is None and random.random() < UNIFORM_SHARE:
        return Person(np.array(DEGREE_VALUES[random.integers(0, len(DEGREE_VALUES), len(model.traits))]), None)
    role = role or model.roles[random.integers(len(model.roles))]
    probabilities = model.likelihood[model.roles.index(role)]
    return Person(np.array([DEGREE_VALUES[random.choice(len(DEGREE_VALUES), p=row)] for row in probabilities]), role)


def chosen_fields(interview: Interview, person: Person, random: np.random.Generator) -> Tuple[str, ...]:
    """The fields that the person says they are drawn to: mostly that of their role, and every other time a second."""
    fields = sorted(set(interview.fields.values()))
    own = interview.fields[person.role] if person.role and random.random() < RIGHT_FIELD_SHARE else None
    chosen = [own or fields[random.integers(len(fields))]]
    if random.random() < SECOND_FIELD_SHARE:
        chosen.append(fields[random.integers(len(fields))])
    return tuple(dict.fromkeys(chosen))


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
    everybody = [simulated_person(model, random).truth for _ in range(people)]
    fixed, no_priors = by_total_weight(model), np.zeros(len(model.roles))
    result: Dict[str, Dict[int, Tuple[float, float]]] = {}
    for order in ORDERS:
        hits = np.zeros((max(QUESTION_COUNTS) + 1, 2))
        for truth in everybody:
            leader = int(model.log_likelihoods(truth).argmax())
            values, left = np.full(len(model.traits), np.nan), list(fixed)
            for count in range(1, max(QUESTION_COUNTS) + 1):
                if order == "adaptive":
                    trait = select_between_roles(model, values, left, no_priors, NAMED_ROLES).trait or left[0]
                else:
                    trait = left[0 if order == "fixed" else random.integers(len(left))]
                left.remove(trait)
                values[model.column(trait)] = truth[model.column(trait)]
                best = np.argsort(-model.log_likelihoods(values), kind="stable")[:2]
                hits[count] += leader == best[0], leader in best
        result[order] = {n: (hits[n][0] / people, hits[n][1] / people) for n in QUESTION_COUNTS}
    return result


def among(interview: Interview, roles: Collection[str]) -> Interview:
    """An interview that only knows `roles`."""
    model = interview.model
    profiles = {role: profile for role, profile in model.profiles.items() if role in roles}
    return Interview(FitModel(profiles, model.opposites))


def found(interview: Interview, people_a_role: int, seed: int = SEED) -> Found:
    """How often checks on all roles, which end by their own rules, find the field and the role of careful people."""
    random = np.random.default_rng(seed)
    fields, roles = 0, {}
    for role in interview.model.roles:
        hits = 0
        for _ in range(people_a_role):
            person = simulated_person(interview.model, random, role)
            about = CheckGoal(None, chosen_fields(interview, person, random))
            ratings, _, _ = checked(interview, "careful", about, person, random)
            shares = interview.shares(ratings, about.fields)
            of_fields: Dict[str, float] = {}
            for each, share in shares.items():
                of_fields[interview.fields[each]] = of_fields.get(interview.fields[each], 0.0) + share
            fields += interview.fields[role] in sorted(of_fields, key=lambda field: -of_fields[field])[:2]
            hits += role in interview.ranked(ratings, about.fields)[:NAMED_ROLES]
        roles[role] = hits / people_a_role
    return Found(fields / (people_a_role * len(roles)), sum(roles.values()) / len(roles), roles)


def checked(
    interview: Interview, answering: Answering, about: CheckGoal, person: Person, random: np.random.Generator
) -> Tuple[Dict[str, Rating], int, bool]:
    """One whole check: the answers, how many questions there were, and whether it ended with a verdict."""
    ratings: Dict[str, Rating] = {}
    asked: List[str] = []
    step = interview.next(ratings, frozenset(asked), about)
    while step.ask:
        ratings[step.ask] = Rating(_degree(interview.model, answering, step.ask, person.truth, random))
        asked.append(step.ask)
        step = interview.next(ratings, frozenset(asked), about)
    return ratings, len(asked), step.enough


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
        person = simulated_person(model, random)
        about = CheckGoal(role, () if role else chosen_fields(interview, person, random))
        ratings, count, enough = checked(interview, answering, about, person, random)
        questions += count
        verdicts += enough
        values = model.values(ratings)
        if role:
            same = bool(model.bands(role, values) == model.bands(role, person.truth))
        else:
            truth = model.log_likelihoods(person.truth) + interview.log_priors(about.fields)
            same = model.roles[int(truth.argmax())] in interview.ranked(ratings, about.fields)[:NAMED_ROLES]
        right += enough and same
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
    """Prints the tables."""
    interview, console = interview_from(load()), Console()
    community = among(interview, COMMUNITY_ROLES)
    title = f"How often the leader among {len(COMMUNITY_ROLES)} community roles is the final one: first / among two"
    table = Table(title=title)
    for heading in ("questions", *ORDERS):
        table.add_column(heading)
    with console.status("Simulating orders of questions ..."):
        shares = agreement(community, people)
    for count in QUESTION_COUNTS:
        table.add_row(str(count), *(f"{shares[o][count][0]:.2f} / {shares[o][count][1]:.2f}" for o in ORDERS))
    console.print(table)
    with console.status("Simulating people drawn from each role ..."):
        all_found = found(interview, max(people // 100, 1))
    console.print(
        f"{len(all_found.by_role)} roles: the field among the first two {all_found.field:.1%}, "
        f"the role among the first three {all_found.role:.1%}. Hardest to find: "
        + ", ".join(sorted(all_found.by_role, key=lambda role: all_found.by_role[role])[:HARDEST])
    )
    table = Table(title="Whole checks")
    for heading in ("role", "who answers", "get a verdict", "questions", "verdict as by true values"):
        table.add_column(heading)
    for role in (None, *COMMUNITY_ROLES, *OTHER_ROLES):
        for answering in ANSWERING:
            with console.status(f"Simulating {answering} people on {role or 'all roles'} ..."):
                ended = outcome(interview, answering, role, max(people // 4, 1))
            right = f"{ended.right:.0%}" if ended.verdicts else ""
            table.add_row(role or "which one", answering, f"{ended.verdicts:.1%}", f"{ended.questions:.1f}", right)
    console.print(table)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else PEOPLE)
