"""What people say after the bot supported them in distress."""

import pytest

from advisor.understanding.after_crisis import after_crisis
from advisor.understanding.follow_ups.reader import FollowUpReader
from tests.support.trained import Trained, follow_up_reader


@pytest.fixture(scope="module")
def reader(trained: Trained) -> FollowUpReader:
    return follow_up_reader(trained)


@pytest.mark.parametrize(
    "text",
    [
        "No no I am safe po, just sad. Thank you. What is the hard part of that work?",
        "aku ga kenapa-napa kok, cuma capek kerja aja",
        "calm down, I was only talking about my job",
    ],
)
def test_those_who_say_that_they_are_safe_are(reader: FollowUpReader, text: str) -> None:
    assert after_crisis(text, reader) == "safe"


@pytest.mark.parametrize(
    "text", ["i'm not ok", "aku beneran serius", "ga ada yang bisa nolong aku", "I'm fine. no I'm not, I can't go on"]
)
def test_in_doubt_support_goes_on(reader: FollowUpReader, text: str) -> None:
    assert after_crisis(text, reader) == "stays"
