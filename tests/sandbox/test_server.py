"""Requests over HTTP."""

import requests

from sandbox import BotApi, Person
from tests.support.sandbox_bot import Bot


def test_given_another_token_when_called_then_it_is_unauthorized(api: BotApi) -> None:
    response = requests.get(f"{api.url}/bot1:x/getMe", timeout=10)
    assert response.status_code == 401
    assert response.json() == {"ok": False, "error_code": 401, "description": "Unauthorized"}


def test_an_unknown_method_or_path_is_not_found(api: BotApi, bot: Bot) -> None:
    assert bot.answer("sendTelepathy")["error_code"] == 404
    response = requests.get(f"{api.url}/nothing", timeout=10)
    assert (response.status_code, response.json()["description"]) == (404, "Not Found")


def test_given_any_way_to_pass_parameters_when_called_then_they_are_read(api: BotApi, bot: Bot, ani: Person) -> None:
    values = {"chat_id": str(ani.id), "text": "x", "reply_markup": '{"inline_keyboard":[[{"text":"a","url":"b.org"}]]}'}
    assert requests.get(f"{api.url}/bot{api.token}/SENDMESSAGE", params=values, timeout=10).json()["ok"]
    bot.send("sendMessage", data=values)
    bot.send("sendMessage", files={name: (None, value) for name, value in values.items()})
    bot.send("sendMessage", json=values)
    assert [message.buttons for message in api.sent(ani)] == [[[("a", "b.org")]]] * 4


def test_given_a_body_that_cannot_be_read_when_called_then_it_is_a_bad_request(bot: Bot, ani: Person) -> None:
    for body in (b"{", b"[]"):
        response = bot.send("sendMessage", data=body, headers={"Content-Type": "application/json"})
        assert response.status_code == 400
    markup = {"chat_id": ani.id, "text": "x", "reply_markup": "{"}
    response = bot.send("sendMessage", data=markup)
    assert response.json()["description"] == "Bad Request: can't parse reply markup JSON object"


def test_a_test_sees_the_calls_and_their_results(api: BotApi, bot: Bot, ani: Person) -> None:
    bot.do("sendMessage", chat_id=ani.id, text="x")
    bot.refused("sendMessage", chat_id=1, text="y")
    assert [tuple(call) for call in api.calls] == [
        ("sendMessage", {"chat_id": ani.id, "text": "x"}, 200, ""),
        ("sendMessage", {"chat_id": 1, "text": "y"}, 400, "Bad Request: chat not found"),
    ]


def test_given_the_bot_when_it_asks_about_itself_then_it_is_told(bot: Bot) -> None:
    me = bot.do("getMe")
    assert (me["id"], me["is_bot"], me["can_read_all_group_messages"]) == (1234, True, True)
