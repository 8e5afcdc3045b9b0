"""The scale on which fit questions are answered."""

import pytest

from advisor.fit.ratings import DEGREES
from advisor.understanding.self_description.scale import HIGHEST, LOWEST, degree_of, is_on_scale


def test_each_figure_stands_for_one_degree() -> None:
    assert tuple(map(degree_of, range(LOWEST, HIGHEST + 1))) == DEGREES


@pytest.mark.parametrize(
    ("figure", "is_on"), [(1, True), (3.5, True), (5, True), (0, False), (5.1, False), (-3, False), (10, False)]
)
def test_other_figures_are_off_the_scale(figure: float, is_on: bool) -> None:
    assert is_on_scale(figure) == is_on
