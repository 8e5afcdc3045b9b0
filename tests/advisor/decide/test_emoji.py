"""An emoji alone answers what the bot asked."""

from dataclasses import replace

import pytest

from advisor.advisor import get_advisor
from advisor.decide import Decision, decide
from advisor.decide.decision import AS_READ
from advisor.decide.question import ANSWERS_QUESTION
from advisor.dialogue import intents
from advisor.dialogue.metadata import OfferMetadata
from advisor.dialogue.state import State

ASKED = State(check_status="running", context="question")
FORGET = State(offered=(OfferMetadata(intent=intents.FORGET_ME, title="Ya, hapus"),))


def decision(text: str, state: State) -> Decision:
    frame = get_advisor().frames.read({"text": text, "intent": {"name": intents.UNREADABLE, "confidence": 1.0}})
    return decide(replace(frame, follow_up=None), state, get_advisor().knowledge)


@pytest.mark.parametrize(("text", "degree"), [("👍", 1), ("😍😍", 2), ("😐", 0), ("👎🏿", -1), ("🤮", -2)])
def test_an_emoji_answers_the_open_question(text: str, degree: int) -> None:
    answer = decision(text, ASKED)
    assert (answer.intent, answer.reason, answer.degree) == (intents.ANSWER_SCALE, ANSWERS_QUESTION, degree)


@pytest.mark.parametrize(
    ("text", "intent"), [("👍", intents.FORGET_ME), ("✅", intents.FORGET_ME), ("👎", intents.DENY)]
)
def test_an_emoji_takes_or_declines_an_offer(text: str, intent: str) -> None:
    taken = decision(text, FORGET)
    assert taken.intent == intent
    assert taken.reason != AS_READ


@pytest.mark.parametrize(("text", "state"), [("🤔", ASKED), ("😐", FORGET), ("👍", State()), ("...", ASKED)])
def test_what_answers_nothing_stays_unreadable(text: str, state: State) -> None:
    assert decision(text, state) == Decision(intents.UNREADABLE, AS_READ)
