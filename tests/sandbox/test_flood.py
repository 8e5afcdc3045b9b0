"""How many messages a bot may send."""

import pytest

from sandbox import BotApi, Limits
from sandbox.errors import ApiError
from sandbox.flood import NO_LIMITS, FloodControl
from tests.support.sandbox_bot import Bot, Clock

ANI, GROUP = 1, -1


def refused(flood: FloodControl, chat: int = ANI) -> int:
    with pytest.raises(ApiError) as refusal:
        flood.message(chat, chat < 0)
    return refusal.value.parameters["retry_after"]


def test_given_a_message_when_another_follows_within_a_second_then_it_is_refused(clock: Clock) -> None:
    flood = FloodControl(Limits(), clock)
    flood.message(ANI, False)
    flood.message(2, False)
    clock.now += 0.5
    assert refused(flood) == 1
    clock.now += 1
    flood.message(ANI, False)


def test_a_bot_that_does_not_wait_as_told_is_refused_again(clock: Clock) -> None:
    flood = FloodControl(Limits(), clock)
    flood.message(ANI, False)
    clock.now += 0.9
    assert refused(flood) == 1
    clock.now += 0.5
    assert refused(flood) == 1
    clock.now += 0.5
    flood.message(ANI, False)


def test_after_20_messages_to_a_group_within_a_minute_the_next_one_waits(clock: Clock) -> None:
    flood = FloodControl(Limits(), clock)
    for _ in range(20):
        flood.message(GROUP, True)
        clock.now += 1
    assert refused(flood, GROUP) == 40
    clock.now += 40
    flood.message(GROUP, True)


def test_after_30_messages_within_a_second_the_next_one_to_anybody_waits(clock: Clock) -> None:
    flood = FloodControl(Limits(), clock)
    for chat in range(1, 31):
        flood.message(chat, False)
    assert refused(flood, 31) == 1
    clock.now += 1
    flood.message(31, False)


def test_given_5_edits_within_a_second_when_one_more_comes_then_it_waits(clock: Clock) -> None:
    flood = FloodControl(Limits(), clock)
    for _ in range(5):
        flood.edit(ANI)
    with pytest.raises(ApiError):
        flood.edit(ANI)


def test_given_no_limits_when_much_is_sent_then_all_is_taken(clock: Clock) -> None:
    flood = FloodControl(NO_LIMITS, clock)
    for _ in range(100):
        flood.message(GROUP, True)
        flood.edit(GROUP)


def test_given_too_much_when_refused_then_the_answer_says_how_long_to_wait(clock: Clock) -> None:
    with BotApi(clock=clock) as api:
        ani, bot = api.person("Ani"), Bot(api)
        ani.says("halo")
        bot.do("sendMessage", chat_id=ani.id, text="1")
        response = bot.send("sendMessage", json={"chat_id": ani.id, "text": "2"})
        assert response.status_code == 429
        assert response.json() == {
            "ok": False,
            "error_code": 429,
            "description": "Too Many Requests: retry after 1",
            "parameters": {"retry_after": 1},
        }
        for _ in range(3):
            bot.do("sendChatAction", chat_id=ani.id, action="typing")
        assert [message.text for message in api.sent(ani)] == ["1"]
        assert bot.refused("sendMessage", chat_id=ani.id, text="") == "Bad Request: message text is empty"
