"""Messages that can't be read."""

import pytest

from actions.ask_for_words import ActionAskForWords
from advisor.knowledge.base import KnowledgeBase
from advisor.knowledge.schema.base import LANGUAGES, Language
from advisor.text import MAX_CHARACTERS
from tests.support.actions import run, tracker_of


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("text", "response"),
    [
        ("🙈", "message_without_words"),
        ("", "message_without_words"),
        ("a" * MAX_CHARACTERS, "message_without_words"),
        ("a" * (MAX_CHARACTERS + 1), "message_too_long"),
    ],
)
def test_the_reply_says_what_is_wrong_with_the_message(
    knowledge: KnowledgeBase, text: str, response: str, language: Language
) -> None:
    messages, _ = run(ActionAskForWords(), tracker_of("unreadable", text=text, slots={"language": language}))
    assert [message["text"] for message in messages] == [knowledge.response(response, language)]


def test_what_was_talked_about_is_not_forgotten() -> None:
    before = {"roles": ["event_organizer"], "topic": "ask_duties", "told": ["event_organizer.x"]}
    _, slots = run(ActionAskForWords(), tracker_of("unreadable", text="...", slots=before))
    assert slots == before
