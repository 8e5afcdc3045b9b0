"""How quickly messages may follow each other."""

import asyncio
from typing import List

import pytest

from channels.telegram.rate_limiter import SECONDS_IN_ALL, SECONDS_IN_CHAT, SECONDS_IN_GROUP, RateLimiter


@pytest.mark.parametrize(("chat", "seconds"), [(1, SECONDS_IN_CHAT), (-1, SECONDS_IN_GROUP)])
def test_given_a_message_in_a_chat_when_another_follows_then_it_waits(
    now: List[float], chat: int, seconds: float
) -> None:
    rate_limiter = RateLimiter(clock=lambda: now[0])

    async def send() -> None:
        await rate_limiter.wait(chat)
        rate_limiter.sent(chat)
        await rate_limiter.wait(chat)

    asyncio.run(send())
    assert now[0] == pytest.approx(seconds)


def test_given_many_chats_when_written_to_then_less_than_thirty_a_second_go_out(now: List[float]) -> None:
    rate_limiter = RateLimiter(clock=lambda: now[0])

    async def send() -> None:
        for chat in range(1, 101):
            await rate_limiter.wait(chat)

    asyncio.run(send())
    assert now[0] == pytest.approx(99 * SECONDS_IN_ALL)
    assert 99 / now[0] < 30


def test_given_a_chat_that_was_too_quick_when_held_then_it_waits_as_long_as_telegram_said(now: List[float]) -> None:
    rate_limiter = RateLimiter(clock=lambda: now[0])

    async def send() -> None:
        rate_limiter.hold(1, 17)
        await rate_limiter.wait(2)
        assert now[0] == 0
        await rate_limiter.wait(1)

    asyncio.run(send())
    assert now[0] == pytest.approx(17)


def test_given_a_group_when_several_are_answered_at_once_then_they_take_turns(now: List[float]) -> None:
    rate_limiter = RateLimiter(clock=lambda: now[0])

    async def send() -> None:
        for _ in range(3):
            await rate_limiter.wait(-1)

    asyncio.run(send())
    assert now[0] == pytest.approx(2 * SECONDS_IN_GROUP)


def test_given_a_long_wait_when_a_message_arrives_all_the_same_then_the_wait_goes_on(now: List[float]) -> None:
    rate_limiter = RateLimiter(clock=lambda: now[0])
    rate_limiter.hold(1, 17)
    rate_limiter.sent(1)
    asyncio.run(rate_limiter.wait(1))
    assert now[0] == pytest.approx(17)


def test_given_several_workers_when_they_send_then_together_they_keep_to_what_is_allowed(now: List[float]) -> None:
    rate_limiter = RateLimiter(workers=3, clock=lambda: now[0])

    async def send() -> None:
        for chat in range(1, 11):
            await rate_limiter.wait(chat)

    asyncio.run(send())
    assert now[0] == pytest.approx(9 * 3 * SECONDS_IN_ALL)
