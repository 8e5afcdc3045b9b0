"""The question with the highest expected information gain."""

import numpy as np

from advisor.fit.model import FitModel, Profile
from advisor.fit.question_selection import select_between_roles, select_for_role

PROFILES = {
    "host": Profile({"crowds": 3.0, "order": 1.0}, frozenset()),
    "clerk": Profile({"figures": 3.0, "order": 1.0}, frozenset()),
}
MODEL = FitModel(PROFILES, {})
NO_PRIORS = np.zeros(2)
NOTHING_KNOWN = np.full(3, np.nan)


def test_what_tells_roles_apart_is_asked_before_what_they_share() -> None:
    selection = select_between_roles(MODEL, NOTHING_KNOWN, MODEL.traits, NO_PRIORS, 1)
    assert selection.trait in ("crowds", "figures")
    assert 0.4 < selection.certainty < 0.7


def test_the_question_on_one_role_is_about_what_it_asks_for_most() -> None:
    assert select_for_role(MODEL, NOTHING_KNOWN, MODEL.traits, "host").trait == "crowds"


def test_nothing_is_asked_when_everything_is_known() -> None:
    selection = select_for_role(MODEL, np.array([1.0, 0.5, -1.0]), [], "host")
    assert selection.trait is None
    assert selection.certainty == 1.0


def test_the_choice_is_repeatable() -> None:
    first, second = (select_between_roles(MODEL, NOTHING_KNOWN, MODEL.traits, NO_PRIORS, 1) for _ in range(2))
    assert first == second


def test_a_higher_prior_makes_a_role_likelier() -> None:
    priors = np.array([3.0, 0.0])
    assert select_between_roles(MODEL, NOTHING_KNOWN, MODEL.traits, priors, 1).certainty > 0.9
