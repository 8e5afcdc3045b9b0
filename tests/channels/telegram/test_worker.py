"""Each message is answered once and in order, whatever happens on the way."""

import time
import urllib.request
from typing import Any, List

import pytest

from sandbox import BotApi, Call, Limits, Person
from tests.channels.telegram.conftest import TOKEN, Start, everything, noted
from tests.support.bot import Bot
from tests.support.website import Website

# Each answer names its role, which shows the order.
IN_ORDER = {
    "tugas community officer apa?": "Community Officer",
    "tugas event organizer apa?": "Event Organizer",
    "tugas social media manager apa?": "Manajer Media Sosial",
}


def texts(messages: List[Any]) -> List[str]:
    return [message.text.splitlines()[0] for message in messages]


def assert_in_order(answers: List[str]) -> None:
    assert len(answers) == len(IN_ORDER), answers
    assert all(role in answer for answer, role in zip(answers, IN_ORDER.values(), strict=True)), answers


def refused(calls: List[Call]) -> int:
    """How many of `calls` came too early for Telegram."""
    return sum(call.status == 429 for call in calls)


def test_quick_messages_are_answered_in_order(api: BotApi, polling: Website) -> None:
    people = [api.person(f"P{i}") for i in range(3)]
    _ask_everything(people)
    for person in people:
        assert_in_order(texts(everything(api, polling, person)))


def test_the_bot_waits_when_told_to_and_loses_nothing(api: BotApi, polling: Website) -> None:
    before = len(api.calls)
    api.limit(Limits(a_second_to_one_chat=0.4, a_second_in_all=30))
    person = api.person("Ani")
    try:
        _ask_everything([person])
        assert_in_order(texts(everything(api, polling, person)))
    finally:
        api.limit(Limits())
    assert refused(api.calls[before:])


def test_every_answer_arrives_despite_failing_calls(api: BotApi, polling: Website) -> None:
    person = api.person("Ani")
    person.says("halo")
    api.wait_for(person)
    api.fails("sendMessage", times=2, status=502, html=True)
    api.drops("sendMessage", times=1)
    api.fails("sendChatAction", times=2, status=500)
    api.fails("getUpdates", times=1, status=500)
    _ask_everything([person])
    assert_in_order(texts(everything(api, polling, person)))
    api.recovers()


def test_messages_written_during_an_outage_are_answered_afterwards(api: BotApi, polling: Website) -> None:
    person = api.person("Ani")
    before = len(_log(polling))
    api.goes_down()
    _ask_everything([person])
    api.wait_until(lambda: "can't be reached" in _log(polling)[before:], what="the line in the log")
    api.comes_back()
    assert_in_order(texts(everything(api, polling, person, timeout=90)))


def test_another_poller_is_logged_and_the_bot_comes_back(api: BotApi, polling: Website) -> None:
    before = len(_log(polling))
    with urllib.request.urlopen(f"{api.url}/bot{api.token}/getUpdates?timeout=1&offset=-1", timeout=10) as answer:
        assert answer.status == 200
    api.wait_until(lambda: "Another program is fetching" in _log(polling)[before:], what="the line in the log")
    person = api.person("Ani")
    person.says("halo")
    assert api.wait_for(person, timeout=60)
    with urllib.request.urlopen(f"{polling.url}/ready", timeout=5) as ready:
        assert ready.status == 200


@pytest.mark.parametrize("chats", [20, pytest.param(200, marks=pytest.mark.soak)])
def test_each_of_many_chats_gets_its_own_answer_once(api: BotApi, polling: Website, chats: int) -> None:
    people = [api.person(f"P{i}", language_code="en" if i % 2 else "id") for i in range(chats)]
    roles = list(IN_ORDER.items())
    for i, person in enumerate(people):
        person.says(roles[i % 3][0])
    for i, person in enumerate(people):
        (answer,) = everything(api, polling, person, timeout=300)
        assert roles[i % 3][1] in answer.text.splitlines()[0]


@pytest.mark.soak
def test_hardly_any_message_is_too_early_for_telegram(api: BotApi, polling: Website) -> None:
    # The pauses themselves are tested with a clock of their own; here a busy machine may deliver a few at once.
    before = len(api.calls)
    people = [api.person(f"P{i}") for i in range(60)]
    _ask_everything(people)
    for person in people:
        assert_in_order(texts(everything(api, polling, person, timeout=300)))
    assert refused(api.calls[before:]) <= len(people) * len(IN_ORDER) / 50


