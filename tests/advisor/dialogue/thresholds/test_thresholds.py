"""Every number that decides what a message wants lies in the range that its unit allows."""

from dataclasses import fields, is_dataclass
from importlib import import_module
from pkgutil import iter_modules
from typing import Any, Dict, Iterator, Mapping, Tuple

import pytest

from advisor.dialogue import thresholds
from advisor.dialogue.thresholds import DISTRESS, FACT_ANSWER, FIT_CHECK, FOLLOW_UP, NOTES, SEGMENTS

WIDER: Dict[str, Tuple[float, float]] = {
    "FACT_MATCH": (-20.0, 20.0),  # coefficients of a logistic regression
    "QUESTION_KIND": (-1.0, 3.0),  # the same
    "EVIDENCE": (-1.0, 1.0),  # scores of a kernel regression, which may be negative
    "max_unlisted_ratio": (1.0, 10.0),  # how many times one score is another
    "min_lead_of_name": (1.0, 10.0),  # the same
    "ROLE_MATCH.min_score": (0.0, 100.0),  # a sum over all facts of a role
    "ROLE_MATCH.aspect_bonus": (0.0, 100.0),  # added to that sum
    "OFFER.min_similarity": (0.0, 100.0),  # in percent of the letters
    "VERDICT.min_consistency": (0.0, 10.0),  # a log-likelihood ratio in nats
    "VERDICT.lacking_up_to": (-1.0, 1.0),  # a value on a trait
}
"""The ranges of numbers that are neither counts nor shares, by the start of their names or fields."""


def _numbers() -> Iterator[Tuple[str, str, Any]]:
    """Each group, field and number; the numbers of a mapping one by one."""
    for group in thresholds.__all__:
        for field in fields(getattr(thresholds, group)):
            value = getattr(getattr(thresholds, group), field.name)
            for number in value.values() if isinstance(value, Mapping) else [value]:
                yield group, field.name, number


def _range(group: str, field: str) -> Tuple[float, float]:
    names = (f"{group}.{field}", group, field)
    wider = (limits for start, limits in WIDER.items() if any(name.startswith(start) for name in names))
    return next(wider, (0.0, 1.0))


@pytest.mark.parametrize(("group", "field", "number"), list(_numbers()))
def test_a_count_is_positive_and_a_share_between_0_and_1(group: str, field: str, number: Any) -> None:
    if isinstance(number, int):
        assert number >= 1
    else:
        least, most = _range(group, field)
        assert least <= number <= most


def test_every_group_of_numbers_can_be_imported_from_the_package() -> None:
    named = [
        name
        for module in iter_modules(thresholds.__path__, f"{thresholds.__name__}.")
        for name, value in vars(import_module(module.name)).items()
        if is_dataclass(value) and not isinstance(value, type)
    ]
    assert sorted(named) == sorted(thresholds.__all__)


def test_numbers_that_belong_together_are_in_order() -> None:
    assert DISTRESS.no_danger_up_to < DISTRESS.min_danger < DISTRESS.sure_danger
    assert FACT_ANSWER.min_score_without_role < FACT_ANSWER.min_clear_score
    assert FOLLOW_UP.min_confidence_if_unclear < FOLLOW_UP.min_confidence <= FOLLOW_UP.min_answer_confidence
    assert NOTES.min_similarity < NOTES.min_similarity_of_other
    assert SEGMENTS.min_letter_confidence <= SEGMENTS.min_confidence_after_question_mark < SEGMENTS.min_confidence
    assert FIT_CHECK.min_notes_so_far < FIT_CHECK.min_questions_of_early_result
    assert FIT_CHECK.min_own_words < FIT_CHECK.max_quoted_words
