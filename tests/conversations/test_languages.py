"""Which language the bot speaks, whatever people mix into theirs."""

import pytest

from tests.support.bot import Bot

INDONESIAN, ENGLISH = "tugas community officer apa?", "what does a community officer do?"


@pytest.mark.parametrize(
    "text",
    [
        "aku ra iso boso inggris",
        "opo kudu iso boso inggris?",
        "apakah harus bisa bahasa inggris?",
        "abdi teu tiasa basa inggris",
        "bahasa inggrisku jelek banget",
        "wajib bisa english ga sih",
        "lho kok boso inggris, aku ra mudeng",
        "wait that's not what I asked",
        "online community manager daily tasks nya apa",
        "yo",
        "nice one",
    ],
)
def test_indonesian_stays(bot: Bot, text: str) -> None:
    conversation = bot.conversation()
    conversation.say(INDONESIAN)
    conversation.say(text)
    assert conversation.tracker.get_slot("language") == "id"


@pytest.mark.parametrize(
    "text", ["my Indonesian is terrible", "do I have to speak Indonesian?", "makasih ya", "oh gitu"]
)
def test_english_stays(bot: Bot, text: str) -> None:
    conversation = bot.conversation()
    conversation.say(ENGLISH)
    conversation.say(text)
    assert conversation.tracker.get_slot("language") == "en"


@pytest.mark.parametrize(
    ("question", "text", "language"),
    [
        (ENGLISH, "lho kok boso inggris, aku ra mudeng", "id"),
        (ENGLISH, "pake bahasa indo aja plis", "id"),
        (ENGLISH, "could you repeat that in Indonesian?", "id"),
        (INDONESIAN, "say that in English", "en"),
        (INDONESIAN, "translate that", "en"),
        (INDONESIAN, "jawab pakai bahasa inggris dong", "en"),
    ],
)
def test_the_last_answer_is_said_again_in_the_language_asked_for(
    bot: Bot, question: str, text: str, language: str
) -> None:
    conversation = bot.conversation()
    (answer,) = conversation.say(question)
    _, again = conversation.say(text)
    assert again.answer["topic"] == answer.answer["topic"]
    assert again.answer["roles"] == answer.answer["roles"]
    assert again.answer["language"] == language


@pytest.mark.parametrize(
    ("first", "then", "language"),
    [
        (INDONESIAN, ["and what do they earn each month"], "en"),
        (INDONESIAN, ["thanks a lot for that", "wait what was that again"], "en"),
        (ENGLISH, ["terus gajinya berapa ya kak"], "id"),
        (ENGLISH, ["makasih banyak ya", "coba diulang dong"], "id"),
    ],
)
def test_a_stretch_of_the_other_language_is_answered_in_it(
    bot: Bot, first: str, then: list[str], language: str
) -> None:
    conversation = bot.conversation()
    for message in (first, *then):
        conversation.say(message)
    assert conversation.tracker.get_slot("language") == language
