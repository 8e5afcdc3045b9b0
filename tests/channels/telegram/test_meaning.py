"""What people mean by replies, edits and several messages in a row."""

import json
import sqlite3
import time
from typing import Any, Dict, Tuple

import pytest

from channels.telegram.thoughts import SECONDS_OF_A_THOUGHT
from sandbox import BotApi, Message, Person
from tests.channels.telegram.conftest import USERNAME, everything, titles
from tests.support.website import Website

CHECK = {"id": "/cek pengelola komunitas online", "en": "/check online community manager"}


def check(server: Website) -> Dict[str, Any]:
    """The state of the fit check that took a step last."""
    with sqlite3.connect(server.database) as database:
        rows = database.execute("select data from events where type_name = 'slot' order by id desc limit 200")
        slots = (json.loads(row[0]) for row in rows)
        return dict(next(slot["value"] for slot in slots if slot["name"] == "fit_check" and slot["value"]))


def ratings(server: Website) -> Dict[str, int]:
    """The degrees noted, by trait."""
    return {trait: rating["degree"] for trait, rating in check(server)["ratings"].items()}


def begun(api: BotApi, server: Website, language: str = "id") -> Tuple[Person, Message, Message]:
    """A person whose first question is answered with "4", that question, and the second one."""
    person = api.person("Ani", language_code=language)
    person.says(CHECK[language])
    first = api.wait_for(person)[-1]
    person.presses(first, "4")
    second = everything(api, server, person)[-1]
    assert titles(second)[0] == ["1", "2", "3", "4", "5"]
    assert list(ratings(server).values()) == [1]
    return person, first, second


@pytest.mark.parametrize(
    ("language", "text", "degrees"),
    [
        ("id", "eh salah, tidak suka", (-2, -1)),
        ("id", "1", (-2,)),
        ("id", "sama sekali nggak", (-2, -1)),
        ("id", "suka banget!", (2,)),
        ("en", "no wait, I don't like that", (-2, -1)),
    ],
)
def test_a_reply_to_an_earlier_question_changes_its_answer(
    api: BotApi, polling: Website, language: str, text: str, degrees: Tuple[int, ...]
) -> None:
    person, first, _ = begun(api, polling, language)
    [trait], current = ratings(polling), check(polling)["current"]
    person.says(text, reply_to=first)
    replies = everything(api, polling, person)
    assert ratings(polling).keys() == {trait}
    assert ratings(polling)[trait] in degrees
    assert check(polling)["current"] == current
    assert titles(replies[-1])[0] == ["1", "2", "3", "4", "5"]  # the open question is asked again


def test_a_reply_that_says_only_that_it_was_wrong_asks_that_question_again(api: BotApi, polling: Website) -> None:
    person, first, _ = begun(api, polling)
    [trait] = ratings(polling)
    person.says("eh salah", reply_to=first)
    assert everything(api, polling, person)
    assert check(polling)["current"] == trait
    assert ratings(polling) == {}


def test_a_reply_to_the_newest_question_answers_it(api: BotApi, polling: Website) -> None:
    person, _, second = begun(api, polling)
    current = check(polling)["current"]
    person.says("tidak suka", reply_to=second)
    assert everything(api, polling, person)
    assert ratings(polling)[current] < 0
    assert next(iter(ratings(polling).values())) == 1


def test_a_question_in_reply_to_an_earlier_question_answers_none(api: BotApi, polling: Website) -> None:
    person, first, _ = begun(api, polling)
    before = check(polling)
    person.says("gajinya berapa?", reply_to=first)
    assert everything(api, polling, person)
    assert check(polling) == before


def test_a_reply_to_an_older_answer_is_about_its_role(api: BotApi, polling: Website) -> None:
    person = api.person("Ani")
    answers = []
    for role in ("community officer", "event organizer"):
        person.says(f"tugas {role} apa?")
        answers += everything(api, polling, person)
    person.says("kalau skillnya?", reply_to=answers[0])
    (reply,) = everything(api, polling, person)
    assert "Community Officer" in reply.text
    person.says("kalau skillnya?", reply_to=answers[1])
    (reply,) = everything(api, polling, person)
    assert "Event Organizer" in reply.text


