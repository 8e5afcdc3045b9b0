"""Whether somebody is too old or too young."""

from typing import Any, Dict

import pytest

from actions.answers.answer_age import MAX_TOPICS, ActionAnswerAge
from advisor.dialogue import intents
from tests.support.actions import run, tracker_of

OFFICER = "community_officer"


def _answer(*roles: str, **slots: Any) -> Dict[str, Any]:
    messages, after = run(ActionAnswerAge(), tracker_of(intents.ASK_AGE, roles, text="umurku 40", slots=slots))
    assert len(messages) == 1
    assert "fit_check" not in after
    return messages[0]


@pytest.mark.parametrize(
    ("language", "says"), [("id", "tidak menyebut batas umur untuk"), ("en", "name no age limit for")]
)
@pytest.mark.parametrize("roles", [(), (OFFICER,)])
def test_no_source_names_an_age(language: str, says: str, roles: Any) -> None:
    message = _answer(*roles, language=language)
    assert says in message["text"]
    assert message["answer"]["topic"] == intents.ASK_AGE
    assert message["answer"]["roles"] == list(roles)


def test_what_the_role_asks_for_is_offered() -> None:
    payloads = [button["payload"] for button in _answer(roles=[OFFICER])["buttons"]]
    assert payloads[0] == f'/ask_qualifications{{"role": "{OFFICER}"}}'
    assert len(payloads) == MAX_TOPICS


def test_about_several_roles_the_answer_is_general() -> None:
    message = _answer(OFFICER, "event_organizer")
    assert "untuk peran mana pun" in message["text"]
    assert message["answer"]["roles"] == []
