"""Whole conversations on Telegram, by long polling."""

import io
import sqlite3
import time
from functools import partial
from typing import Any, Dict, List, Tuple

import pytest
from PIL import Image

from channels.telegram.job_parser import SECONDS_OF_A_DOUBLE_TAP
from sandbox import BotApi
from sandbox.keyboards import callback_data, find
from tests.channels.telegram.conftest import USERNAME, everything, marked, titles, waiting
from tests.support.fit_answers import LIKES_ONLINE, UNDECIDED
from tests.support.website import Website

pytestmark = pytest.mark.usefixtures("polling")
QUESTION = {"id": "tugas community officer apa aja?", "en": "what does a community officer do?"}
MOST_QUESTIONS = 14


def button_like(message: Any, words: str) -> str:
    """The title of the button that contains `words`."""
    return next(title for row in titles(message) for title in row if words in title)


@pytest.mark.parametrize(("language", "said"), [("id", "Halo"), ("en", "Hi"), ("nl", "Hi")])
def test_the_greeting_is_in_the_language_of_the_persons_telegram(api: BotApi, language: str, said: str) -> None:
    person = api.person("Ani", language_code=language)
    person.says("/start")
    (greeting,) = api.wait_for(person)
    assert greeting.text.startswith(said)


@pytest.mark.parametrize("language", ["id", "en"])
def test_an_answer_has_a_source_and_buttons_that_work(api: BotApi, language: str) -> None:
    person = api.person("Ani", language_code="en" if language == "id" else "id")  # the message decides
    person.says(QUESTION[language])
    (answer,) = api.wait_for(person)
    assert "•" in answer.text
    assert ("Sumber" if language == "id" else "Source") in answer.text
    assert "typing" in api.chat_actions(person)
    assert all(len(row) <= 2 for row in answer.buttons)
    assert all(len(button.data.encode()) <= 64 for row in answer.buttons for button in row)
    title = button_like(answer, "cocok" if language == "id" else "suits")
    press = person.presses(answer, title)
    (more,) = api.wait_for(person)
    assert title.lower() in more.text.lower()
    assert press.answered
    api.wait_until(lambda: marked(answer) == [title], what="the mark on the chosen button")


@pytest.mark.parametrize("language", ["id", "en"])
def test_a_fit_check_by_buttons_ends_in_a_picture_with_reasons(api: BotApi, polling: Website, language: str) -> None:
    person = api.person("Ani", language_code=language)
    person.says(
        "/cek pengelola komunitas online" if language == "id" else "would I be a good online community manager?"
    )
    question = api.wait_for(person)[-1]
    for _ in range(MOST_QUESTIONS):
        assert titles(question)[0] == ["1", "2", "3", "4", "5"]
        degree = str(LIKES_ONLINE.get(polling.newest_trait(), UNDECIDED))
        person.presses(question, degree)
        following = api.wait_for(person)
        api.wait_until(partial(_is_answered, question, degree), what="the chosen answer alone")
        if following[0].photo:
            break
        question = following[-1]
    picture = Image.open(io.BytesIO(following[0].photo))
    assert picture.format == "PNG"
    assert picture.width >= 600
    words = " ".join(message.text or message.caption for message in [*following, *everything(api, polling, person)])
    assert ("Yang mendukung" if language == "id" else "What speaks for it") in words
    assert "▰" not in words


def test_a_comparison_is_monospaced(api: BotApi) -> None:
    person = api.person("Ani")
    person.says("beda manajer komunitas online sama sosial apa?")
    (answer,) = api.wait_for(person)
    assert "pre" in {entity["type"] for entity in answer.entities}
    assert "│" in answer.text


def test_the_menu_is_in_the_language_of_the_app(api: BotApi) -> None:
    person = api.person("Ani")
    assert list(api.commands_shown(person, "id")) == ["start", "peran", "cek", "bahasa", "bantuan", "hapus"]
    assert list(api.commands_shown(person, "en")) == ["start", "roles", "check", "language", "help", "delete"]


def test_each_command_does_what_it_says(api: BotApi, polling: Website) -> None:
    person = api.person("Ani")
    for command, words in {
        "/peran": "Kesehatan",
        "/bantuan": "kamu bisa bertanya",
        "/bahasa": "English",
        "/roles": "Health",
        "/check online community manager": "1  Not at all",
        "/start social_media_manager": "Social Media Manager",
    }.items():
        person.says(command)
        replies = everything(api, polling, person)
        assert any(words.lower() in reply.text.lower() for reply in replies), (command, replies[0].text)


def test_in_a_group_each_person_has_a_separate_conversation(api: BotApi, polling: Website) -> None:
    ani, budi = api.person("Ani"), api.person("Budi")
    group = api.group("Kelas 12", [ani, budi])
    (hello,) = api.wait_for(group)
    assert "Teman Karier" in hello.text
    ani.says("nanti sore jadi kumpul?", in_chat=group)
    asked = ani.says(f"@{USERNAME} tugas community officer apa?", in_chat=group)
    (answer,) = api.wait_for(group)
    assert answer.reply_to is asked
    assert "Community Officer" in answer.text
    budi.says("kalau skillnya?", in_chat=group, reply_to=answer)
    (which,) = api.wait_for(group)
    assert "yang mana" in which.text.lower()  # Ani's role is not Budi's
    press = budi.presses(answer, titles(answer)[0][0])
    api.wait_until(lambda: press.answered, what="the word to Budi")
    assert press.answer_text
    ani.presses(answer, button_like(answer, "cocok"))
    (own,) = api.wait_for(group)
    assert own.reply_to is asked
    budi.says("@LainBot halo", in_chat=group)
    budi.says("/stats", in_chat=group)
    assert not everything(api, polling, group)


