"""The fit check as people meet it: its questions, in both languages, through the trained bot."""

from pathlib import Path
from typing import List

import pytest
from rasa.core.tracker_store import SQLTrackerStore

from advisor.advisor import get_advisor
from tests.support.bot import Bot, Conversation
from tests.support.fit_answers import LIKES_ONLINE
from tests.support.fit_check import (
    LANGUAGES,
    START,
    WHICH,
    asks_fields,
    finish,
    open_question,
    questions,
    start_with_all_roles,
    state,
)


@pytest.mark.parametrize("language", LANGUAGES)
def test_1_traits_already_described_are_not_asked_about(bot: Bot, language: str) -> None:
    talk = bot.conversation()
    talk.say(
        {
            "id": "aku suka ngobrol tapi males bikin laporan",
            "en": "I love chatting with people but I hate writing reports",
        }[language]
    )
    known = set(state(talk)["ratings"])
    assert len(known) >= 2
    start_with_all_roles(talk, language)
    finish(talk, {})
    assert known.isdisjoint(question["trait"] for question in questions(talk))


@pytest.mark.parametrize("language", LANGUAGES)
def test_4_a_check_asks_four_to_twelve_questions_and_none_twice(bot: Bot, language: str) -> None:
    talk = bot.conversation()
    talk.say(START[language])
    finish(talk, LIKES_ONLINE)
    traits = [question["trait"] for question in questions(talk)]
    assert 4 <= len(traits) <= 12
    assert len(traits) == len(set(traits))
    assert [question["number"] for question in questions(talk)] == list(range(1, len(traits) + 1))


@pytest.mark.parametrize("language", LANGUAGES)
def test_6_the_question_is_repeated_after_a_digression(bot: Bot, language: str) -> None:
    talk = bot.conversation()
    talk.say(START[language])
    talk.say("4")
    before = open_question(talk)
    talk.say({"id": "gajinya berapa?", "en": "how much does it pay?"}[language])
    assert "action_answer_topic" in talk.actions
    assert open_question(talk) == before
    talk.say({"id": "please speak English", "en": "pakai bahasa Indonesia dong"}[language])
    assert open_question(talk) == before
    assert len(state(talk)["ratings"]) == 1
    assert talk.tracker.get_slot("language") != language


def test_6_a_restart_of_the_action_server_loses_nothing(bot: Bot) -> None:
    talk = bot.conversation()
    talk.say(START["id"])
    talk.say("4")
    before = open_question(talk)
    bot.actions.stop()
    bot.actions.start()
    talk.say("apa tugasnya?")
    assert open_question(talk) == before
    assert len(state(talk)["ratings"]) == 1


def test_6_a_restart_of_the_bot_loses_nothing(bot: Bot, tmp_path: Path) -> None:
    def on_disk() -> Conversation:
        started = Bot(bot.model, bot.actions)
        domain = started.agent.domain
        started.agent.tracker_store = SQLTrackerStore(domain, db=str(tmp_path / "conversations.db"))
        assert started.agent.processor
        started.agent.processor.tracker_store = started.agent.tracker_store
        return started.conversation()

    talk = on_disk()
    talk.say(START["en"])
    talk.say("4")
    before, state_before = open_question(talk), state(talk)
    talk = on_disk()
    assert state(talk) == state_before
    talk.say("what are the main duties?")
    assert open_question(talk) == before


@pytest.mark.parametrize(
    ("text", "degree"),
    [
        ("lumayan, 4 lah", 1),
        ("biasa aja", 0),
        ("banget", 2),
        ("5", 2),
        ("nggak juga", -1),
        ("not really", -1),
        ("I love it", 2),
        ("it's okay", 0),
    ],
)
def test_13_a_degree_in_words_counts_as_an_answer(bot: Bot, text: str, degree: int) -> None:
    talk = bot.conversation()
    talk.say(START["id" if text[0] in "lb5n" and text != "not really" else "en"])
    question = open_question(talk)
    assert question
    talk.say(text)
    assert state(talk)["ratings"][question["trait"]]["degree"] == degree


@pytest.mark.parametrize(
    ("language", "text"),
    [("id", "belum bisa sih, tapi pengen belajar"), ("en", "I can't do that yet but I'd like to learn")],
)
def test_15_a_skill_still_to_be_learned_is_no_unwillingness(bot: Bot, language: str, text: str) -> None:
    talk = bot.conversation()
    talk.say(START[language])
    talk.say(text)
    assert all(rating["degree"] >= 0 for rating in state(talk)["ratings"].values())


@pytest.mark.parametrize(
    ("language", "text"),
    [("id", "aku gagal terus, putus asa"), ("en", "I fail at everything, I'm hopeless and want to give up on life")],
)
def test_distress_gets_support_and_no_score(bot: Bot, language: str, text: str) -> None:
    talk = bot.conversation()
    talk.say(START[language])
    talk.say("4")
    talk.say(text)
    assert talk.actions == ["action_support_in_distress"]
    assert state(talk)["status"] == "paused"
    assert len(state(talk)["ratings"]) == 1


def test_the_side_of_an_unclear_answer_is_asked_with_the_degrees(bot: Bot) -> None:
    talk = bot.conversation()
    talk.say(START["en"])
    said = talk.say("hmm")[-1]
    assert "do you like it, is it okay, or not so much?" in said.text
    assert [button["title"] for button in said.buttons][:5] == [degree.en for degree in get_advisor().knowledge.degrees]


def test_an_explanation_is_not_noted_beside_the_answer(bot: Bot) -> None:
    talk = bot.conversation()
    talk.say(START["id"])
    question = open_question(talk)
    assert question
    said = talk.say("kurang suka, aku mah suka mikirin perasaan orang")[0].text
    assert list(state(talk)["ratings"]) == [question["trait"]]
    assert said.startswith("Kucatat: kamu kurang suka")