@pytest.mark.parametrize(
    "pause", [0.3, *(pytest.param(seconds, marks=pytest.mark.soak) for seconds in (0.1, 0.7, 1.2, 2.5))]
)
def test_a_kill_loses_nothing_and_nothing_is_answered_twice(api: BotApi, polling: Website, pause: float) -> None:
    before = noted(polling)
    people = [api.person(f"P{i}") for i in range(8)]
    _ask_everything(people)
    time.sleep(pause)  # whatever the bot is doing by then, the answers must be the same
    # A killed bot can't know whether the last message arrived, so nothing may be on the way.
    api.fails("sendMessage", times=10_000, status=500)
    api.wait_until(lambda: noted(polling) - before == sum(len(api.sent(person)) for person in people), what="the notes")
    polling.stop()
    api.recovers()
    polling.start()
    for person in people:
        assert_in_order(texts(everything(api, polling, person, timeout=90)))


def test_an_orderly_stop_loses_nothing_and_nothing_is_answered_twice(api: BotApi, polling: Website) -> None:
    people = [api.person(f"P{i}") for i in range(8)]
    _ask_everything(people)
    api.wait_until(lambda: api.sent(people[0]), what="the first answer")
    polling.end()
    assert any(len(api.sent(person)) < len(IN_ORDER) for person in people)
    polling.start()
    for person in people:
        assert_in_order(texts(everything(api, polling, person, timeout=90)))


def test_an_absent_action_server_means_an_apology_and_later_answers(api: BotApi, polling: Website, bot: Bot) -> None:
    person = api.person("Ani")
    bot.actions.freeze()
    try:
        person.says("tugas community officer apa?")
        (sorry,) = api.wait_for(person, timeout=60)
        assert sorry.text
        assert "typing" in api.chat_actions(person)
        assert api.chat_actions(person).count("typing") > 1
    finally:
        bot.actions.thaw()
    person.says("tugas event organizer apa?")
    (answer,) = api.wait_for(person)
    assert "Event Organizer" in answer.text


def _ask_everything(people: List[Person]) -> None:
    """Each of `people` asks every question, one question after another."""
    for text in IN_ORDER:
        for person in people:
            person.says(text)


def _log(server: Website) -> str:
    return server.log.read_text(errors="replace")


def test_only_an_answer_whose_confirmation_was_lost_may_come_twice(api: BotApi, polling: Website) -> None:
    # Telegram can't be asked whether a message was sent; twice is better than never.
    person = api.person("Ani")
    person.says("halo")
    api.wait_for(person)
    api.drops("sendMessage", times=1, done=True)
    person.says("tugas community officer apa?")
    assert 1 <= len(everything(api, polling, person)) <= 2
    api.recovers()


def test_with_a_wrong_token_the_website_runs_and_the_log_says_what_to_do(start: Start) -> None:
    with BotApi(token=TOKEN) as api, start(api, TELEGRAM_BOT_TOKEN="1:wrong") as server:
        api.wait_until(lambda: "The token was rejected" in _log(server), what="the line in the log")
        assert server.visitor().say("halo")
        assert "1:wrong" not in _log(server)


def test_without_a_network_the_website_runs_and_the_bot_comes_later(start: Start) -> None:
    with BotApi(token=TOKEN) as api:
        api.goes_down()
        with start(api) as server:
            api.wait_until(lambda: "can't be reached" in _log(server), what="the line in the log")
            assert server.visitor().say("halo")
            api.comes_back()
            person = api.person("Ani")
            person.says("halo")
            assert api.wait_for(person, timeout=60)


@pytest.mark.soak  # tests/scripts/test_serve.py does the same with the whole of `make serve`
def test_with_a_malformed_token_the_website_runs_without_telegram(start: Start) -> None:
    with BotApi(token=TOKEN) as api, start(api, TELEGRAM_BOT_TOKEN="my bot") as server:
        assert "is not a valid token" in _log(server)
        assert server.visitor().say("halo")
        assert not api.calls