def test_content_other_than_text_gets_a_notice_and_edits_get_nothing(api: BotApi, polling: Website) -> None:
    person = api.person("Ani")
    first = person.says("halo")
    api.wait_for(person)
    for attached in (
        {"sticker": "👍"},
        {"voice": 3},
        {"photo": True},
        {"location": (-6.2, 106.8)},
        {"document": "cv.pdf"},
    ):
        person.sends(**attached)
        (reply,) = api.wait_for(person)
        assert "tulisan" in reply.text
    person.sends(photo=True, caption="tugas event organizer apa?")
    (reply,) = api.wait_for(person)
    assert "Event Organizer" in reply.text
    person.edits(first, "hai")
    assert not everything(api, polling, person)


def test_repeated_updates_and_presses_are_answered_once(api: BotApi, polling: Website) -> None:
    person = api.person("Ani")
    person.says("aku cocok jadi community officer gak?")
    question = api.wait_for(person)[-1]
    person.presses(question, "4")
    person.presses(question, "5")
    (following,) = everything(api, polling, person)
    assert following.buttons
    assert titles(question) == [["✓ 4"]]
    update = {
        "update_id": 2_000_000_000,
        "message": {"message_id": 900, "date": 1, "chat": {"id": person.id, "type": "private"},
                    "from": {"id": person.id, "is_bot": False, "first_name": "Ani"}, "text": "gajinya berapa?"},
    }  # fmt: skip
    for _ in range(3):
        api.inject(update)
    replies = everything(api, polling, person)
    assert sum("gaji" in reply.text for reply in replies) == 1


def test_a_double_tap_is_answered_once_and_a_later_press_again(api: BotApi, polling: Website) -> None:
    person = api.person("Ani")
    person.says(QUESTION["id"])
    (answer,) = api.wait_for(person)
    title = button_like(answer, "cocok")
    data = callback_data(answer.markup, *find(answer.markup, title))  # the title changes when the press is marked
    taps = []
    for _ in range(3):
        taps.append(person.presses(answer, title, data))
        time.sleep(0.2)
    (more,) = everything(api, polling, person)
    assert all(tap.answered for tap in taps)
    time.sleep(SECONDS_OF_A_DOUBLE_TAP)
    person.presses(answer, title, data)
    (again,) = everything(api, polling, person)
    assert again.text.split("\n")[0] == more.text.split("\n")[0]


def test_malformed_updates_do_not_keep_others_from_being_answered(api: BotApi) -> None:
    number = 2_100_000_000
    malformed: Tuple[Dict[str, Any], ...] = (
        {},
        {"message": None},
        {"message": {"text": "x"}},
        {"message": {"message_id": "a", "chat": [], "from": 3}},
        {"message": {"message_id": 1, "chat": {"id": 10**30, "type": "private"}, "from": {"id": 1}, "text": "x"}},
        {"callback_query": {"id": "1", "from": {"id": 1}, "data": "1" * 64}},
        {"callback_query": {}},
        {"business_message": {"text": "x"}},
    )
    for i, strange in enumerate(malformed):
        api.inject({"update_id": number + i, **strange})
    person = api.person("Ani")
    person.says("halo")
    assert api.wait_for(person)


def test_an_unknown_button_gets_a_notice(api: BotApi) -> None:
    person = api.person("Ani")
    person.says(QUESTION["id"])
    (answer,) = api.wait_for(person)
    person.presses(answer, titles(answer)[0][0], data="2" + "f" * 24)
    (reply,) = api.wait_for(person)
    assert "tidak berlaku" in reply.text


def test_people_who_left_keep_nobody_waiting(api: BotApi, polling: Website) -> None:
    gone: List[Any] = [api.person("Ani"), api.person("Budi"), api.person("Cici")]
    for person in gone:
        person.says("halo")
    for person in gone:
        api.wait_for(person)
        person.says(QUESTION["id"])
    gone[0].blocks_bot()
    gone[1].deletes_account()
    gone[2].vanishes()
    stays = api.person("Dedi")
    stays.says("halo")
    assert api.wait_for(stays)
    api.wait_until(lambda: waiting(polling) == 0, what="the end of what can't be answered")


def test_a_confirmed_deletion_leaves_nothing(api: BotApi, polling: Website) -> None:
    person = api.person("Rahmawati Rahasia")
    person.says("aku suka menulis puisi rahasia, cocok jadi community officer gak?")
    assert everything(api, polling, person)
    before = _senders(polling)
    person.says("/hapus")
    (confirm,) = api.wait_for(person)
    person.presses(confirm, titles(confirm)[0][0])
    (done,) = api.wait_for(person)
    assert "hapus" in done.text.lower()
    api.wait_until(lambda: len(before - _senders(polling)) == 1, what="the end of the conversation")


def test_no_name_and_no_chat_id_is_stored(api: BotApi, polling: Website) -> None:
    person = api.person("Rahmawati Rahasia")
    person.says("halo, tugas community officer apa?")
    assert everything(api, polling, person)
    stored = polling.database.read_bytes()
    assert str(person.id).encode() not in stored
    assert b"Rahmawati" not in stored
    assert waiting(polling) == 0


def test_the_log_contains_no_token_and_no_traceback(api: BotApi, polling: Website) -> None:
    log = polling.log.read_text(errors="replace")
    assert "is running with long polling" in log
    assert api.token not in log
    assert api.token.partition(":")[2] not in log
    assert "Traceback" not in log


def _is_answered(question: Any, degree: str) -> bool:
    return titles(question) == [[f"✓ {degree}"]]


def _senders(server: Website) -> set[str]:
    with sqlite3.connect(server.database) as database:
        return {row[0] for row in database.execute("select distinct sender_id from events")}
