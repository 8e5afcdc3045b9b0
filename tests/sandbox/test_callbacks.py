"""Pressed buttons, and the bot's answers to them."""

from typing import Any, Dict

import pytest

from sandbox import BotApi, Message, Person
from tests.support.sandbox_bot import Bot, Clock

TOO_OLD = "Bad Request: query is too old and response timeout expired or query ID is invalid"


def keyboard(*titles: str) -> Dict[str, Any]:
    return {"inline_keyboard": [[{"text": title, "callback_data": title.lower()} for title in titles]]}


@pytest.fixture
def asked(api: BotApi, bot: Bot, ani: Person) -> Message:
    bot.do("sendMessage", chat_id=ani.id, text="Ya?", reply_markup=keyboard("Ya", "Tidak"))
    return api.sent(ani)[0]


def test_given_a_keyboard_when_a_button_is_pressed_then_the_bot_gets_a_query(
    bot: Bot, ani: Person, asked: Message
) -> None:
    query = ani.presses(asked, "Ya")
    update = bot.updates()[-1]["callback_query"]
    assert (update["id"], update["data"], update["from"]["id"]) == (query.id, "ya", ani.id)
    assert update["message"]["message_id"] == asked.message_id
    assert update["message"]["reply_markup"] == keyboard("Ya", "Tidak")


def test_a_query_is_answered_once_and_the_person_sees_it(bot: Bot, ani: Person, asked: Message) -> None:
    query = ani.presses(asked, "Ya")
    bot.do("answerCallbackQuery", callback_query_id=query.id, text="Oke", show_alert=True)
    assert (query.answered, query.answer_text, query.is_alert) == (True, "Oke", True)
    assert bot.refused("answerCallbackQuery", callback_query_id=query.id) == TOO_OLD


def test_given_a_query_when_the_answer_is_late_or_for_another_then_it_is_refused(
    bot: Bot, ani: Person, asked: Message, clock: Clock
) -> None:
    query = ani.presses(asked, "Ya")
    assert bot.refused("answerCallbackQuery", callback_query_id="1") == TOO_OLD
    clock.now += 15.1
    assert bot.refused("answerCallbackQuery", callback_query_id=query.id) == TOO_OLD
    assert not query.answered


def test_given_an_answer_that_is_too_long_when_it_is_sent_then_it_is_refused(
    bot: Bot, ani: Person, asked: Message
) -> None:
    query = ani.presses(asked, "Ya")
    refusal = bot.refused("answerCallbackQuery", callback_query_id=query.id, text="x" * 201)
    assert refusal == "Bad Request: MESSAGE_TOO_LONG"
    bot.do("answerCallbackQuery", callback_query_id=query.id, text="x" * 200)


def test_pressing_a_missing_button_tells_the_test_which_ones_there_are(ani: Person, asked: Message) -> None:
    with pytest.raises(ValueError, match="no button is called 'Entah', only 'Ya', 'Tidak'"):
        ani.presses(asked, "Entah")


def test_a_button_that_opens_a_page_sends_the_bot_nothing(api: BotApi, bot: Bot, ani: Person) -> None:
    bot.do(
        "sendMessage",
        chat_id=ani.id,
        text="x",
        reply_markup={"inline_keyboard": [[{"text": "Situs", "url": "https://example.org"}]]},
    )
    with pytest.raises(ValueError, match="there is no button in this place that sends anything to the bot"):
        ani.presses(api.sent(ani)[0], "Situs")


def test_a_forged_press_reaches_the_bot_with_its_forged_data(bot: Bot, ani: Person, asked: Message) -> None:
    ani.presses(asked, "", data="../x")
    assert bot.updates()[-1]["callback_query"]["data"] == "../x"


def test_the_chat_shows_an_edited_keyboard(bot: Bot, ani: Person, asked: Message) -> None:
    changed = keyboard("✓ Ya", "Tidak")
    edited = bot.do("editMessageReplyMarkup", chat_id=ani.id, message_id=asked.message_id, reply_markup=changed)
    assert edited["reply_markup"] == changed
    assert asked.is_edited
    assert [button.title for button in asked.buttons[0]] == ["✓ Ya", "Tidak"]
    bot.do("editMessageReplyMarkup", chat_id=ani.id, message_id=asked.message_id)
    assert asked.buttons == []


def test_given_an_edit_that_cannot_be_when_it_is_asked_for_then_it_is_refused(
    bot: Bot, ani: Person, asked: Message
) -> None:
    def refused(message_id: int, *titles: str) -> str:
        return bot.refused(
            "editMessageReplyMarkup", chat_id=ani.id, message_id=message_id, reply_markup=keyboard(*titles)
        )

    assert refused(asked.message_id, "Ya", "Tidak").startswith("Bad Request: message is not modified: ")
    assert refused(99, "Ya") == "Bad Request: message to edit not found"
    assert refused(1, "Ya") == "Bad Request: message can't be edited"
    assert refused(asked.message_id, *["x"] * 9) == "Bad Request: REPLY_MARKUP_TOO_LONG"
