"""A message that accepts one of the bot's offers."""

from typing import Any, Optional

import pytest

from advisor.advisor import get_advisor
from advisor.decide import OFFER_TAKEN, Decision
from advisor.decide.offer import YES_AND_MORE, taken
from advisor.dialogue import intents
from advisor.dialogue.metadata import OfferMetadata
from advisor.dialogue.state import State

OFFICER = "community_officer"
PAY = OfferMetadata(intent=intents.ASK_SALARY, title="Gaji", role=OFFICER)
LIST = OfferMetadata(intent=intents.LIST_ROLES, title="Daftar peran")
OFFERED = State(offered=(PAY, LIST))


def _taken(text: str, intent: str, state: State = OFFERED, **about: Any) -> Optional[Decision]:
    parsed = {"text": text, "intent": {"name": intent, "confidence": 0.9}, "entities": [], **about}
    return taken(get_advisor().frames.read(parsed), state, get_advisor().knowledge)


@pytest.mark.parametrize(
    ("text", "intent", "expected"),
    [
        ("gaji", intents.ASK_SALARY, Decision(intents.ASK_SALARY, OFFER_TAKEN, (OFFICER,))),
        ("daftar peran", intents.LIST_ROLES, Decision(intents.LIST_ROLES, OFFER_TAKEN)),
        ("boleh", intents.AFFIRM, Decision(intents.ASK_SALARY, OFFER_TAKEN, (OFFICER,))),
    ],
)
def test_an_offer_is_taken_by_its_title_or_with_a_yes(text: str, intent: str, expected: Decision) -> None:
    assert _taken(text, intent) == expected


def test_a_yes_before_something_else_takes_it_too() -> None:
    decision = _taken("mau, aku suka nulis", intents.DESCRIBE_SELF, begins_with_yes=True)
    assert decision == Decision(intents.ASK_SALARY, YES_AND_MORE, (OFFICER,))


def test_without_an_offer_a_yes_takes_nothing() -> None:
    assert _taken("boleh", intents.AFFIRM, State()) is None
    assert _taken("tugasnya apa", intents.ASK_DUTIES) is None
