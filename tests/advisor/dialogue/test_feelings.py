"""Cries for help and sadness about work or school."""

import pytest

from advisor.dialogue import intents
from advisor.dialogue.feelings import feeling


def test_danger_is_a_cry_for_help_whatever_the_classifier_read() -> None:
    assert feeling(intents.DESCRIBE_SELF, 0.8, {intents.DESCRIBE_SELF: 0.9}) == intents.DISTRESS


def test_what_is_surely_sadness_needs_more_danger() -> None:
    assert feeling(intents.DISCOURAGED, 0.45, {intents.DISCOURAGED: 0.95}) is None
    assert feeling(intents.DISCOURAGED, 0.99, {intents.DISCOURAGED: 0.95}) == intents.DISTRESS


def test_doubtful_danger_counts_if_the_classifier_thinks_of_distress_too() -> None:
    assert feeling(intents.DESCRIBE_SELF, 0.3, {intents.DESCRIBE_SELF: 0.9, intents.DISTRESS: 0.01}) is None
    assert feeling(intents.DESCRIBE_SELF, 0.3, {intents.DESCRIBE_SELF: 0.9, intents.DISTRESS: 0.1}) == intents.DISTRESS


def test_doubtful_distress_without_danger_is_sadness() -> None:
    doubtful = {intents.DISTRESS: 0.5, intents.DISCOURAGED: 0.4}
    assert feeling(intents.DISTRESS, 0.0, doubtful) == intents.DISCOURAGED


def test_clear_distress_stays_distress() -> None:
    assert feeling(intents.DISTRESS, 0.0, {intents.DISTRESS: 0.9, intents.DISCOURAGED: 0.1}) is None


@pytest.mark.parametrize(("sadness", "expected"), [(0.3, intents.DISCOURAGED), (0.05, None)])
def test_an_unclear_message_with_feeling_in_it_is_sad(sadness: float, expected: str) -> None:
    confidences = {intents.DISTRESS: 0.2, intents.DISCOURAGED: sadness}
    assert feeling(intents.NLU_FALLBACK, 0.0, confidences) == expected


def test_a_question_is_left_alone() -> None:
    assert feeling(intents.ASK_DUTIES, 0.0, {intents.ASK_DUTIES: 0.9}) is None
