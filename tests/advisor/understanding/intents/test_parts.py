"""The part of a message that asks."""

from typing import List, cast

import pytest

from advisor.dialogue import intents
from advisor.understanding.intents.model import IntentModel, IntentScore
from advisor.understanding.intents.parts import PartReader

MEANINGS = {
    "I run a shop": (intents.DESCRIBE_SELF, 0.9),
    "what do they do all day?": (intents.ASK_DUTIES, 0.9),
    "Would it suit her?": (intents.CHECK_FIT, 0.9),
    "test me": (intents.CHECK_FIT, 0.9),
    "maybe suits?": (intents.CHECK_FIT, 0.7),
    "I feel low.": (intents.DISCOURAGED, 0.9),
    "yes please": (intents.AFFIRM, 0.9),
    "yes please, test me": (intents.AFFIRM, 0.8),
    "I run a shop. what do they do all day?": (intents.DESCRIBE_SELF, 0.9),
    "the weather is fine. what do they do all day?": (intents.OUT_OF_SCOPE, 0.8),
    "I feel low. what do they do all day?": (intents.OUT_OF_SCOPE, 0.5),
    "she is shy. Would it suit her?": (intents.ASK_FACT, 0.9),
    "what does it pay? what do they do all day?": (intents.ASK_SALARY, 0.9),
}


class _Model:
    """Reads each text of `MEANINGS`, and is unsure of anything else."""

    def rank(self, text: str) -> List[IntentScore]:
        intent, confidence = MEANINGS.get(text.strip(), (intents.OUT_OF_SCOPE, 0.2))
        return [IntentScore(intent, confidence), IntentScore(intents.GREET, 1 - confidence)]


@pytest.fixture
def reader() -> PartReader:
    return PartReader(cast(IntentModel, _Model()), [intents.ASK_DUTIES, intents.ASK_SALARY], ["but"])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("I run a shop. what do they do all day?", intents.ASK_DUTIES),
        ("so there we are, what do they do all day?", intents.ASK_DUTIES),
        ("the weather is fine. what do they do all day?", intents.ASK_DUTIES),
        ("yes please, test me", intents.CHECK_FIT),
        ("she is shy. Would it suit her?", intents.CHECK_FIT),
        ("so there we are. maybe suits?", intents.CHECK_FIT),
    ],
)
def test_a_part_that_asks_decides_for_the_whole(reader: PartReader, text: str, expected: str) -> None:
    assert reader.rank(text)[0].intent == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("what does it pay? what do they do all day?", intents.ASK_SALARY),
        ("I feel low. what do they do all day?", intents.OUT_OF_SCOPE),
        ("so there we are, maybe suits?", intents.OUT_OF_SCOPE),
    ],
)
def test_a_whole_that_is_clear_or_tells_a_feeling_decides(reader: PartReader, text: str, expected: str) -> None:
    assert reader.rank(text)[0].intent == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("yes please, I run a shop", True),
        ("oh I see, yes please, I run a shop", True),
        ("yes please but not for long", True),
        ("yes please", False),
        ("I run a shop, yes please", False),
    ],
)
def test_a_yes_may_come_before_something_else(reader: PartReader, text: str, expected: bool) -> None:
    assert reader.begins_with_yes(text) == expected


def test_an_empty_text_has_no_intent(reader: PartReader) -> None:
    assert reader.rank("") == []
