"""The bot on Telegram by webhook: `channel.py`, `receiver.py` and `inbox.py` together."""

from typing import Any, Dict, Iterator, List

import pytest
import requests
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sandbox import BotApi
from tests.channels.telegram.conftest import TOKEN, Start, everything
from tests.support.bot import free_port
from tests.support.website import Website

HEADER = "X-Telegram-Bot-Api-Secret-Token"
QUESTIONS = ["tugas community officer apa?", "tugas event organizer apa?", "tugas social media manager apa?"]


@pytest.fixture(scope="module")
def server(start: Start, api: BotApi) -> Iterator[Website]:
    port = free_port()
    with start(api, port=port, TELEGRAM_WEBHOOK_URL=f"http://127.0.0.1:{port}/masuk") as website:
        api.wait_until(lambda: api.webhook["url"], what="the webhook")
        yield website


def update(number: int, text: str, person: int = 77) -> Dict[str, Any]:
    sender = {"id": person, "is_bot": False, "first_name": "Ani", "language_code": "id"}
    message = {"message_id": 1, "date": 1, "chat": {"id": person, "type": "private"}, "from": sender, "text": text}
    return {"update_id": number, "message": message}


def post(server: Website, body: Any, secret: str = "") -> int:
    headers = {HEADER: secret} if secret else {}
    return requests.post(f"{server.url}/masuk", json=body, headers=headers, timeout=10).status_code


def test_a_posted_message_is_answered_and_nothing_is_polled(api: BotApi, server: Website) -> None:
    person = api.person("Ani")
    person.says(QUESTIONS[0])
    (answer,) = api.wait_for(person)
    assert "Community Officer" in answer.text
    assert api.webhook["url"] == f"{server.url}/masuk"
    assert not [call for call in api.calls if call.method == "getUpdates"]


@pytest.mark.parametrize("secret", ["", "wrong", "ä", "x" * 64])
def test_a_post_with_a_forged_secret_is_refused(api: BotApi, server: Website, secret: str) -> None:
    person = api.person("Ani")
    person.says("halo")
    api.wait_for(person)
    status = requests.post(
        f"{server.url}/masuk",
        json=update(1, "hapus dataku", person.id),
        headers={HEADER: secret.encode()} if secret else {},
        timeout=10,
    ).status_code
    assert status == 403
    assert not everything(api, server, person)


@pytest.mark.parametrize("body", [None, [], "x", {}, {"update_id": "x"}, {"update_id": 3, "message": {"text": 1}}])
def test_a_malformed_post_is_accepted_and_ignored(api: BotApi, server: Website, body: Any) -> None:
    assert post(server, body, api.webhook["secret"]) == 200


def test_an_update_posted_during_an_outage_is_answered_once(api: BotApi, server: Website) -> None:
    person = api.person("Ani")
    server.stop()
    person.says(QUESTIONS[1])
    api.wait_until(lambda: len([a for a in api.attempts if a.status != 200]) > 1, what="a second attempt")
    server.start()
    (answer,) = everything(api, server, person)
    assert "Event Organizer" in answer.text


@settings(max_examples=5, deadline=None, suppress_health_check=list(HealthCheck), derandomize=True)
@given(order=st.lists(st.integers(0, 2), min_size=3, max_size=6).filter(lambda order: set(order) == {0, 1, 2}))
def test_repeated_and_shuffled_updates_are_answered_once(api: BotApi, server: Website, order: List[int]) -> None:
    person = api.person("Ani")
    person.says("halo")
    api.wait_for(person)
    first = 10_000_000_000 + person.id % 1_000_000_000 * 10
    for which in order:
        status = post(server, update(first + which, QUESTIONS[which], person.id), api.webhook["secret"])
        assert status == 200
    answers = everything(api, server, person)
    roles = ["Community Officer", "Event Organizer", "Manajer Media Sosial"]
    assert sorted(sum(role in a.text.splitlines()[0] for a in answers) for role in roles) == [1, 1, 1]
    assert len(answers) == 3


def test_the_log_contains_neither_token_nor_secret(api: BotApi, server: Website) -> None:
    log = server.log.read_text(errors="replace")
    assert "is running with a webhook" in log
    assert TOKEN.partition(":")[2] not in log
    assert api.webhook["secret"] not in log
    assert "Traceback" not in log
