"""What becomes of a message that Telegram does not simply take."""

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
    """Answers each call with the next of `answers`: an error, or nothing when it takes the message."""

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


def test_given_a_group_that_became_another_when_sent_then_it_goes_there(now: List[float]) -> None:
    telegram = Telegram(ApiError(400, "Bad Request: group chat was upgraded to a supergroup chat", moved_to=-100))
    assert send(telegram, now) is Outcome.SENT
    assert telegram.calls[-1] == ("text", Address(-100))


def test_given_a_topic_that_was_closed_when_sent_then_it_goes_to_the_group(now: List[float]) -> None:
    telegram = Telegram(ApiError(400, "Bad Request: message thread not found"))
    assert send(telegram, now) is Outcome.SENT
    assert telegram.calls[-1] == ("text", HERE._replace(thread=None))


def test_given_a_group_without_pictures_when_a_verdict_is_sent_then_its_words_go_through(now: List[float]) -> None:
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
def test_given_nobody_there_when_sent_then_it_is_given_up_at_once(now: List[float], error: ApiError) -> None:
    telegram = Telegram(error)
    assert send(telegram, now) is Outcome.NOBODY_THERE
    assert len(telegram.calls) == 1


def test_given_a_message_that_is_refused_when_sent_then_only_that_one_is(now: List[float]) -> None:
    assert send(Telegram(ApiError(400, "Bad Request: message text is empty")), now) is Outcome.REFUSED


def test_given_too_much_when_sent_then_it_waits_as_long_as_told(now: List[float]) -> None:
    telegram = Telegram(ApiError(429, "Too Many Requests: retry after 35", retry_after=35))
    assert send(telegram, now) is Outcome.SENT
    assert 35 <= now[0] < 40


def test_given_no_way_through_when_sent_then_it_is_tried_until_there_is_one(now: List[float]) -> None:
    telegram = Telegram(*[UnreachableError("ClientConnectorError")] * 12)
    assert send(telegram, now) is Outcome.SENT
    assert len(telegram.calls) == 13
    assert now[0] > 60


def test_given_a_token_that_was_taken_back_when_sent_then_the_answer_waits_for_a_new_one(now: List[float]) -> None:
    telegram = Telegram(ApiError(401, "Unauthorized"), ApiError(401, "Unauthorized"))
    assert send(telegram, now) is Outcome.SENT
    assert now[0] >= 60
