"""Which aspects of a reading are sure."""

from typing import Dict, Tuple

import pytest

from advisor.understanding.aspects import sure_aspects
from advisor.understanding.labelled.reader import Reading


@pytest.mark.parametrize(
    ("confidences", "expected"),
    [
        ({"events": 0.9, "none": 0.05, "writing": 0.05}, ("events",)),
        ({"events": 0.25, "event_logistics": 0.2, "none": 0.1}, ("events", "event_logistics")),
        ({"events": 0.25, "none": 0.2, "event_logistics": 0.2}, ()),
        ({"none": 0.9, "events": 0.1}, ()),
        ({"events": 0.15, "writing": 0.1, "languages": 0.1}, ()),
    ],
)
def test_the_fewest_that_are_sure_together(confidences: Dict[str, float], expected: Tuple[str, ...]) -> None:
    label = next(iter(confidences))
    assert tuple(sure_aspects(Reading(label, confidences[label], confidences))) == expected
