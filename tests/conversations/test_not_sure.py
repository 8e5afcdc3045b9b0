"""When the bot is not sure what was meant."""

from typing import Dict, List

import pytest

from tests.support.bot import Bot, Conversation, Reply

VAGUE: Dict[str, List[str]] = {
    "id": [
        "urusan umur sama bos itu semuanya",
        "pokoknya hal semacam itu lho",
        "mau yang mana pun arahnya",
        "kulo badhe tanglet, pakaryan niki nopo mawon",
        "nah itu dia maksudku tadi",
    ],
    "en": [
        "so the thing is what then",
        "the whole age and boss matter",
        "well that sort of stuff",
        "it depends I guess",
        "whichever way round",
    ],
}
OPENING = {"id": "halo, selamat pagi kak", "en": "hello, good morning to you"}


def not_understood(bot: Bot, language: str) -> List[str]:
    """Messages that the bot is not sure of, at least two."""
    texts = [text for text in VAGUE[language] if bot.parse(text)["intent"]["name"] == "nlu_fallback"]
    assert len(texts) >= 2, "the vague messages are all understood: think of vaguer ones"
    return texts


def offered(bot: Bot, language: str) -> tuple[Conversation, Reply]:
    """A conversation in which the bot has just offered two readings, and the reply that offers them."""
    for text in not_understood(bot, language):
        conversation = bot.conversation()
        conversation.say(OPENING[language])
        reply = conversation.say(text)[0]
        if len(reply.buttons) == 2:
            return conversation, reply
    raise AssertionError("no vague message has two readings to offer")


@pytest.mark.parametrize("language", ["id", "en"])
def test_two_readings_are_offered_in_plain_words(bot: Bot, language: str) -> None:
    _, reply = offered(bot, language)
    titles = [button["title"] for button in reply.buttons]
    assert len(set(titles)) == 2
    assert all("_" not in title for title in titles)


@pytest.mark.parametrize("choice", ["yang kedua", "2", "the title"])
def test_a_typed_choice_is_taken(bot: Bot, choice: str) -> None:
    # given two readings
    conversation, reply = offered(bot, "id")
    button = reply.buttons[1]
    # when the second is chosen in words
    replies = conversation.say(button["title"] if choice == "the title" else choice)
    # then what it stands for is answered, as if it had been pressed
    pressed, _ = offered(bot, "id")
    assert [r.text for r in replies] == [r.text for r in pressed.say(button["payload"])]
    assert replies


def test_a_plain_yes_takes_the_first(bot: Bot) -> None:
    conversation, reply = offered(bot, "en")
    pressed, _ = offered(bot, "en")
    expected = [r.text for r in pressed.say(reply.buttons[0]["payload"])]
    assert [r.text for r in conversation.say("yes")] == expected


def test_a_new_question_is_answered_instead(bot: Bot) -> None:
    conversation, _ = offered(bot, "id")
    reply = conversation.say("tugas community officer apa saja?")[0]
    assert reply.answer["topic"] == "ask_duties"


@pytest.mark.parametrize("language", ["id", "en"])
def test_after_a_second_miss_the_bot_says_what_it_can_do_and_whom_to_ask(bot: Bot, language: str) -> None:
    texts = not_understood(bot, language)
    conversation = bot.conversation()
    conversation.say(OPENING[language])
    conversation.say(texts[0])
    reply = conversation.say(texts[1])[0]
    assert ("guru BK" if language == "id" else "counsellor") in reply.text
    assert "community officer" in reply.text
    assert reply.buttons


def test_none_of_the_readings_is_a_second_miss(bot: Bot) -> None:
    conversation, _ = offered(bot, "id")
    assert "guru BK" in conversation.text("bukan")


def test_a_no_to_something_else_is_no_miss(bot: Bot) -> None:
    conversation = bot.conversation()
    conversation.say("community officer itu apa?")
    assert "guru BK" not in conversation.text("enggak deh")
