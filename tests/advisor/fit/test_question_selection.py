"""The question with the highest expected information gain."""

import numpy as np

from advisor.fit.model import FitModel, Profile
from advisor.fit.question_selection import select_question

PROFILES = {
    "host": Profile({"crowds": 3.0, "order": 1.0}, frozenset()),
    "clerk": Profile({"figures": 3.0, "order": 1.0}, frozenset()),
}
MODEL = FitModel(PROFILES, {})
NO_PRIORS = np.zeros(2)
NOTHING_KNOWN = np.full(3, np.nan)


def test_what_tells_roles_apart_is_asked_before_what_they_share() -> None:
    selection = select_question(MODEL, NOTHING_KNOWN, MODEL.traits, None, NO_PRIORS)
    assert selection.trait in ("crowds", "figures")
    assert 0.4 < selection.certainty < 0.7


def test_the_question_on_one_role_is_about_what_it_asks_for_most() -> None:
    assert select_question(MODEL, NOTHING_KNOWN, MODEL.traits, "host", NO_PRIORS).trait == "crowds"


def test_nothing_is_asked_when_everything_is_known() -> None:
    selection = select_question(MODEL, np.array([1.0, 0.5, -1.0]), [], None, NO_PRIORS)
    assert selection.trait is None
    assert selection.certainty == 1.0


def test_the_choice_is_repeatable() -> None:
    first, second = (select_question(MODEL, NOTHING_KNOWN, MODEL.traits, None, NO_PRIORS) for _ in range(2))
    assert first == second
