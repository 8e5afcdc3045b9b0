"""Switching the language."""

import pytest

from actions.switch_language import ActionSwitchLanguage, language_before
from tests.support.actions import run, tracker_of


@pytest.mark.parametrize(
    ("text", "before", "after"),
    [
        ("pakai bahasa Inggris dong", "id", "en"),
        ("ganti bahasa", "en", "id"),
        ("can we switch to Indonesian", "en", "id"),
    ],
)
def test_the_language_is_switched(text: str, before: str, after: str) -> None:
    tracker = tracker_of("switch_language", text=text)
    tracker.events = [{"event": "slot", "name": "language", "value": before}, {"event": "user", "text": text}]
    _, slots = run(ActionSwitchLanguage(), tracker)
    assert slots == {"language": after, "chosen_language": after}


def test_without_a_language_in_the_wish_it_is_the_other_one() -> None:
    tracker = tracker_of("switch_language", text="switch")
    assert language_before(tracker) == "id"
    _, slots = run(ActionSwitchLanguage(), tracker)
    assert slots["language"] == "en"
