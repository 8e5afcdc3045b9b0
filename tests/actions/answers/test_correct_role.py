"""Corrections of the role that was meant."""

from typing import Any, Tuple

import pytest

from actions.answers.correct_role import ActionCorrectRole, meant_role
from tests.support.actions import run, tracker_of, turn_of

OFFICER, ORGANIZER, MANAGER = "community_officer", "event_organizer", "community_manager"


@pytest.mark.parametrize(
    ("named", "before", "previous", "meant"),
    [
        ((ORGANIZER,), (OFFICER,), (), (ORGANIZER,)),
        ((OFFICER, ORGANIZER), (OFFICER,), (), (ORGANIZER,)),  # "not the officer, the organizer"
        ((ORGANIZER, OFFICER), (OFFICER,), (), (ORGANIZER,)),  # "the organizer, not the officer"
        ((ORGANIZER, MANAGER), (OFFICER,), (), (MANAGER,)),
        ((), (OFFICER,), (MANAGER,), (MANAGER,)),  # "the other one"
        ((), (OFFICER,), (), ()),
    ],
)
def test_the_role_meant_is_the_one_not_talked_about(named: Any, before: Any, previous: Any, meant: Tuple[str]) -> None:
    slots = {"roles": list(before), "previous_roles": list(previous)}
    assert meant_role(turn_of("correct_role", roles=named, text="bukan itu", slots=slots)) == meant


@pytest.mark.parametrize("language", ["id", "en"])
def test_the_last_question_is_answered_about_it(language: str) -> None:
    slots = {"language": language, "roles": [OFFICER], "topic": "ask_skills"}
    messages, after = run(ActionCorrectRole(), tracker_of("correct_role", [ORGANIZER], text="bukan, EO", slots=slots))
    answer = messages[0]["answer"]
    assert (answer["topic"], answer["roles"], answer["language"]) == ("ask_skills", [ORGANIZER], language)
    assert (after["roles"], after["previous_roles"]) == ([ORGANIZER], [OFFICER])


def test_an_unclear_correction_is_asked_about_and_the_question_waits() -> None:
    slots = {"language": "en", "roles": [OFFICER], "topic": "ask_skills"}
    messages, after = run(ActionCorrectRole(), tracker_of("correct_role", text="no, another one", slots=slots))
    assert messages[0]["text"] == "Which role do you mean?"
    assert after["topic"] == "ask_skills"