def test_an_edit_of_the_newest_message_is_answered_anew(api: BotApi, polling: Website) -> None:
    person = api.person("Ani")
    first = person.says("tugas event organizer apa?")
    assert everything(api, polling, person)
    person.edits(first, "tugas event organizer apa?")  # as when Telegram adds a preview
    assert not everything(api, polling, person)
    person.edits(first, "tugas community officer apa?")
    (answer,) = everything(api, polling, person)
    assert "Community Officer" in answer.text
    person.edits(first, "gaji community officer berapa?")
    (answer,) = everything(api, polling, person)
    assert "gaji" in answer.text


def test_an_edit_of_an_older_message_is_ignored(api: BotApi, polling: Website) -> None:
    person = api.person("Ani")
    older = person.says("halo")
    everything(api, polling, person)
    newer = person.says("tugas event organizer apa?")
    (answer,) = everything(api, polling, person)
    person.edits(older, "gaji guru?")
    assert not everything(api, polling, person)
    person.presses(answer, titles(answer)[0][0])
    assert everything(api, polling, person)
    person.edits(newer, "tugas community officer apa?")
    assert not everything(api, polling, person)


def test_an_edited_answer_changes_that_answer(api: BotApi, polling: Website) -> None:
    person, _, _ = begun(api, polling)
    current = check(polling)["current"]
    said = person.says("suka")
    assert everything(api, polling, person)
    assert ratings(polling)[current] > 0
    following = check(polling)["current"]
    person.edits(said, "tidak suka")
    assert everything(api, polling, person)
    assert ratings(polling)[current] < 0
    assert check(polling)["current"] == following


def test_an_edited_caption_and_an_edited_command_count(api: BotApi, polling: Website) -> None:
    person = api.person("Ani")
    sent = person.sends(photo=True)
    assert everything(api, polling, person)
    person.edits(sent, "/peran")
    (roles,) = everything(api, polling, person)
    assert "Kesehatan" in roles.text


def test_in_a_group_replies_and_edits_mean_the_same(api: BotApi, polling: Website) -> None:
    person = api.person("Ani")
    group = api.group("Kelas 12", [person])
    api.wait_for(group)
    person.says("/cek pengelola komunitas online", in_chat=group)
    first = api.wait_for(group)[-1]
    person.presses(first, "4")
    second = everything(api, polling, group)[-1]
    [trait] = ratings(polling)
    person.says("eh salah, tidak suka", reply_to=first)
    third = everything(api, polling, group)[-1]
    assert ratings(polling).keys() == {trait}
    assert ratings(polling)[trait] < 0
    current = check(polling)["current"]
    said = person.says(f"@{USERNAME} suka banget", in_chat=group, reply_to=third)
    everything(api, polling, group)
    person.edits(said, f"@{USERNAME} tidak suka")
    everything(api, polling, group)
    assert ratings(polling)[current] < 0
    assert second


@pytest.mark.parametrize("pause", [0.05, 0.8])
def test_a_thought_in_several_messages_gets_one_answer_that_fits(api: BotApi, polling: Website, pause: float) -> None:
    person = api.person("Ani")
    for text in ("kak", "mau nanya dong", "community officer", "gajinya berapa"):
        person.says(text)
        time.sleep(pause)
    replies = [message.text for message in everything(api, polling, person)]
    assert "gaji" in replies[-1]
    assert "Community Officer" in replies[-1]
    assert len(replies) <= 2  # the first message is answered at once


def test_a_question_in_two_messages_starts_the_check_it_asks_for(api: BotApi, polling: Website) -> None:
    person = api.person("Ani")
    for text in ("cocok gak aku jadi", "community officer"):
        person.says(text)
    everything(api, polling, person)
    assert check(polling)["role"] == "community_officer"


def test_messages_that_come_alone_do_not_wait(api: BotApi, polling: Website) -> None:
    person = api.person("Ani")
    person.says("tugas community officer apa")
    everything(api, polling, person)
    time.sleep(SECONDS_OF_A_THOUGHT)
    began = time.monotonic()
    person.says("tugas event organizer apa")
    (answer,) = api.wait_for(person)
    assert "Event Organizer" in answer.text
    assert time.monotonic() - began < 20
