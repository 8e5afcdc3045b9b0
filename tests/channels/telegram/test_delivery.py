"""Messages that Telegram does not accept at once."""

import asyncio
from typing import Any, List, Tuple

import pytest

from channels.telegram.client.api import Address, ApiError, UnreachableError
from channels.telegram.delivery import Delivery, Outcome
from channels.telegram.rate_limiter import RateLimiter
from channels.telegram.rendering.messages import Rendered

HELLO = Rendered("halo")
HERE = Address(-7, thread=3, reply_to=5)
CHART = {
    "title": "t",
    "you": "y",
    "role": "r",
    "rows": [{"label": "l", "you": 1, "role": 1, "you_text": "", "role_text": ""}],
}


class Telegram:
    """Answers each call with the next of `answers`: an error, or None to accept the message."""

    def __init__(self, *answers: Any) -> None:
        self._answers = list(answers)
        self.calls: List[Tuple[str, Address]] = []

    async def send_text(self, to: Address, text: str, keyboard: Any = None) -> None:
        self._answer("text", to)

    async def send_picture(self, to: Address, picture: bytes, text: str, keyboard: Any = None) -> None:
        self._answer("picture", to)

    def _answer(self, kind: str, to: Address) -> None:
        self.calls.append((kind, to))
        answer = self._answers.pop(0) if self._answers else None
        if answer is not None:
            raise answer


def send(telegram: Telegram, now: List[float], message: Rendered = HELLO) -> Outcome:
    way: Any = telegram
    return asyncio.run(Delivery(way, RateLimiter(clock=lambda: now[0])).send(HERE, message))


def test_a_message_follows_a_group_that_became_a_supergroup(now: List[float]) -> None:
    telegram = Telegram(ApiError(400, "Bad Request: group chat was upgraded to a supergroup chat", moved_to=-100))
    assert send(telegram, now) is Outcome.SENT
    assert telegram.calls[-1] == ("text", Address(-100))


def test_a_message_to_a_closed_topic_goes_to_the_group(now: List[float]) -> None:
    telegram = Telegram(ApiError(400, "Bad Request: message thread not found"))
    assert send(telegram, now) is Outcome.SENT
    assert telegram.calls[-1] == ("text", HERE._replace(thread=None))


def test_where_pictures_are_not_allowed_the_text_is_sent(now: List[float]) -> None:
    telegram = Telegram(ApiError(400, "Bad Request: not enough rights to send photos to the chat"))
    assert send(telegram, now, Rendered("Cocok.", chart=CHART)) is Outcome.SENT
    assert [kind for kind, _ in telegram.calls] == ["picture", "text"]


@pytest.mark.parametrize(
    "error",
    [
        ApiError(403, "Forbidden: bot was blocked by the user"),
        ApiError(403, "Forbidden: user is deactivated"),
        ApiError(400, "Bad Request: chat not found"),
        ApiError(400, "Bad Request: not enough rights to send text messages to the chat"),
    ],
)
def test_a_message_to_nobody_is_given_up_at_once(now: List[float], error: ApiError) -> None:
    telegram = Telegram(error)
    assert send(telegram, now) is Outcome.NOBODY_THERE
    assert len(telegram.calls) == 1


def test_a_refused_message_is_not_tried_again(now: List[float]) -> None:
    assert send(Telegram(ApiError(400, "Bad Request: message text is empty")), now) is Outcome.REFUSED


def test_delivery_waits_as_long_as_telegram_says(now: List[float]) -> None:
    telegram = Telegram(ApiError(429, "Too Many Requests: retry after 35", retry_after=35))
    assert send(telegram, now) is Outcome.SENT
    assert 35 <= now[0] < 40


def test_a_message_is_tried_until_telegram_can_be_reached(now: List[float]) -> None:
    telegram = Telegram(*[UnreachableError("ClientConnectorError")] * 12)
    assert send(telegram, now) is Outcome.SENT
    assert len(telegram.calls) == 13
    assert now[0] > 60


def test_an_answer_waits_while_the_token_is_not_valid(now: List[float]) -> None:
    telegram = Telegram(ApiError(401, "Unauthorized"), ApiError(401, "Unauthorized"))
    assert send(telegram, now) is Outcome.SENT
    assert now[0] >= 60
