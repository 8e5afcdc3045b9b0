"""Ratings in a slot."""

import pytest

from advisor.fit.ratings import Rating, ratings_from


def test_ratings_are_restored_as_they_were() -> None:
    ratings = {"travel": Rating(-1), "writing": Rating(2, "suka nulis")}
    assert ratings_from({trait: rating.as_dict() for trait, rating in ratings.items()}) == ratings


@pytest.mark.parametrize("stored", [None, "x", [], {"travel": 1}, {"travel": {"degree": 3}}, {"travel": {}}])
def test_damaged_ratings_are_left_out(stored: object) -> None:
    assert ratings_from(stored) == {}
