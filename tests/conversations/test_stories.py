"""Conversations in which people tell something of themselves, of others, or of their age."""

import pytest

from tests.support.bot import Bot


@pytest.mark.parametrize(
    ("message", "expected"),
    [
        ("dulu di pabrik sering jadi penengah kalau anak-anak berantem. itu kepake gak?", "mengelola konflik"),
        ("I speak Japanese and Korean, is that useful for something here?", "more than one language"),
        ("suami saya biasa ngurus acara kantor, ada yang pas buat dia?", "Event Organizer"),
        ("saya 50 tahun, masih bisa gak kerja beginian?", "batas umur"),
        ("am i too old for community work? i'm 47", "no age limit"),
    ],
)
def test_what_people_tell_is_answered_with_the_nearest_facts(bot: Bot, message: str, expected: str) -> None:
    # given a story with a question, when it is told, then the answer says what it has to do with the roles
    said = " ".join(reply.text for reply in bot.conversation().say(message))
    assert expected in said


@pytest.mark.parametrize("message", ["saya orangnya pemalu", "i don't have a network"])
def test_being_shy_or_lacking_something_is_noted_as_no_dislike(bot: Bot, message: str) -> None:
    # given somebody shy, or without contacts, when they say so, then nothing is noted
    said = " ".join(reply.text for reply in bot.conversation().say(message))
    assert "Kucatat" not in said
    assert "Noted" not in said
