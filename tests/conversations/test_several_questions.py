"""Messages that ask several things at once."""

from typing import List

import pytest

from tests.support.bot import Bot

OFFICER = "community_officer"


@pytest.mark.parametrize(
    ("text", "topics", "roles"),
    [
        (
            "tugas community officer apa dan gajinya berapa?",
            ["ask_duties", "ask_salary"],
            [OFFICER, OFFICER],
        ),
        (
            "apa tugasnya, terus gimana kualifikasi community officer?",
            ["ask_duties", "ask_qualifications"],
            [OFFICER, OFFICER],
        ),
        (
            "what does a community officer do, and which skills do they need?",
            ["ask_duties", "ask_skills"],
            [OFFICER, OFFICER],
        ),
        (
            "gaji EO berapa? terus tugas community officer apa?",
            ["ask_salary", "ask_duties"],
            ["event_organizer", OFFICER],
        ),
        (
            "tugas community officer apa? dan info ini dari mana?",
            ["ask_duties", "ask_source"],
            [OFFICER, OFFICER],
        ),
    ],
)
def test_both_are_answered_in_order(bot: Bot, text: str, topics: List[str], roles: List[str]) -> None:
    # when somebody asks two things
    replies = bot.conversation().say(text)
    # then each has its reply, with metadata of its own
    assert [reply.answer["topic"] for reply in replies] == topics
    assert [reply.answer["roles"][0] for reply in replies] == roles
    assert len({reply.text for reply in replies}) == len(topics)


def test_the_role_is_asked_for_once_and_both_are_answered_then(bot: Bot) -> None:
    conversation = bot.conversation()
    # given two questions about no role in particular
    asked = conversation.say("tugasnya apa dan gajinya berapa?")
    assert len(asked) == 1
    # when the role is named
    replies = conversation.say("community officer")
    # then both are answered, once
    assert [reply.answer["topic"] for reply in replies] == ["ask_duties", "ask_salary"]
    assert [reply.answer["topic"] for reply in conversation.say("kalau EO?")] == ["ask_salary"]


def test_the_role_of_the_conversation_holds_for_both(bot: Bot) -> None:
    conversation = bot.conversation()
    conversation.say("tell me about the community officer")
    replies = conversation.say("what are the duties and which skills do I need?")
    assert [reply.answer["roles"] for reply in replies] == [[OFFICER], [OFFICER]]


def test_what_was_talked_about_last_goes_on(bot: Bot) -> None:
    conversation = bot.conversation()
    conversation.say("apa gaji dan tugas community officer?")
    assert conversation.tracker.get_slot("topic") == "ask_duties"
    assert conversation.say("apa lagi?")[0].answer["topic"] == "ask_duties"
