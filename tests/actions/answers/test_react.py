"""What people feel about an answer, or see of themselves in it."""

from typing import Any, Dict

import pytest

from actions.answers.react import ActionReact
from advisor.dialogue import intents
from tests.support.actions import run, tracker_of

ROLE = "community_officer"
SLOTS = {"roles": [ROLE], "topic": intents.ASK_DUTIES, "told": [f"{ROLE}.identify_leaders"]}


def _reaction(intent: str, slots: Any = SLOTS) -> Dict[str, Any]:
    messages, _ = run(ActionReact(), tracker_of(intent, text="oh", slots=slots))
    return dict(messages[0])


def _offered(message: Dict[str, Any]) -> set[str]:
    return {button["payload"].split("{")[0].lstrip("/") for button in message["buttons"]}


@pytest.mark.parametrize(
    ("intent", "offered"),
    [
        (intents.ABOUT_ME, intents.CHECK_FIT),
        (intents.LET_DOWN, intents.LIST_ROLES),
        (intents.ACKNOWLEDGE, intents.ASK_MORE),
    ],
)
def test_a_reaction_offers_the_next_step(intent: str, offered: str) -> None:
    assert offered in _offered(_reaction(intent))


def test_people_can_still_point_at_the_answer_before() -> None:
    answer = _reaction(intents.ACKNOWLEDGE)["answer"]
    assert (answer["topic"], answer["roles"], answer["facts"]) == (SLOTS["topic"], [ROLE], SLOTS["told"])


def test_without_a_role_the_list_is_offered() -> None:
    assert _offered(_reaction(intents.ACKNOWLEDGE, {})) == {intents.LIST_ROLES}
