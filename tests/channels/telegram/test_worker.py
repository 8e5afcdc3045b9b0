"""Each message is answered once and in order, whatever happens on the way."""

import time
import urllib.request
from typing import Any, List

from sandbox import BotApi, Limits
from tests.channels.telegram.conftest import TOKEN, USERNAME, Start
from tests.support.bot import Bot
from tests.support.website import Website

# Each answer names its role, which shows the order.
IN_ORDER = {
    "tugas community officer apa?": "Community Officer",
    "tugas event organizer apa?": "Event Organizer",
    "tugas social media manager apa?": "Manajer Media Sosial",
}
CHATS = 200


def texts(messages: List[Any]) -> List[str]:
    return [message.text.splitlines()[0] for message in messages]


def assert_in_order(answers: List[str]) -> None:
    assert len(answers) == len(IN_ORDER), answers
    assert all(role in answer for answer, role in zip(answers, IN_ORDER.values(), strict=True)), answers


def test_quick_messages_are_answered_in_order_and_within_the_limits(api: BotApi, polling: Website) -> None:
    before = len(api.calls)
    people = [api.person(f"P{i}") for i in range(3)]
    for text in IN_ORDER:
        for person in people:
            person.says(text)
    for person in people:
        assert_in_order(texts(api.wait_for(person, count=3, quiet=1.5)))
    # The pauses themselves are tested with a clock of their own; a busy machine may deliver one too early.
    refused = [call for call in api.calls[before:] if call.status == 429]
    assert len(refused) <= 1


def test_the_bot_waits_when_told_to_and_loses_nothing(api: BotApi, polling: Website) -> None:
    api.limit(Limits(a_second_to_one_chat=0.4, a_second_in_all=30))
    person = api.person("Ani")
    try:
        for text in IN_ORDER:
            person.says(text)
        assert_in_order(texts(api.wait_for(person, count=3, timeout=60, quiet=3)))
    finally:
        api.limit(Limits())
    assert [call for call in api.calls if call.status == 429]


def test_every_answer_arrives_despite_failing_calls(api: BotApi, polling: Website) -> None:
    person = api.person("Ani")
    person.says("halo")
    api.wait_for(person)
    api.fails("sendMessage", times=2, status=502, html=True)
    api.drops("sendMessage", times=1)
    api.fails("sendChatAction", times=2, status=500)
    api.fails("getUpdates", times=1, status=500)
    for text in IN_ORDER:
        person.says(text)
    assert_in_order(texts(api.wait_for(person, count=3, timeout=60, quiet=2)))
    api.recovers()


def test_messages_written_during_an_outage_are_answered_afterwards(api: BotApi, polling: Website) -> None:
    person = api.person("Ani")
    api.goes_down()
    for text in IN_ORDER:
        person.says(text)
    time.sleep(1)
    api.comes_back()
    assert_in_order(texts(api.wait_for(person, count=3, timeout=90, quiet=2)))


def test_another_poller_is_logged_and_the_bot_comes_back(api: BotApi, polling: Website) -> None:
    before = len(polling.log.read_text(errors="replace"))
    with urllib.request.urlopen(f"{api.url}/bot{api.token}/getUpdates?timeout=1&offset=-1", timeout=10) as answer:
        assert answer.status == 200
    api.wait_until(
        lambda: "another program fetches" in polling.log.read_text(errors="replace")[before:],
        what="the line in the log",
    )
    person = api.person("Ani")
    person.says("halo")
    assert api.wait_for(person, timeout=60)
    with urllib.request.urlopen(f"{polling.url}/ready", timeout=5) as ready:
        assert ready.status == 200


