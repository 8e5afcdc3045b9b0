"""Why there is no verdict."""

from advisor.fit.interview import MIN_QUESTIONS, interview_from
from advisor.fit.no_verdict import NoVerdict, why_no_verdict
from advisor.fit.ratings import Rating
from advisor.knowledge.loading import load

INTERVIEW = interview_from(load())
OPPOSITE, TRAIT = next(iter(INTERVIEW.model.opposites.items()))
NEUTRAL = {trait: Rating(0) for trait in INTERVIEW.model.traits}


def test_too_few_answers_are_the_first_reason() -> None:
    few = dict(list(NEUTRAL.items())[: MIN_QUESTIONS - 1])
    assert why_no_verdict(INTERVIEW, few, None) == NoVerdict("few")


def test_a_trait_and_its_opposite_both_liked_contradict_each_other() -> None:
    ratings = {**NEUTRAL, TRAIT: Rating(2), OPPOSITE: Rating(1)}
    assert why_no_verdict(INTERVIEW, ratings, None) == NoVerdict("clash", (TRAIT, OPPOSITE))


def test_a_trait_and_its_opposite_both_liked_a_little_do_not_contradict_each_other() -> None:
    ratings = {**NEUTRAL, TRAIT: Rating(1), OPPOSITE: Rating(1)}
    assert why_no_verdict(INTERVIEW, ratings, None) == NoVerdict("level")
