"""People who say how they feel, alone or together with a question."""

import re

import pytest

from tests.support.bot import Bot
from tests.support.fit_check import start_with_all_roles


@pytest.mark.parametrize(
    "message",
    [
        "baru ditolak kerja lagi, sedih banget aku",
        "gue capek banget di kantor, pengen resign",
        "i got turned down again this morning, gutted",
        "I'm so nervous about my interview that I can't sleep",
        "saya khawatir anak saya tidak punya masa depan",
    ],
)
def test_a_feeling_is_taken_up_and_nothing_is_noted(bot: Bot, message: str) -> None:
    conversation = bot.conversation()
    reply = conversation.text(message)
    assert conversation.actions[-1] == "action_encourage"
    assert not re.search("Kucatat|Noted", reply)


def test_a_question_with_a_feeling_gets_both(bot: Bot) -> None:
    conversation = bot.conversation()
    replies = conversation.say("aku minder banget. syarat community officer apa aja?")
    assert "minder" in replies[0].text or "percaya diri" in replies[0].text
    assert "S1" in replies[-1].text


def test_in_a_check_the_question_comes_after_it_and_care_is_said_once(bot: Bot) -> None:
    conversation = bot.conversation()
    start_with_all_roles(conversation, "id")
    reply = conversation.text("jujur aku jadi minder, kayaknya aku ga bisa apa2")
    assert "Pertanyaan 1" in reply
    assert reply.count("Tidak ada jawaban yang salah") == 1
    care, _, rest = reply.partition(" Tidak ada jawaban yang salah")
    assert care not in rest


def test_who_is_safe_gets_an_answer(bot: Bot) -> None:
    conversation = bot.conversation()
    conversation.say("i want to die")
    reply = conversation.text("no no i am safe, just sad. what does a community officer do?")
    assert "119" not in reply
    assert "Community Officer: duties" in reply
