"""Messages that a bot sends."""

import pytest

from sandbox import BotApi, Person
from tests.support.sandbox_bot import Bot, Clock

TOO_LONG = "Bad Request: message is too long"


def test_given_a_message_when_it_is_sent_then_the_chat_and_the_answer_have_it(
    api: BotApi, bot: Bot, ani: Person, clock: Clock
) -> None:
    sent = bot.do("sendMessage", chat_id=ani.id, text="<b>Hai</b> 😀 ", parse_mode="HTML")
    assert sent == {
        "message_id": 2,
        "from": {"id": 1234, "is_bot": True, "first_name": "Teman Karier", "username": "TemanKarierBot"},
        "chat": {"id": ani.id, "first_name": "Ani", "username": "ani_w", "type": "private"},
        "date": int(clock.now),
        "text": "Hai 😀",
        "entities": [{"type": "bold", "offset": 0, "length": 3}],
    }
    [message] = api.sent(ani)
    assert (message.text, message.html) == ("Hai 😀", "<b>Hai</b> 😀 ")


def test_in_the_length_of_a_text_tags_do_not_count_and_emoji_count_twice(bot: Bot, ani: Person) -> None:
    bot.do("sendMessage", chat_id=ani.id, text=f"<b>{'😀' * 2048}</b>", parse_mode="HTML")
    assert bot.refused("sendMessage", chat_id=ani.id, text="x" * 4097) == TOO_LONG
    assert bot.refused("sendMessage", chat_id=ani.id, text="😀" * 2048 + "x") == TOO_LONG


@pytest.mark.parametrize("text", ["", " \n ", "<b> </b>"])
def test_given_nothing_to_read_when_it_is_sent_then_it_is_refused(bot: Bot, ani: Person, text: str) -> None:
    assert (
        bot.refused("sendMessage", chat_id=ani.id, text=text, parse_mode="HTML") == "Bad Request: message text is empty"
    )


def test_given_a_mode_that_is_not_known_when_a_text_is_sent_then_it_is_refused(bot: Bot, ani: Person) -> None:
    assert (
        bot.refused("sendMessage", chat_id=ani.id, text="x", parse_mode="RTF") == "Bad Request: unsupported parse_mode"
    )


def test_bad_html_is_refused_and_nothing_comes(api: BotApi, bot: Bot, ani: Person) -> None:
    refusal = bot.refused("sendMessage", chat_id=ani.id, text="<p>x</p>", parse_mode="HTML")
    assert refusal == 'Bad Request: can\'t parse entities: Unsupported start tag "p" at byte offset 0'
    assert api.sent(ani) == []


def test_given_a_reply_when_it_is_sent_then_it_hangs_on_the_message(api: BotApi, bot: Bot, ani: Person) -> None:
    asked = ani.says("apa?")
    bot.do("sendMessage", chat_id=ani.id, text="ini", reply_parameters={"message_id": asked.message_id})
    bot.do("sendMessage", chat_id=ani.id, text="itu", reply_to_message_id=asked.message_id)
    assert [message.reply_to for message in api.sent(ani)] == [asked, asked]


def test_a_reply_to_a_missing_message_is_sent_only_where_allowed(api: BotApi, bot: Bot, ani: Person) -> None:
    reason = "Bad Request: message to be replied not found"
    assert bot.refused("sendMessage", chat_id=ani.id, text="x", reply_parameters={"message_id": 99}) == reason
    assert bot.refused("sendMessage", chat_id=ani.id, text="x", reply_to_message_id=99) == reason
    optional = {"message_id": 99, "allow_sending_without_reply": True}
    bot.do("sendMessage", chat_id=ani.id, text="x", reply_parameters=optional)
    bot.do("sendMessage", chat_id=ani.id, text="x", reply_to_message_id=99, allow_sending_without_reply=True)
    assert [message.reply_to for message in api.sent(ani)] == [None, None]


def test_given_half_a_character_when_it_is_sent_then_it_is_refused(bot: Bot, ani: Person) -> None:
    body = b'{"chat_id": %d, "text": "\\ud83d"}' % ani.id
    response = bot.send("sendMessage", data=body, headers={"Content-Type": "application/json"})
    assert response.json()["description"] == "Bad Request: strings must be encoded in UTF-8"


def test_given_an_action_when_it_is_shown_then_only_known_ones_are_taken(api: BotApi, bot: Bot, ani: Person) -> None:
    bot.do("sendChatAction", chat_id=ani.id, action="typing")
    bot.do("sendChatAction", chat_id=ani.id, action="upload_photo")
    refusal = bot.refused("sendChatAction", chat_id=ani.id, action="thinking")
    assert refusal == "Bad Request: wrong parameter action in request"
    assert api.chat_actions(ani) == ["typing", "upload_photo"]