def test_another_liking_is_noted_beside_the_answer(bot: Bot) -> None:
    talk = bot.conversation()
    talk.say(START["en"])
    question = open_question(talk)
    assert question
    talk.say("yes, but I hate writing")
    degrees = {trait: rating["degree"] for trait, rating in state(talk)["ratings"].items()}
    assert degrees == {question["trait"]: 1, "writing": -2}


def test_an_earlier_answer_is_not_changed_by_a_later_explanation(bot: Bot) -> None:
    talk = bot.conversation()
    talk.say("aku gak suka nulis")
    talk.say(START["id"])
    talk.say("iya, soalnya aku suka nulis")
    assert state(talk)["ratings"]["writing"]["degree"] == -1


def test_an_unclear_answer_is_asked_about_once_then_left_out(bot: Bot) -> None:
    talk = bot.conversation()
    talk.say(START["id"])
    first = open_question(talk)
    talk.say("hmm")
    assert open_question(talk) == first
    assert state(talk)["wording"] == 1
    talk.say("hmm")
    second = open_question(talk)
    assert second
    assert first
    assert second["trait"] != first["trait"]


def test_a_role_with_little_coverage_is_not_checked(bot: Bot) -> None:
    talk = bot.conversation()
    reply = talk.text("aku cocok gak jadi petugas CSR?")
    assert "Sumberku tidak menyebut" in reply
    assert open_question(talk) is None


@pytest.mark.parametrize(
    ("asked", "role"),
    [
        ("tes aku dong", "community officer"),
        ("aku cocok gak jadi EO?", "yaudah community officer aja"),
        ("test me", "community officer then"),
        ("would event organizer suit me?", "ok then comm officer"),
    ],
)
def test_a_check_without_a_role_starts_when_one_is_named(bot: Bot, asked: str, role: str) -> None:
    talk = bot.conversation()
    talk.say(asked)
    talk.say(role)
    assert state(talk)["status"] == "running"
    assert state(talk)["role"] == "community_officer"


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_question_about_people_in_general_starts_no_check(bot: Bot, language: str) -> None:
    talk = bot.conversation()
    talk.say("beda community officer sama ICM?" if language == "id" else "community officer vs ICM?")
    replies = talk.say("mana yg lbh cocok bwt org pendiem" if language == "id" else "which is better for shy people")
    assert [reply.answer["topic"] for reply in replies] == ["ask_fit_profile"]
    assert len(replies[0].answer["roles"]) == 2
    assert "running" not in str(state(talk))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_question_stands_after_two_questions_in_one_message(bot: Bot, language: str) -> None:
    talk = bot.conversation()
    talk.say(START[language])
    before = state(talk)
    text = {"id": "gajinya brp trus hrs kuliah ga", "en": "whats the pay and do u need a degree"}[language]
    replies = talk.say(text)
    topics = [reply.answer["topic"] for reply in replies if "topic" in reply.answer]
    assert topics == ["ask_salary", "ask_qualifications"]
    assert state(talk)["current"] == before["current"]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("about", ["result", "method", "nonsense"])
def test_the_question_stands_after_a_question_about_the_check(bot: Bot, language: str, about: str) -> None:
    talk = bot.conversation()
    talk.say(START[language])
    talk.say("4")
    before = state(talk)
    texts = {
        "result": {"id": "udah, hasilku gimana?", "en": "what's my result so far?"},
        "method": {"id": "ini tes psikologi bukan?", "en": "is this a scientific test?"},
        "nonsense": {"id": "emang ikan bisa terbang kalau lagi galau ya?", "en": "would a fish fly if it felt blue?"},
    }
    talk.say(texts[about][language])
    assert state(talk)["current"] == before["current"]
    assert state(talk)["ratings"] == before["ratings"]
    assert state(talk)["asked"] == before["asked"]


@pytest.mark.parametrize(
    ("language", "text", "fields"),
    [
        ("id", "2 dan 5", ["health", "law"]),
        ("id", "yang kesehatan aja", ["health"]),
        ("id", "yang ngurusin orang sakit", ["health"]),
        ("en", "the third one", ["education"]),
        ("en", "something with computers and code", ["technology"]),
    ],
)
def test_fields_are_chosen_by_number_by_name_or_in_own_words(
    bot: Bot, language: str, text: str, fields: List[str]
) -> None:
    talk = bot.conversation()
    talk.say(WHICH[language])
    assert asks_fields(talk)
    talk.say(text)
    assert state(talk)["fields"][: len(fields)] == fields
    assert open_question(talk)


def test_likings_told_before_take_the_place_of_the_question_on_fields(bot: Bot) -> None:
    talk = bot.conversation()
    talk.say("aku suka gambar sama ngedit video, cocoknya jadi apa?")
    talk.say("iya")
    assert "arts_media" in state(talk)["fields"]
    assert open_question(talk)


@pytest.mark.parametrize(("text", "traits"), [("aku suka ngoding", ["coding"]), ("I love animals", ["animals"])])
def test_another_liking_alone_is_noted_and_is_no_answer(bot: Bot, text: str, traits: List[str]) -> None:
    talk = bot.conversation()
    talk.say("aku cocok gak jadi akuntan?")
    asked = open_question(talk)
    talk.say(text)
    assert list(state(talk)["ratings"]) == traits
    assert open_question(talk) == asked


def test_after_the_result_more_questions_are_asked_on_request(bot: Bot) -> None:
    talk = bot.conversation()
    talk.say("aku cocok gak jadi akuntan?")
    finish(talk, {})
    asked = len(questions(talk))
    talk.say("lanjutkan cek")
    talk.say("4")
    assert len(questions(talk)) > asked
