"""Careless responding."""

import numpy as np

from advisor.fit.consistency import MAX_PROFILE_LOG_RATIO, OWN_WORDS_LOG_RATIO, consistency_log_ratio
from advisor.fit.interview import interview_from
from advisor.fit.ratings import Rating
from advisor.knowledge.loading import load

MODEL = interview_from(load()).model
EQUAL = np.full(len(MODEL.roles), 1 / len(MODEL.roles))
OPPOSITE, TRAIT = next(iter(MODEL.opposites.items()))


def test_an_opposite_rated_the_other_way_round_is_consistent_and_rated_alike_is_not() -> None:
    alone = consistency_log_ratio(MODEL, {TRAIT: Rating(2)}, EQUAL)
    mirrored = consistency_log_ratio(MODEL, {TRAIT: Rating(2), OPPOSITE: Rating(-2)}, EQUAL)
    alike = consistency_log_ratio(MODEL, {TRAIT: Rating(2), OPPOSITE: Rating(2)}, EQUAL)
    assert alike < alone < mirrored


def test_own_words_count_once_each() -> None:
    words, clicks = {TRAIT: Rating(2, "suka banget")}, {TRAIT: Rating(2)}
    gained = consistency_log_ratio(MODEL, words, EQUAL) - consistency_log_ratio(MODEL, clicks, EQUAL)
    assert abs(gained - OWN_WORDS_LOG_RATIO) < 1e-9


def test_following_a_profile_throughout_counts_up_to_a_maximum() -> None:
    yes_to_everything = {trait: Rating(2) for trait in MODEL.traits}
    assert consistency_log_ratio(MODEL, yes_to_everything, EQUAL) == MAX_PROFILE_LOG_RATIO
