"""The arithmetic of fit."""

import numpy as np

from advisor.fit.model import BANDS, FitModel, Profile
from advisor.fit.ratings import Rating

PROFILES = {
    "host": Profile({"crowds": 3.0, "travel": 3.0, "order": 1.0}, frozenset({"crowds", "travel"})),
    "clerk": Profile({"figures": 3.0, "order": 1.0}, frozenset()),
}
MODEL = FitModel(PROFILES, {"homebody": "travel"})


def band(**degrees: int) -> str:
    values = MODEL.values({trait: Rating(degree) for trait, degree in degrees.items()})
    return BANDS[int(MODEL.bands("host", values))]


def test_an_opposite_counts_with_its_sign_reversed() -> None:
    values = MODEL.values({"travel": Rating(2), "homebody": Rating(2), "order": Rating(1)})
    assert values[MODEL.column("travel")] == 0.0
    assert values[MODEL.column("order")] == 0.5
    assert np.isnan(values[MODEL.column("crowds")])


def test_the_fit_is_a_weighted_mean_over_what_is_known() -> None:
    values = MODEL.values({"crowds": Rating(2), "order": Rating(-2)})
    assert MODEL.fit("host", values) == 0.5
    assert MODEL.fit("host", MODEL.values({})) == 0.0


def test_each_stated_misfit_lowers_the_best_band_by_one() -> None:
    assert band(crowds=2, travel=2, order=2) == "strong"
    assert band(crowds=-1, travel=2, order=2) == "mixed"
    assert band(crowds=-1, travel=-1, order=2) == "weak"


def test_the_role_that_asks_for_what_the_person_likes_is_likelier() -> None:
    posterior = MODEL.posterior(MODEL.values({"figures": Rating(2), "crowds": Rating(-2)}), np.zeros(len(MODEL.roles)))
    assert posterior[MODEL.roles.index("clerk")] > 0.5
    assert abs(posterior.sum() - 1) < 1e-9
