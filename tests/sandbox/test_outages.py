"""Planned failures."""

import time

import pytest
import requests

from sandbox import BotApi, Person
from tests.support.sandbox_bot import Bot


def test_planned_failures_make_that_number_of_calls_fail_without_effect(api: BotApi, bot: Bot, ani: Person) -> None:
    api.fails("sendMessage", times=2, status=500)
    answers = [bot.answer("sendMessage", chat_id=ani.id, text=text) for text in "abc"]
    assert [answer.get("error_code") for answer in answers] == [500, 500, None]
    assert answers[0]["description"] == "Internal Server Error"
    assert [message.text for message in api.sent(ani)] == ["c"]


def test_given_a_proxy_that_fails_when_called_then_the_answer_is_no_json(api: BotApi, bot: Bot) -> None:
    api.fails(html=True)
    response = bot.send("getMe")
    assert (response.status_code, response.headers["Content-Type"]) == (502, "text/html; charset=utf-8")
    assert "502 Bad Gateway" in response.text


def test_a_message_may_arrive_although_the_connection_was_dropped(api: BotApi, bot: Bot, ani: Person) -> None:
    api.drops("sendMessage")
    with pytest.raises(requests.ConnectionError):
        bot.do("sendMessage", chat_id=ani.id, text="a")
    api.drops("sendMessage", done=True)
    with pytest.raises(requests.ConnectionError):
        bot.do("sendMessage", chat_id=ani.id, text="b")
    assert [message.text for message in api.sent(ani)] == ["b"]
    assert [call.status for call in api.calls] == [0, 0]


def test_given_a_lost_answer_when_polled_again_then_the_updates_come_again(api: BotApi, bot: Bot, ani: Person) -> None:
    api.drops("getUpdates", done=True)
    with pytest.raises(requests.ConnectionError):
        bot.updates()
    assert len(bot.updates()) == 1


def test_with_a_delay_a_message_comes_at_once_and_the_answer_late(api: BotApi, bot: Bot, ani: Person) -> None:
    api.delays(0.2, "sendMessage")
    started = time.monotonic()
    bot.do("sendMessage", chat_id=ani.id, text="a")
    assert time.monotonic() - started >= 0.2


def test_given_planned_trouble_when_it_is_over_then_all_is_well(api: BotApi, bot: Bot) -> None:
    api.fails(times=9)
    api.recovers()
    assert bot.do("getMe")["username"] == "TemanKarierBot"


def test_given_telegram_is_down_when_it_comes_back_then_nothing_is_lost(api: BotApi, bot: Bot, ani: Person) -> None:
    url = api.url
    api.goes_down()
    with pytest.raises(requests.ConnectionError):
        bot.updates()
    ani.says("lagi")
    api.comes_back()
    assert api.url == url
    assert [update["message"]["text"] for update in bot.updates()] == ["halo", "lagi"]
