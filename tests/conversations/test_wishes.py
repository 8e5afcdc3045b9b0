"""When a fit check starts and stops, and commands along with a question, through the trained bot."""

from typing import Any, Dict

import pytest

from tests.support.bot import Bot, Conversation
from tests.support.fit_check import WHICH, asks_fields, start_with_all_roles


def _check(talk: Conversation) -> Dict[str, Any]:
    state: Dict[str, Any] = talk.tracker.get_slot("fit_check") or {}
    return state


@pytest.mark.parametrize("text", ["mau dites dong", "can you test me", "cek semua perannya", *WHICH.values()])
def test_a_plain_wish_starts_a_check_of_all_roles(bot: Bot, text: str) -> None:
    talk = bot.conversation()
    talk.say(text)
    assert asks_fields(talk)
    talk.say("2")
    assert (_check(talk)["status"], _check(talk)["role"]) == ("running", None)
    assert _check(talk)["fields"] == ["health"]


@pytest.mark.parametrize(
    "text",
    [
        "peran mana yang bantu warga miskin?",
        "yang suka bikin event gitu peran mana yang cocok?",
        "i look after a minecraft server and i love it, which role is for me?",
        "which of the roles is for people who like to travel?",
    ],
)
def test_a_wish_that_tells_or_asks_something_is_answered(bot: Bot, text: str) -> None:
    talk = bot.conversation()
    talk.say(text)
    assert _check(talk).get("status", "idle") != "running"
    assert talk.actions[-1] in ("action_answer_across_roles", "action_relate_experience", "action_answer_fact")


def test_a_yes_takes_the_check_that_a_story_offers(bot: Bot) -> None:
    talk = bot.conversation()
    talk.say("i look after a minecraft server and i love it, which role is for me?")
    assert _check(talk).get("status", "idle") != "running"
    talk.say("mau")
    assert asks_fields(talk)


def test_who_asks_whether_a_role_suits_them_is_checked(bot: Bot) -> None:
    talk = bot.conversation()
    talk.say("aku pemalu, cocok gak jadi community officer?")
    assert (_check(talk)["status"], _check(talk)["role"]) == ("running", "community_officer")


def test_a_refusal_starts_nothing_and_the_question_is_answered(bot: Bot) -> None:
    talk = bot.conversation()
    reply = talk.text("aku ga minta tes. tugas event organizer apa?")
    assert _check(talk).get("status", "idle") != "running"
    assert "Event Organizer" in reply


@pytest.mark.parametrize(
    ("language", "text", "read"),
    [
        ("id", "stop dulu, gajinya community officer berapa?", "gaji"),
        ("en", "stop the test first. what does a community officer earn?", "pay"),
    ],
)
def test_a_stop_says_so_and_the_rest_is_answered(bot: Bot, language: str, text: str, read: str) -> None:
    talk = bot.conversation()
    start_with_all_roles(talk, language)
    first, second = (reply.text for reply in talk.say(text))
    assert _check(talk)["status"] == "paused"
    assert {"id": "berhenti", "en": "stop"}[language] in first
    assert read in second


def test_notes_are_shown_and_the_check_goes_on(bot: Bot) -> None:
    talk = bot.conversation()
    start_with_all_roles(talk, "en")
    talk.say("4")
    talk.say("stop")
    reply = talk.text("what did you note about me, and let's continue the check")
    assert "1. You like" in reply
    assert "Question 2" in reply
    assert _check(talk)["status"] == "running"


def test_what_the_answers_show_so_far_is_said_and_the_check_goes_on(bot: Bot) -> None:
    talk = bot.conversation()
    start_with_all_roles(talk, "id")
    assert "Sejauh ini" not in talk.text("sejauh ini cocoknya apa?")
    for _ in range(2):
        talk.say("5")
    reply = talk.text("sejauh ini cocoknya apa?")
    assert "Sejauh ini" in reply
    assert "Pertanyaan 3" in reply


def test_a_short_answer_is_short(bot: Bot) -> None:
    assert bot.conversation().text("kerjaan community officer ngapain? singkat aja").startswith("Singkatnya")


def test_a_role_after_a_conjunction_is_no_second_question(bot: Bot) -> None:
    talk = bot.conversation()
    talk.say("cek kecocokanku sama pengelola komunitas online")
    assert (_check(talk)["status"], _check(talk)["role"]) == ("running", "online_community_manager")
