"""Showing what is stored about the person."""

import pytest

from actions.show_data import ActionShowData
from advisor.fit.check import FitCheck
from advisor.fit.ratings import Rating
from settings import settings
from tests.support.actions import asked, run, tracker_of

CHECK = FitCheck(ratings={"writing": Rating(2), "travel": Rating(-1, "males jalan-jalan")}).as_dict()


@pytest.mark.parametrize(
    ("language", "counted", "noted"),
    [("id", "pesanmu (ada 3)", "1. Kamu suka sekali"), ("en", "your messages (3)", "1. You love")],
)
def test_it_tells_how_many_messages_are_stored_and_every_note(language: str, counted: str, noted: str) -> None:
    before = [asked("halo"), asked("tugasnya apa?")]
    messages, slots = run(
        ActionShowData(), tracker_of("show_my_data", before=before, slots={"language": language, "fit_check": CHECK})
    )
    assert counted in messages[0]["text"]
    assert f"{settings().keep_days:g}" in messages[0]["text"]
    assert noted in messages[1]["text"]
    assert "“males jalan-jalan”" in messages[1]["text"]
    assert slots == {}


def test_messages_that_were_taken_out_of_the_conversation_count() -> None:
    messages, _ = run(ActionShowData(), tracker_of("show_my_data", slots={"earlier_messages": 40.0}))
    assert "pesanmu (ada 41)" in messages[0]["text"]


def test_without_notes_it_says_that_it_knows_nothing() -> None:
    messages, _ = run(ActionShowData(), tracker_of("show_my_data", slots={"language": "en"}))
    assert messages[1]["text"] == "I don't know anything about you yet."
