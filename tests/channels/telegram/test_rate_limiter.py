"""How fast messages may follow each other."""

import asyncio
from itertools import pairwise
from typing import List

import pytest

from channels.telegram.rate_limiter import SECONDS_IN_ALL, SECONDS_IN_CHAT, SECONDS_IN_GROUP, RateLimiter


@pytest.mark.parametrize(("chat", "seconds"), [(1, SECONDS_IN_CHAT), (-1, SECONDS_IN_GROUP)])
def test_the_next_message_in_a_chat_waits(now: List[float], chat: int, seconds: float) -> None:
    rate_limiter = RateLimiter(clock=lambda: now[0])

    async def send() -> None:
        await rate_limiter.wait(chat)
        rate_limiter.sent(chat)
        await rate_limiter.wait(chat)

    asyncio.run(send())
    assert now[0] == pytest.approx(seconds)


def test_fewer_than_thirty_messages_a_second_go_out(now: List[float]) -> None:
    rate_limiter = RateLimiter(clock=lambda: now[0])

    async def send() -> None:
        for chat in range(1, 101):
            await rate_limiter.wait(chat)

    asyncio.run(send())
    assert now[0] == pytest.approx(99 * SECONDS_IN_ALL)
    assert 99 / now[0] < 30


def test_a_chat_is_held_for_as_long_as_telegram_says(now: List[float]) -> None:
    rate_limiter = RateLimiter(clock=lambda: now[0])

    async def send() -> None:
        rate_limiter.hold(1, 17)
        await rate_limiter.wait(2)
        assert now[0] == 0
        await rate_limiter.wait(1)

    asyncio.run(send())
    assert now[0] == pytest.approx(17)


def test_answers_to_several_people_in_a_group_take_turns(now: List[float]) -> None:
    rate_limiter = RateLimiter(clock=lambda: now[0])

    async def send() -> None:
        for _ in range(3):
            await rate_limiter.wait(-1)

    asyncio.run(send())
    assert now[0] == pytest.approx(2 * SECONDS_IN_GROUP)


def test_a_sent_message_does_not_shorten_a_hold(now: List[float]) -> None:
    rate_limiter = RateLimiter(clock=lambda: now[0])
    rate_limiter.hold(1, 17)
    rate_limiter.sent(1)
    asyncio.run(rate_limiter.wait(1))
    assert now[0] == pytest.approx(17)


def test_several_workers_share_the_limit(now: List[float]) -> None:
    rate_limiter = RateLimiter(workers=3, clock=lambda: now[0])

    async def send() -> None:
        for chat in range(1, 11):
            await rate_limiter.wait(chat)

    asyncio.run(send())
    assert now[0] == pytest.approx(9 * 3 * SECONDS_IN_ALL)


def test_messages_held_up_by_a_busy_machine_do_not_go_out_together(monkeypatch: pytest.MonkeyPatch) -> None:
    now = 0.0
    give_way = asyncio.sleep

    async def sleep(seconds: float) -> None:
        due = now + seconds
        while now < due:
            await give_way(0)

    monkeypatch.setattr(asyncio, "sleep", sleep)
    rate_limiter = RateLimiter(clock=lambda: now)
    sent: List[float] = []

    async def send(chat: int) -> None:
        await rate_limiter.wait(chat)
        sent.append(now)

    async def send_all() -> None:
        nonlocal now
        messages = [asyncio.ensure_future(send(chat)) for chat in range(1, 41)]
        while len(sent) < len(messages):
            await give_way(0)
            now += 1.5 if 10 <= len(sent) <= 12 else 0.01
        await asyncio.gather(*messages)

    asyncio.run(send_all())
    assert min(later - earlier for earlier, later in pairwise(sent)) > SECONDS_IN_ALL * 0.999
