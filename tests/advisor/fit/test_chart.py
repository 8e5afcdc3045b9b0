"""The chart of a verdict."""

from advisor.fit.chart import MAX_ROWS, chart
from advisor.fit.interview import interview_from
from advisor.fit.ratings import Rating
from advisor.knowledge.loading import load

MODEL = interview_from(load()).model


def test_the_chart_has_the_known_traits_of_the_role_highest_weight_first() -> None:
    for role in MODEL.roles:
        rows = chart(MODEL, {trait: Rating(2) for trait in MODEL.traits}, role)
        assert 0 < len(rows) <= MAX_ROWS
        assert [row.role for row in rows] == sorted((row.role for row in rows), reverse=True)
        assert all(row.you == 1.0 for row in rows)


def test_what_is_not_known_is_not_in_the_chart() -> None:
    assert chart(MODEL, {}, MODEL.roles[0]) == []
