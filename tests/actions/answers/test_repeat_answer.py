"""Repeating the last answer."""

from typing import Any, Dict

import pytest

from actions.answers.repeat_answer import ActionRepeatAnswer
from tests.support.actions import asked, run, said, tracker_of

ANSWER = {"topic": "ask_duties", "roles": ["event_organizer"], "language": "id", "facts": ["a"], "sources": ["b"]}
BUTTONS = [{"title": "Gaji", "payload": "/ask_salary"}]


def _said(text: str, **metadata: Any) -> Dict[str, Any]:
    return {**said(text, **metadata), "data": {"buttons": BUTTONS}}


def test_every_bubble_of_the_answer_is_repeated_word_for_word() -> None:
    before = [asked("halo"), said("Hai!"), asked("tugas EO?"), _said("Satu.", answer=ANSWER), said("Dua.")]
    messages, slots = run(ActionRepeatAnswer(), tracker_of("repeat_answer", text="apa?", before=before))
    assert [message["text"] for message in messages] == ["Satu.", "Dua."]
    assert messages[0]["buttons"] == BUTTONS
    assert messages[0]["answer"] == ANSWER
    assert slots == {}


def test_what_no_longer_holds_is_not_repeated() -> None:
    before = [asked("hm"), _said("Maksudmu?", missed=True, listed=True, offered=[{"intent": "greet", "title": "Hai"}])]
    messages, _ = run(ActionRepeatAnswer(), tracker_of("repeat_answer", before=before))
    assert messages[0]["offered"] == [{"intent": "greet", "title": "Hai"}]
    assert {"missed", "listed"}.isdisjoint(messages[0])


@pytest.mark.parametrize(("language", "says"), [("id", "Belum ada yang kukatakan."), ("en", "I haven't said anything")])
def test_at_the_beginning_there_is_nothing_to_repeat(language: str, says: str) -> None:
    messages, _ = run(ActionRepeatAnswer(), tracker_of("repeat_answer", slots={"language": language}))
    assert messages[0]["text"].startswith(says)
