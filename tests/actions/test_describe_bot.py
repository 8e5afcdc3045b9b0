"""Questions about the bot itself."""

import pytest

from actions.describe_bot import ActionDescribeBot
from settings import settings
from tests.support.actions import run, tracker_of


def _said(intent: str, language: str = "id") -> str:
    messages, _ = run(ActionDescribeBot(), tracker_of(intent, slots={"language": language}))
    assert messages[0]["answer"]["topic"] == intent
    return str(messages[0]["text"])


@pytest.mark.parametrize(("language", "says"), [("id", "Aku bot"), ("en", "I'm a bot")])
def test_it_says_that_it_is_a_bot(language: str, says: str) -> None:
    assert _said("bot_challenge", language).startswith(says)


@pytest.mark.parametrize(("language", "unit"), [("id", "hari"), ("en", "days")])
def test_it_says_for_how_many_days_messages_are_kept(language: str, unit: str) -> None:
    assert f"{settings().keep_days:g} {unit}" in _said("ask_privacy", language)


@pytest.mark.parametrize(("language", "said"), [("id", "tersimpan sejauh ini: 41."), ("en", "stored so far: 41.")])
def test_it_counts_the_messages_of_earlier_sessions(language: str, said: str) -> None:
    stored = {"language": language, "earlier_messages": 40.0}
    messages, _ = run(ActionDescribeBot(), tracker_of("ask_privacy", slots=stored))
    assert said in messages[0]["text"]


@pytest.mark.parametrize(("language", "person"), [("id", "guru BK"), ("en", "school counsellor")])
def test_it_says_whom_else_to_ask(language: str, person: str) -> None:
    assert person in _said("ask_human", language)


def test_the_role_talked_about_is_kept() -> None:
    before = {"roles": ["event_organizer"], "topic": "ask_duties", "told": []}
    _, slots = run(ActionDescribeBot(), tracker_of("greet", slots=before))
    assert slots == before
