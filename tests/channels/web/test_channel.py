"""The website's server, called as browsers and attackers would call it."""

import threading
import uuid
from typing import Any, Dict, List

import pytest
import requests

from tests.support.bot import Bot
from tests.support.fit_answers import LIKES_ONLINE, UNDECIDED
from tests.support.website import Website, bubbles, lines

QUESTION = {"id": "tugas community officer apa aja?", "en": "what does a community officer do?"}


@pytest.mark.parametrize("language", ["id", "en"])
def test_an_answer_has_its_source_and_buttons(website: Website, language: str) -> None:
    replies = website.visitor(language).say(QUESTION[language])
    assert replies[0]["language"] == language
    assert "•" in replies[0]["text"]
    assert replies[0]["source"].startswith("Sumber" if language == "id" else "Source")
    assert replies[0]["source"] not in replies[0]["text"]
    assert replies[0]["buttons"]


def test_the_history_is_the_conversation_as_it_was(website: Website) -> None:
    visitor = website.visitor()
    said = visitor.say(QUESTION["id"])
    pressed = visitor.press(said[-1], "Keterampilan")
    history = visitor.history()
    assert [bubble["from"] for bubble in history] == ["user", "bot", "user", "bot"]
    assert [bubble["text"] for bubble in history if bubble["from"] == "user"] == [QUESTION["id"], "Keterampilan"]
    assert [bubble for bubble in history if bubble["from"] == "bot"] == said + pressed


def test_a_repeated_message_gets_the_same_answer_and_no_second_turn(
    website: Website,
) -> None:
    visitor = website.visitor()
    message = {"id": uuid.uuid4().hex, "text": QUESTION["id"]}
    first, again = (lines(visitor.post(message)) for _ in range(2))
    assert first == again
    assert len(visitor.history()) == 2


def test_a_message_sent_several_times_at_once_is_one_turn(website: Website) -> None:
    visitor = website.visitor()
    message = {"id": uuid.uuid4().hex, "text": QUESTION["id"]}
    answers: List[List[Dict[str, Any]]] = []
    senders = [threading.Thread(target=lambda: answers.append(lines(visitor.post(message)))) for _ in range(4)]
    for sender in senders:
        sender.start()
    for sender in senders:
        sender.join()
    assert all(answer == answers[0] for answer in answers)
    assert len(visitor.history()) == 2


@pytest.mark.parametrize(
    "text", ["/forget_me", "/restart", '/inform_role{"role": "community_officer"}', " /session_start", "/"]
)
def test_a_typed_command_is_plain_text(website: Website, text: str) -> None:
    visitor = website.visitor()
    visitor.say(QUESTION["id"])
    replies = visitor.say(text)
    assert replies
    assert visitor.history()[2]["text"] == text.strip()
    assert len(visitor.history()) >= 4
    assert not any("Gambaran umum" in reply["text"] for reply in replies)


def test_a_fit_check_by_buttons_ends_in_a_chart(website: Website) -> None:
    visitor = website.visitor("en")
    replies = visitor.say("would I be a good online community manager?")
    for _ in range(14):
        if "progress" not in replies[-1]:
            break
        degrees = [button["title"] for button in replies[-1]["buttons"] if button["kind"] == "answer"]
        assert len(degrees) == 5
        replies = visitor.press(replies[-1], degrees[LIKES_ONLINE.get(website.newest_trait(), UNDECIDED) - 1])
    chart = replies[-1]["chart"]
    assert len(chart["rows"]) >= 3
    assert all(0 <= row[side] <= 1 for row in chart["rows"] for side in ("you", "role"))
    assert "▰" not in replies[-1]["text"]


def test_a_comparison_is_a_table(website: Website) -> None:
    replies = website.visitor("en").say("difference between a social media manager and an event organizer?")
    table = replies[0]["table"]
    assert len(table["columns"]) == 2
    assert all(len(row["cells"]) == 2 for row in table["rows"])


def test_the_bot_speaks_the_chosen_language(website: Website) -> None:
    visitor = website.visitor("id")
    visitor.say(QUESTION["id"])
    visitor.language = "en"
    assert "English" in bubbles(visitor.send(command="language"))[0]["text"]
    assert visitor.say("skill?")[0]["language"] == "en"


def test_a_conversation_can_begin_with_a_role(website: Website) -> None:
    replies = bubbles(website.visitor("en").send(command="role", role="event_organizer"))
    assert "Event Organizer" in replies[0]["text"]


def test_nothing_is_stored_of_a_restarted_or_deleted_conversation(website: Website) -> None:
    visitor = website.visitor()
    visitor.say(QUESTION["id"])
    assert bubbles(visitor.send(command="restart")) == []
    assert visitor.history() == []
    visitor.say("komofff zzz")
    assert visitor.forget() == 204
    assert website.stored(visitor) == []
    assert visitor.say(QUESTION["id"])


@pytest.mark.parametrize("token", ["", "abc", "abc.def", "web-1.0123", "é.ü"])
def test_a_forged_session_can_neither_read_nor_write(website: Website, token: str) -> None:
    visitor = website.visitor()
    visitor.say(QUESTION["id"])
    visitor.token = token.encode().decode("latin-1")
    answer = visitor.post({"id": uuid.uuid4().hex, "text": "halo"})
    assert answer.status_code == 401
    assert answer.json()["error"]["code"] == "unknown_session"
    assert requests.get(f"{website.url}/chat/api/history", headers=visitor.headers, timeout=30).status_code == 401


def test_another_persons_button_is_refused(website: Website) -> None:
    button = website.visitor().say(QUESTION["id"])[0]["buttons"][0]["id"]
    answer = website.visitor().post({"id": uuid.uuid4().hex, "button": button})
    assert answer.status_code == 410


def test_an_absent_action_server_means_an_apology_and_not_ready(website: Website, bot: Bot) -> None:
    visitor = website.visitor("en")
    bot.actions.freeze()
    try:
        assert requests.get(f"{website.url}/ready", timeout=30).status_code == 503
        assert requests.get(f"{website.url}/health", timeout=30).status_code == 200
        apology = visitor.say(QUESTION["en"])
    finally:
        bot.actions.thaw()
    assert len(apology) == 1
    assert apology[0]["language"] == "en"
    assert visitor.say(QUESTION["en"])[0]["buttons"]


def test_a_restart_of_the_server_loses_nothing(website: Website) -> None:
    visitor = website.visitor()
    said = visitor.say(QUESTION["id"])
    website.stop()
    website.start()
    assert visitor.history()[1:] == said
    assert "Keterampilan" in [button["title"] for button in said[-1]["buttons"]]
    assert visitor.press(said[-1], "Keterampilan")


def test_a_flooding_visitor_must_wait_and_others_need_not(bot: Bot, tmp_path_factory: pytest.TempPathFactory) -> None:
    site = Website(
        bot.model, bot.actions.url, tmp_path_factory.mktemp("flood"), messages_a_minute=1, messages_at_once=2
    )
    site.start()
    try:
        flooder, other = site.visitor("en"), site.visitor("en")
        answers = [flooder.post({"id": uuid.uuid4().hex, "text": "hi"}) for _ in range(3)]
        assert [answer.status_code for answer in answers] == [200, 200, 429]
        assert 1 <= int(answers[-1].headers["Retry-After"]) <= 60
        assert "wait" in answers[-1].json()["error"]["message"].lower()
        assert other.say("hi")
    finally:
        site.stop()
