"""What a bot with a webhook gets."""

import threading
from typing import Any, Dict, List

import pytest

from sandbox import NO_LIMITS, BotApi, Person
from tests.support.sandbox_bot import Bot, Receiver


def test_updates_are_posted_to_a_webhook_with_the_secret(api: BotApi, bot: Bot) -> None:
    with Receiver() as receiver:
        answer = bot.answer("setWebhook", url=receiver.url, secret_token="s3cret_-")
        assert answer == {"ok": True, "result": True, "description": "Webhook was set"}
        api.person("Ani").says("halo")
        api.wait_until(lambda: api.pending == 0, 5)
    [(update, headers)] = receiver.got
    assert update["message"]["text"] == "halo"
    assert headers["X-Telegram-Bot-Api-Secret-Token"] == "s3cret_-"
    assert headers["Content-Type"] == "application/json"
    assert [attempt.status for attempt in api.attempts] == [200]


def test_a_new_webhook_gets_earlier_updates_unless_they_are_dropped(api: BotApi, bot: Bot) -> None:
    ani = api.person("Ani")
    ani.says("a")
    with Receiver() as receiver:
        bot.do("setWebhook", url=receiver.url)
        api.wait_until(lambda: receiver.got, 5)
        bot.do("deleteWebhook")
        ani.says("b")
        bot.do("setWebhook", url=receiver.url, drop_pending_updates=True)
        ani.says("c")
        api.wait_until(lambda: api.pending == 0, 5)
    assert receiver.texts == ["a", "c"]


def test_an_update_is_posted_until_the_receiver_takes_it(api: BotApi, bot: Bot) -> None:
    with Receiver(lambda number, _: 204 if number > 2 else 500) as receiver:
        bot.do("setWebhook", url=receiver.url)
        api.person("Ani").says("halo")
        api.wait_until(lambda: api.pending == 0, 5)
    assert receiver.texts == ["halo"] * 3
    assert [attempt.status for attempt in api.attempts] == [500, 500, 204]
    assert api.webhook["last_error"] == "Wrong response from the webhook: 500 Internal Server Error"


def test_given_nobody_listens_when_something_happens_then_it_waits(api: BotApi, bot: Bot, ani: Person) -> None:
    bot.do("setWebhook", url="http://127.0.0.1:9/")
    api.wait_until(lambda: len(api.attempts) > 1, 5)
    info = bot.do("getWebhookInfo")
    assert (info["url"], info["pending_update_count"]) == ("http://127.0.0.1:9/", 1)
    assert info["last_error_message"] == "Connection refused"


def test_a_chat_that_is_not_taken_keeps_its_order_and_holds_up_no_other(api: BotApi, bot: Bot) -> None:
    gate = threading.Event()

    def respond(_: int, update: Dict[str, Any]) -> int:
        return 200 if update["message"]["from"]["first_name"] == "Budi" or gate.is_set() else 503

    ani, budi = api.person("Ani"), api.person("Budi")
    with Receiver(respond) as receiver:
        bot.do("setWebhook", url=receiver.url)
        for text in ("1", "2"):
            ani.says(text)
            budi.says(f"b{text}")
        api.wait_until(lambda: api.pending == 2, 5)
        gate.set()
        api.wait_until(lambda: api.pending == 0, 5)
    taken = [text for text in receiver.texts if not text.startswith("b")]
    assert taken == ["1"] * (len(taken) - 1) + ["2"]
    assert [text for text in receiver.texts if text.startswith("b")] == ["b1", "b2"]


def test_with_one_connection_busy_chats_come_one_after_another(api: BotApi, bot: Bot) -> None:
    at_once, most = [0], [0]
    pause = threading.Event()

    def respond(*_: object) -> int:
        at_once[0] += 1
        most[0] = max(most[0], at_once[0])
        pause.wait(0.02)
        at_once[0] -= 1
        return 200

    people = [api.person(f"P{i}") for i in range(4)]
    with Receiver(respond) as receiver:
        for connections, expected in ((1, {1}), (4, {2, 3, 4})):
            bot.do("setWebhook", url=receiver.url, max_connections=connections)
            most[0] = 0
            for person in people:
                person.says("halo")
            api.wait_until(lambda: api.pending == 0, 5)
            assert most[0] in expected


def test_raw_updates_are_posted_as_they_are(api: BotApi, bot: Bot) -> None:
    with Receiver() as receiver:
        bot.do("setWebhook", url=receiver.url)
        raw: List[Any] = [{"update_id": 7, "message": {}}, {"update_id": 7, "message": {}}, [], {"update_id": None}]
        for update in raw:
            api.inject(update)
        api.wait_until(lambda: len(receiver.got) == 4 and api.pending == 0, 5)
    assert sorted(str(update) for update, _ in receiver.got) == sorted(map(str, raw))


@pytest.mark.parametrize(
    ("parameters", "reason"),
    [
        ({"url": "http://example.org/"}, "bad webhook: An HTTPS URL must be provided for webhook"),
        (
            {"url": "https://example.org:5005/"},
            "bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443",
        ),
        ({"url": "nowhere"}, "bad webhook: invalid webhook URL specified"),
        (
            {"url": "https://example.org/", "secret_token": "a b"},
            "secret token contains unallowed characters",
        ),
        ({"url": "https://example.org/", "secret_token": "a" * 257}, "secret token is too long"),
    ],
)
def test_a_webhook_that_telegram_does_not_take_is_refused(bot: Bot, parameters: Dict[str, Any], reason: str) -> None:
    assert bot.refused("setWebhook", **parameters) == f"Bad Request: {reason}"
    assert bot.do("getWebhookInfo")["url"] == ""


def test_nothing_is_posted_to_an_address_on_another_machine(api: BotApi, bot: Bot, ani: Person) -> None:
    bot.do("setWebhook", url="https://example.org/hook", secret_token="a" * 256, allowed_updates=["message"])
    api.wait_until(lambda: api.attempts, 5)
    info = bot.do("getWebhookInfo")
    assert "this machine only" in info["last_error_message"]
    assert info["allowed_updates"] == ["message"]


def test_posting_goes_on_after_telegram_was_down() -> None:
    with BotApi(limits=NO_LIMITS, webhook_pause=0.01) as api, Receiver() as receiver:
        Bot(api).do("setWebhook", url=receiver.url)
        ani = api.person("Ani")
        api.goes_down()
        ani.says("halo")
        assert receiver.got == []
        api.comes_back()
        api.wait_until(lambda: api.pending == 0, 5)
        assert receiver.texts == ["halo"]
