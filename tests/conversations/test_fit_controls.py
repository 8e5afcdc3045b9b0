"""Controlling the fit check and changing its answers, in both languages, through the trained bot."""

import pytest

from tests.support.bot import Bot
from tests.support.fit_check import LANGUAGES, START, open_question, state

CONTROLS = {
    "why": {"id": "kenapa nanya itu?", "en": "why do you ask that?", "button": "/explain_question"},
    "skip": {"id": "lewatin aja", "en": "skip this one", "button": "/skip_question"},
    "back": {
        "id": "eh salah, mau ganti jawabanku tadi",
        "en": "wait, go back, I want to change my last answer",
        "button": "/go_back",
    },
    "stop": {"id": "udahan dulu tesnya", "en": "let's stop the quiz", "button": "/stop_check"},
    "restart": {"id": "ulang dari awal dong", "en": "start the test over", "button": "/restart_check"},
}


@pytest.mark.parametrize("way", ["id", "en", "button"])
@pytest.mark.parametrize("control", list(CONTROLS))
def test_7_a_running_check_obeys_its_controls(bot: Bot, control: str, way: str) -> None:
    talk = bot.conversation()
    talk.say(START["en" if way == "en" else "id"])
    first = open_question(talk)
    talk.say("4")
    second = open_question(talk)
    talk.say(CONTROLS[control][way])
    assert first
    assert second
    if control == "why":
        assert open_question(talk) == second
    elif control == "skip":
        third = open_question(talk)
        assert third
        assert third["number"] == 3
        assert len(state(talk)["ratings"]) == 1
    elif control == "back":
        assert open_question(talk) == first
    elif control == "stop":
        assert state(talk)["status"] == "paused"
        talk.say(
            {"id": "yuk lanjutin pertanyaannya", "en": "let's carry on with those questions"}[
                "en" if way == "en" else "id"
            ]
        )
        assert open_question(talk) == second
    else:
        assert state(talk)["ratings"] == {}
        assert open_question(talk) == first


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("id", "soal media sosial tadi, aku mau jawab beda"),
        ("en", "about social media, let me answer that one differently"),
    ],
)
def test_7_an_earlier_answer_that_is_named_is_asked_for_again(bot: Bot, language: str, text: str) -> None:
    talk = bot.conversation()
    talk.say(START[language])
    for _ in range(12):
        question = open_question(talk)
        assert question
        talk.say("4")
        if question["trait"] == "social_media":
            break
    talk.say("4")
    talk.say(text)
    question = open_question(talk)
    assert question
    assert question["trait"] == "social_media"


@pytest.mark.parametrize("language", LANGUAGES)
def test_answers_can_be_shown_and_deleted(bot: Bot, language: str) -> None:
    talk = bot.conversation()
    talk.say(START[language])
    talk.say("5")
    reply = talk.text({"id": "lihat data saya", "en": "show me my data"}[language])
    assert {"id": "kamu suka sekali", "en": "you love"}[language] in reply.lower()
    talk.say({"id": "hapus data saya", "en": "delete my data"}[language])
    assert state(talk)  # it asks once
    talk.say({"id": "ya, hapus semuanya", "en": "yes, delete everything"}[language])
    assert not state(talk)


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_answer_named_by_its_number_is_the_only_one_changed(bot: Bot, language: str) -> None:
    talk = bot.conversation()
    talk.say(START[language])
    talk.say("5")
    talk.say("5")
    first, second = state(talk)["asked"]
    asked = open_question(talk)
    talk.say({"id": "ganti jawaban nomor 1 jadi 1", "en": "change my answer to number 1 to 1"}[language])
    assert state(talk)["ratings"][first]["degree"] == -2
    assert state(talk)["ratings"][second]["degree"] == 2
    assert open_question(talk) == asked


@pytest.mark.parametrize("language", LANGUAGES)
def test_changing_an_answer_nobody_gave_loses_none(bot: Bot, language: str) -> None:
    talk = bot.conversation()
    talk.say(START[language])
    talk.say("5")
    before = state(talk)
    reply = talk.text(
        {"id": "ganti jawabanku soal memasak rendang jadi 1", "en": "change my answer about baking bread to 1"}[
            language
        ]
    )
    assert state(talk)["ratings"] == before["ratings"]
    assert "1. " in reply


@pytest.mark.parametrize(
    ("language", "message", "degree"),
    [
        ("id", "suka, aku sering doodle poster. udah dulu ya, show me the result so far", 1),
        ("en", "love it, I do that at work. that's enough for now, what's my result so far", 2),
    ],
)
def test_an_answer_a_stop_and_a_wish_for_the_result_are_all_taken(
    bot: Bot, language: str, message: str, degree: int
) -> None:
    talk = bot.conversation()
    talk.say(START[language])
    for answer in ("5", "2", "4"):
        talk.say(answer)
    asked = state(talk)["current"]
    talk.say(message)
    assert state(talk)["status"] == "paused"
    assert state(talk)["ratings"][asked]["degree"] == degree


@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("id", "yang pertama tadi jangan suka banget, biasa aja lah. yang ini: demen, tiap malem malah"),
        ("en", "oops the first one I meant okay. and this, yeah I like it, did it for my church"),
    ],
)
def test_a_correction_and_an_answer_in_one_message_are_both_taken(bot: Bot, language: str, message: str) -> None:
    talk = bot.conversation()
    talk.say(START[language])
    first = state(talk)["current"]
    for answer in ("5", "2", "4"):
        talk.say(answer)
    asked = state(talk)["current"]
    talk.say(message)
    ratings = state(talk)["ratings"]
    assert (ratings[first]["degree"], ratings[asked]["degree"]) == (0, 1)
