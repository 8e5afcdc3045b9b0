"""Which role suits somebody."""

from typing import Any

import pytest

from actions.fit.start_on_all_roles import ActionRecommendRole, is_about_people_in_general
from tests.support.actions import run, tracker_of

OFFICER, ORGANIZER = "community_officer", "event_organizer"


@pytest.mark.parametrize(("language", "asks"), [("id", "Pekerjaan seperti apa"), ("en", "What kind of work")])
def test_the_check_begins_with_the_fields_of_work(language: str, asks: str) -> None:
    tracker = tracker_of("recommend_role", text="peran apa yang cocok?", slots={"language": language})
    messages, slots = run(ActionRecommendRole(), tracker)
    assert asks in messages[-1]["text"]
    assert slots["fit_check"]["status"] == "idle"
    assert slots["topic"] == "ask_fit_profile"


def test_a_field_chosen_by_button_starts_it_on_all_roles() -> None:
    field: Any = {"entity": "field", "value": "health"}
    tracker = tracker_of("recommend_role", text='/recommend_role{"field": "health"}', entities=[field])
    messages, slots = run(ActionRecommendRole(), tracker)
    check = slots["fit_check"]
    assert (check["status"], check["role"], check["fields"]) == ("running", None, ["health"])
    assert messages[-1]["question"]["number"] == 1


def test_who_asks_for_another_person_is_not_checked() -> None:
    tracker = tracker_of("recommend_role", text="what would suit my brother?", slots={"language": "en"})
    messages, slots = run(ActionRecommendRole(), tracker)
    assert messages[0]["answer"]["topic"] == "ask_for_other"
    assert "fit_check" not in slots


@pytest.mark.parametrize(
    ("text", "is_general"),
    [
        ("which one is for quiet people?", True),
        ("yang mana buat orang pendiam?", True),
        ("which one is for me?", False),
        ("which one suits quiet people like me?", False),
    ],
)
def test_people_in_general_are_not_the_speaker(text: str, is_general: bool) -> None:
    assert is_about_people_in_general(text) == is_general


def test_which_of_two_roles_suits_such_people_is_answered_from_the_sources() -> None:
    tracker = tracker_of(
        "recommend_role", [OFFICER, ORGANIZER], "which one is for quiet people?", slots={"language": "en"}
    )
    messages, slots = run(ActionRecommendRole(), tracker)
    assert messages[0]["answer"]["topic"] == "ask_fit_profile"
    assert messages[0]["answer"]["roles"] == [OFFICER, ORGANIZER]
    assert "fit_check" not in slots
