"""Messages that seem to be about something else than work."""

import pytest

from actions.out_of_scope import ActionOutOfScope
from tests.support.actions import asked, run, said, tracker_of

OFFICER = "community_officer"


@pytest.mark.parametrize(
    ("language", "text", "declines"),
    [("id", "resep nasi goreng dong", "Itu di luar yang kutahu"), ("en", "who won the cup?", "That's outside what")],
)
def test_what_is_outside_career_advice_is_declined(language: str, text: str, declines: str) -> None:
    messages, slots = run(ActionOutOfScope(), tracker_of("out_of_scope", text=text, slots={"language": language}))
    assert messages[0]["text"].startswith(declines)
    assert "answer" not in messages[0]
    assert slots["topic"] == ""


def test_a_question_that_a_fact_on_the_role_answers_is_answered() -> None:
    slots = {"language": "en", "roles": [OFFICER], "topic": "ask_duties"}
    tracker = tracker_of("out_of_scope", text="does the officer need a bachelor's degree?", slots=slots)
    messages, _ = run(ActionOutOfScope(), tracker)
    assert messages[0]["answer"]["facts"][0] == f"{OFFICER}.degree"


def test_a_short_message_after_a_question_no_source_answers_continues_it() -> None:
    slots = {"language": "en", "roles": [OFFICER], "topic": "ask_unlisted"}
    messages, after = run(ActionOutOfScope(), tracker_of("out_of_scope", text="and a driving licence?", slots=slots))
    assert "My sources don't" in messages[0]["text"]
    assert after["topic"] == "ask_unlisted"


def test_more_about_another_person_is_not_declined() -> None:
    answer = {"topic": "ask_for_other", "roles": [], "language": "en", "facts": [], "sources": []}
    before = [asked("what suits my brother?"), said(answer=answer)]
    tracker = tracker_of("out_of_scope", text="my brother loves animals", slots={"language": "en"}, before=before)
    messages, _ = run(ActionOutOfScope(), tracker)
    assert messages[0]["answer"]["topic"] == "ask_for_other"