def test_each_of_many_chats_gets_its_own_answer_once(api: BotApi, polling: Website) -> None:
    before = len(api.calls)
    people = [api.person(f"P{i}", language_code="en" if i % 2 else "id") for i in range(CHATS)]
    roles = list(IN_ORDER.items())
    for i, person in enumerate(people):
        person.says(roles[i % 3][0])
    for i, person in enumerate(people):
        (answer,) = api.wait_for(person, timeout=120)
        assert roles[i % 3][1] in answer.text.splitlines()[0]
    time.sleep(2)
    assert all(len(api.sent(person)) == 1 for person in people)
    # The pauses themselves are tested with a clock of their own; here a busy machine may deliver a few at once.
    refused = [call for call in api.calls[before:] if call.status == 429]
    assert len(refused) <= CHATS / 50


def test_a_kill_loses_nothing_and_nothing_is_answered_twice(
    start: Start,
) -> None:
    with BotApi(token=TOKEN, username=USERNAME) as api, start(api) as server:
        people = [api.person(f"P{i}") for i in range(8)]
        for pause in (0.3, 1.2):
            for text in IN_ORDER:
                for person in people:
                    person.says(text)
            time.sleep(pause)
            _hold_what_is_on_the_way(api)
            server.stop()
            api.recovers()
            server.start()
            for person in people:
                assert_in_order(texts(api.wait_for(person, count=3, timeout=90)))
        time.sleep(3)
        assert all(len(api.sent(person)) == 2 * len(IN_ORDER) for person in people)


def test_an_orderly_stop_loses_nothing_and_nothing_is_answered_twice(
    start: Start,
) -> None:
    with BotApi(token=TOKEN, username=USERNAME) as api, start(api) as server:
        people = [api.person(f"P{i}") for i in range(8)]
        for text in IN_ORDER:
            for person in people:
                person.says(text)
        api.wait_until(lambda: api.sent(people[0]), what="the first answer")
        server.end()
        assert any(len(api.sent(person)) < len(IN_ORDER) for person in people)
        server.start()
        for person in people:
            assert_in_order(texts(api.wait_for(person, count=3, timeout=90)))
        time.sleep(2)
        assert all(len(api.sent(person)) == len(IN_ORDER) for person in people)


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


def _hold_what_is_on_the_way(api: BotApi) -> None:
    """Keeps further messages from taking effect: a killed bot can't know whether the last one arrived."""
    api.fails("sendMessage", times=10_000, status=500)
    time.sleep(0.3)


def test_only_an_answer_whose_confirmation_was_lost_may_come_twice(api: BotApi, polling: Website) -> None:
    # Telegram can't be asked whether a message was sent; twice is better than never.
    person = api.person("Ani")
    person.says("halo")
    api.wait_for(person)
    api.drops("sendMessage", times=1, done=True)
    person.says("tugas community officer apa?")
    assert 1 <= len(api.wait_for(person, quiet=3)) <= 2
    api.recovers()


def test_with_a_wrong_token_the_website_runs_and_the_log_says_what_to_do(start: Start) -> None:
    with BotApi(token=TOKEN) as api, start(api, TELEGRAM_BOT_TOKEN="1:wrong") as server:
        api.wait_until(
            lambda: "does not know this token" in server.log.read_text(errors="replace"), what="the line in the log"
        )
        assert server.visitor().say("halo")
        assert "1:wrong" not in server.log.read_text(errors="replace")


def test_without_a_network_the_website_runs_and_the_bot_comes_later(start: Start) -> None:
    with BotApi(token=TOKEN) as api:
        api.goes_down()
        with start(api) as server:
            api.wait_until(
                lambda: "can't be reached" in server.log.read_text(errors="replace"), what="the line in the log"
            )
            assert server.visitor().say("halo")
            api.comes_back()
            person = api.person("Ani")
            person.says("halo")
            assert api.wait_for(person, timeout=60)


def test_with_a_malformed_token_the_website_runs_without_telegram(start: Start) -> None:
    with BotApi(token=TOKEN) as api, start(api, TELEGRAM_BOT_TOKEN="my bot") as server:
        assert "is not a token" in server.log.read_text(errors="replace")
        assert server.visitor().say("halo")
        assert not api.calls
