"""Questions and remarks about the result of a fit check."""

from typing import Any, Dict, Tuple

import pytest

from actions.fit.continue_check import ActionContinueFitCheck
from actions.fit.explain_result import MAX_BARS
from advisor.dialogue import intents
from advisor.fit.check import FitCheck
from advisor.fit.ratings import Rating
from tests.support.actions import run, tracker_of

DONE = FitCheck(
    status="done",
    ratings={"enjoys_people": Rating(2), "empathy": Rating(2), "social_issues": Rating(1), "analytics": Rating(-2)},
    asked=("empathy", "social_issues", "analytics"),
    enough=True,
)


def _after(reason: str, text: str = "kenapa begitu?", role: str = "") -> Tuple[Dict[str, Any], Dict[str, Any]]:
    slots = {"fit_check": DONE.as_dict(), "language": "en"}
    tracker = tracker_of(intents.ASK_VERDICT, [role] if role else [], text=text, slots=slots)
    tracker.latest_message["decided"] = reason
    messages, after = run(ActionContinueFitCheck(), tracker)
    return messages[-1], after["fit_check"]


def test_why_is_answered_with_the_reasons() -> None:
    message, _ = _after("result_why")
    assert "I love it" in message["text"]


def test_another_role_is_explained_with_its_own_reasons() -> None:
    message, _ = _after("result_why_not", role="community_officer")
    assert message["answer"]["roles"] == ["community_officer"]
    assert message["text"].startswith("Community Officer")


def test_the_closest_roles_are_shown_the_best_bar_first() -> None:
    message, _ = _after("result_rest")
    bars = [line.count("▰") for line in message["text"].splitlines() if "▱" in line or "▰" in line]
    assert bars == sorted(bars, reverse=True)
    assert len(bars) == MAX_BARS


def test_an_objection_changes_the_result() -> None:
    message, check = _after("result_disagree", "but I really don't like meeting new people")
    assert check["ratings"]["enjoys_people"]["degree"] < 0
    assert check["status"] == "done"
    assert "meeting" in message["text"]


def test_an_objection_without_a_reason_shows_what_the_result_comes_from() -> None:
    message, check = _after("result_disagree", "that's not me at all")
    assert message["listed"]
    assert check == DONE.as_dict()


@pytest.mark.parametrize("reason", ["result_next", "result_disappointed"])
def test_a_remark_changes_no_note(reason: str) -> None:
    message, check = _after(reason)
    assert check == DONE.as_dict()
    assert message["buttons"]
