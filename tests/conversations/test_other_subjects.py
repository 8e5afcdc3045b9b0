"""Other occupations, fields of study and other people, through the trained bot."""

import pytest

from tests.support.bot import Bot
from tests.support.fit_check import start_with_all_roles


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("tugas perawat apa aja ya", "Perawat"),
        ("kalo gitu programmer deh, gajinya gede kan?", "Programmer"),
        ("what does a firefighter do all day?", "firefighter"),
        ("is teaching better paid?", "teacher"),
    ],
)
def test_an_unknown_occupation_is_named_back(bot: Bot, text: str, name: str) -> None:
    replies = bot.conversation().say(text)
    assert len(replies) == 1
    assert name in replies[0].text
    assert replies[0].buttons


def test_an_occupation_in_a_check_is_answered_before_its_question(bot: Bot) -> None:
    talk = bot.conversation()
    question = talk.text("aku cocok gak jadi pengelola komunitas online?").splitlines()[-1]
    first, second = talk.say("kalo masinis gajinya brp")
    assert first.text.startswith("Masinis")
    assert question in second.text


def test_a_comparison_says_what_there_is_on_the_role(bot: Bot) -> None:
    first, second = bot.conversation().say("apa bedanya masinis sama community officer")
    assert first.text.startswith("Masinis")
    assert second.answer["roles"] == ["community_officer"]


def test_who_asks_what_to_study_is_asked_what_they_like_and_then_gets_roles(bot: Bot) -> None:
    for text in ("kak aku bingung mau ambil jurusan apa", "jurusan apa yang cocok?", "what should I study?"):
        talk = bot.conversation()
        talk.say(text)
        said = talk.say("I like drawing" if text.isascii() and "should" in text else "aku suka gambar")[0].answer
        assert said["facts"]
        assert {"graphic_designer", "animator", "ui_ux_designer", "architect"} & set(said["roles"])


@pytest.mark.parametrize(
    "text",
    [
        "anakku pendiam, cocok ga jadi pengelola komunitas online?",
        "would the online one suit my daughter?",
    ],
)
def test_a_question_for_another_person_starts_no_check(bot: Bot, text: str) -> None:
    talk = bot.conversation()
    assert talk.say(text)[0].answer["facts"]
    assert not talk.tracker.get_slot("fit_check")


def test_being_shy_says_nothing_about_the_roles(bot: Bot) -> None:
    talk = bot.conversation()
    (reply,) = talk.say("Peran mana yang paling sesuai bagi siswa yang pemalu?")
    assert reply.buttons
    assert not talk.tracker.get_slot("fit_check")


@pytest.mark.parametrize("correction", ["No, stop please. I meant my son, not me.", "I'm his mother, not the one"])
def test_a_check_stops_when_it_is_about_another_person(bot: Bot, correction: str) -> None:
    talk = bot.conversation()
    start_with_all_roles(talk, "en")
    talk.say("I love it")
    talk.say(correction)
    check = talk.tracker.get_slot("fit_check")
    assert check["status"] == "idle"
    assert check["ratings"] == {}
