"""Who gets a verdict, and how soon: on fewer people than benchmarks/fit.py simulates."""

import pytest

from advisor.fit.interview import interview_from
from advisor.knowledge.loading import load
from benchmarks.fit import agreement, outcome

INTERVIEW = interview_from(load())
PEOPLE = 150


def test_given_simulated_people_when_asked_in_adaptive_order_then_the_figures_to_beat_are_beaten() -> None:
    shares = agreement(INTERVIEW, 2 * PEOPLE)
    first, among_two = shares["adaptive"][8]
    assert first >= 0.75
    assert among_two >= 0.90
    # At the agreement that a fixed order reaches with twelve questions, at least 30 % fewer.
    assert shares["adaptive"][8][0] >= shares["fixed"][12][0] - 0.03


@pytest.mark.parametrize("role", [None, "online_community_manager", "community_officer"])
def test_given_answers_at_random_when_judged_then_hardly_anybody_gets_a_verdict(role: str) -> None:
    assert outcome(INTERVIEW, "random", role, PEOPLE).verdicts <= 0.08


@pytest.mark.parametrize("role", [None, "online_community_manager", "community_officer"])
def test_given_contradictory_answers_when_judged_then_no_verdict(role: str) -> None:
    assert outcome(INTERVIEW, "contradictory", role, PEOPLE).verdicts <= 0.02


@pytest.mark.parametrize("role", [None, "online_community_manager", "social_community_manager"])
def test_given_careful_people_when_judged_then_most_get_a_verdict(role: str) -> None:
    assert outcome(INTERVIEW, "careful", role, PEOPLE).verdicts >= 0.55
