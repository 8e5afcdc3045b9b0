"""Complaints about an answer."""

from typing import Any, Dict, Tuple

import pytest

from actions.take_complaint import MAX_OFFERS, ActionTakeComplaint
from tests.support.actions import asked, run, tracker_of

OFFICER = "community_officer"
SLOTS = {"roles": [OFFICER], "topic": "ask_duties", "told": [f"{OFFICER}.identify_leaders"]}


def _taken(*likely: str, **slots: Any) -> Tuple[Dict[str, Any], Dict[str, Any]]:
    ranking = [{"name": name, "confidence": 0.5} for name in likely]
    before = [asked("kerjanya gimana?", parse_data={"intent_ranking": ranking})]
    tracker = tracker_of("feedback_bad", text="bukan itu", before=before, slots={**SLOTS, **slots})
    messages, after = run(ActionTakeComplaint(), tracker)
    return messages[0], after


@pytest.mark.parametrize(("language", "says"), [("id", "Maaf, jawabanku"), ("en", "Sorry, that wasn't")])
def test_other_readings_of_the_message_are_offered(language: str, says: str) -> None:
    message, _ = _taken("ask_duties", "ask_skills", "ask_hiring", language=language)
    assert message["text"].startswith(says)
    offered = [offer["intent"] for offer in message["offered"]]
    assert offered[:2] == ["ask_skills", "ask_hiring"]
    assert "ask_duties" not in offered  # answered already
    assert len(message["buttons"]) == len(offered) == MAX_OFFERS


def test_only_questions_that_the_sources_answer_are_offered() -> None:
    message, _ = _taken("greet", "thank", "ask_salary")
    assert {"greet", "thank", "ask_salary"}.isdisjoint(offer["intent"] for offer in message["offered"])


def test_the_operator_learns_what_the_complaint_is_about() -> None:
    complaint = _taken("ask_skills")[0]["complaint"]
    assert complaint == {
        "message": "kerjanya gimana?",
        "topic": SLOTS["topic"],
        "roles": SLOTS["roles"],
        "facts": SLOTS["told"],
    }


def test_what_was_talked_about_is_kept() -> None:
    assert _taken("ask_skills")[1] == SLOTS


def test_a_complaint_at_the_very_beginning_is_taken_too() -> None:
    messages, _ = run(ActionTakeComplaint(), tracker_of("feedback_bad", text="bukan itu"))
    assert len(messages[0]["offered"]) == MAX_OFFERS
    assert messages[0]["complaint"]["message"] == ""
