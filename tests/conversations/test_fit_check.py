"""The fit check as people meet it: its seventeen properties, in both languages, through the trained bot."""

import re
from pathlib import Path
from typing import Any, Dict, List, Optional

import pytest
from rasa.core.tracker_store import SQLTrackerStore
from rasa.shared.core.events import BotUttered

from tests.support.bot import Bot, Conversation
from tests.support.fit_answers import LIKES_ONLINE, UNDECIDED

LANGUAGES = ("id", "en")
START = {"id": "aku cocok gak ya jadi pengelola komunitas online?", "en": "would I be a good online community manager?"}
WHICH = {"id": "peran mana yang cocok buatku?", "en": "which role would suit me best?"}
NOT_ENOUGH = "not_enough_information"
NEVER_SAID = re.compile(
    r"pasti cocok|akan sukses|tes psikologi(?! dan)|akurat|definitely (suit|fit)|will succeed|\d %|\d\.\d",
    re.IGNORECASE,
)


def _questions(talk: Conversation) -> List[Dict[str, Any]]:
    return [
        e.metadata["question"] for e in talk.tracker.events if isinstance(e, BotUttered) and "question" in e.metadata
    ]


def _question(talk: Conversation) -> Optional[Dict[str, Any]]:
    """The question that waits for an answer."""
    state = talk.tracker.get_slot("fit_check") or {}
    return _questions(talk)[-1] if state.get("status") == "running" else None


def _state(talk: Conversation) -> Dict[str, Any]:
    return dict(talk.tracker.get_slot("fit_check") or {})


def _verdict(talk: Conversation) -> Dict[str, Any]:
    """The last verdict."""
    for event in reversed(talk.tracker.events):
        fit = isinstance(event, BotUttered) and (event.metadata.get("answer") or {}).get("fit")
        if fit:
            return dict(fit)
    raise AssertionError("no verdict")


def _finish(talk: Conversation, degrees: Dict[str, int], otherwise: int = UNDECIDED) -> Dict[str, Any]:
    """Answers all questions by number, 1 to 5; those not in `degrees` with `otherwise`."""
    for _ in range(14):
        question = _question(talk)
        if question is None:
            return _verdict(talk)
        talk.say(str(degrees.get(question["trait"], otherwise)))
    raise AssertionError("the check does not end")


DISLIKES_ONLINE = {trait: 6 - degree for trait, degree in LIKES_ONLINE.items()}


@pytest.mark.parametrize("language", LANGUAGES)
def test_1_given_a_self_description_when_checked_then_what_is_known_is_not_asked(bot: Bot, language: str) -> None:
    talk = bot.conversation()
    talk.say(
        {
            "id": "aku suka ngobrol tapi males bikin laporan",
            "en": "I love chatting with people but I hate writing reports",
        }[language]
    )
    known = set(_state(talk)["ratings"])
    assert len(known) >= 2
    talk.say(WHICH[language])
    _finish(talk, {})
    assert known.isdisjoint(question["trait"] for question in _questions(talk))


@pytest.mark.parametrize("language", LANGUAGES)
def test_4_given_a_check_when_answered_then_between_four_and_twelve_questions_none_twice(
    bot: Bot, language: str
) -> None:
    talk = bot.conversation()
    talk.say(START[language])
    _finish(talk, LIKES_ONLINE)
    traits = [question["trait"] for question in _questions(talk)]
    assert 4 <= len(traits) <= 12
    assert len(traits) == len(set(traits))
    assert [question["number"] for question in _questions(talk)] == list(range(1, len(traits) + 1))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("degrees", "band"), [(LIKES_ONLINE, "strong"), (DISLIKES_ONLINE, "weak")])
def test_5_given_clear_answers_when_judged_then_a_clear_band(
    bot: Bot, language: str, degrees: Dict[str, int], band: str
) -> None:
    talk = bot.conversation()
    talk.say(START[language])
    assert _finish(talk, degrees)["band"] == band


@pytest.mark.parametrize("language", LANGUAGES)
def test_5_given_contradictory_or_no_answers_when_judged_then_no_verdict(bot: Bot, language: str) -> None:
    contradictory = bot.conversation()
    contradictory.say(START[language])
    assert _finish(contradictory, {}, otherwise=5)["band"] == NOT_ENOUGH
    silent = bot.conversation()
    silent.say(START[language])
    skip = {"id": "lewati", "en": "skip"}[language]
    for _ in range(13):
        if _question(silent):
            silent.say(skip)
    assert _verdict(silent)["band"] == NOT_ENOUGH


@pytest.mark.parametrize("language", LANGUAGES)
def test_6_given_a_side_question_when_answered_then_the_same_question_comes_again(bot: Bot, language: str) -> None:
    talk = bot.conversation()
    talk.say(START[language])
    talk.say("4")
    before = _question(talk)
    talk.say({"id": "gajinya berapa?", "en": "how much does it pay?"}[language])
    assert "action_answer_topic" in talk.actions
    assert _question(talk) == before
    talk.say({"id": "please speak English", "en": "pakai bahasa Indonesia dong"}[language])
    assert _question(talk) == before
    assert len(_state(talk)["ratings"]) == 1
    assert talk.tracker.get_slot("language") != language


def test_6_given_a_restart_of_the_servers_when_gone_on_then_nothing_is_lost(bot: Bot) -> None:
    talk = bot.conversation()
    talk.say(START["id"])
    talk.say("4")
    before = _question(talk)
    bot.actions.stop()
    bot.actions.start()
    talk.say("apa tugasnya?")
    assert _question(talk) == before
    assert len(_state(talk)["ratings"]) == 1


def test_6_given_a_store_on_disk_when_the_bot_itself_is_restarted_then_nothing_is_lost(
    bot: Bot, tmp_path: Path
) -> None:
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
    before, state = _question(talk), _state(talk)
    talk = on_disk()
    assert _state(talk) == state
    talk.say("what are the main duties?")
    assert _question(talk) == before


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
def test_7_given_a_running_check_when_controlled_then_it_obeys(bot: Bot, control: str, way: str) -> None:
    talk = bot.conversation()
    talk.say(START["en" if way == "en" else "id"])
    first = _question(talk)
    talk.say("4")
    second = _question(talk)
    talk.say(CONTROLS[control][way])
    assert first
    assert second
    if control == "why":
        assert _question(talk) == second
    elif control == "skip":
        third = _question(talk)
        assert third
        assert third["number"] == 3
        assert len(_state(talk)["ratings"]) == 1
    elif control == "back":
        assert _question(talk) == first
    elif control == "stop":
        assert _state(talk)["status"] == "paused"
        talk.say(
            {"id": "yuk lanjutin pertanyaannya", "en": "let's carry on with those questions"}[
                "en" if way == "en" else "id"
            ]
        )
        assert _question(talk) == second
    else:
        assert _state(talk)["ratings"] == {}
        assert _question(talk) == first


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("id", "soal media sosial tadi, aku mau jawab beda"),
        ("en", "about social media, let me answer that one differently"),
    ],
)
def test_7_given_an_earlier_answer_when_named_then_it_is_asked_again(bot: Bot, language: str, text: str) -> None:
    talk = bot.conversation()
    talk.say(START[language])
    for _ in range(12):
        question = _question(talk)
        assert question
        talk.say("4")
        if question["trait"] == "social_media":
            break
    talk.say("4")
    talk.say(text)
    question = _question(talk)
    assert question
    assert question["trait"] == "social_media"


@pytest.mark.parametrize("language", LANGUAGES)
def test_8_to_11_given_a_verdict_when_read_then_reasons_misfits_neighbour_and_no_numbers(
    bot: Bot, language: str
) -> None:
    talk = bot.conversation()
    talk.say(START[language])
    talk.say(
        {
            "id": "aku paling males kalau ada orang ribut, mending pergi",
            "en": "I hate it when people fight, I'd rather leave",
        }[language]
    )
    fit = _finish(talk, {**LIKES_ONLINE, "avoids_conflict": 5, "conflict_handling": 1})
    reasons = fit["reasons"]
    assert reasons
    assert all(reason["fact"] and reason["source"] for reason in reasons)
    assert any(reason["misfit"] for reason in reasons)
    assert fit["band"] != "strong"
    assert len(fit["best_roles"]) == 2
    text = next(
        e.text
        for e in reversed(talk.tracker.events)
        if isinstance(e, BotUttered) and "fit" in (e.metadata.get("answer") or {})
    )
    assert {"id": "tetangganya", "en": "neighbouring"}[language] in text
    assert not NEVER_SAID.search(text)


@pytest.mark.parametrize("language", LANGUAGES)
def test_12_given_a_verdict_when_asked_what_if_then_it_is_worked_out_and_nothing_is_kept(
    bot: Bot, language: str
) -> None:
    talk = bot.conversation()
    talk.say(START[language])
    _finish(talk, DISLIKES_ONLINE)
    before = _state(talk)
    reply = talk.text(
        {"id": "kalau aku belajar menengahi konflik gimana?", "en": "what if I learnt to handle conflicts?"}[language]
    )
    assert "action_continue_fit_check" in talk.actions
    assert {"id": "pengandaian", "en": "what-if"}[language] in reply
    assert _state(talk) == before
    talk.say({"id": "ulang tesnya dari awal", "en": "take the test again from the start"}[language])
    assert _question(talk) == {"trait": _questions(talk)[0]["trait"], "number": 1}


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
def test_13_given_a_degree_in_words_when_answered_then_it_counts(bot: Bot, text: str, degree: int) -> None:
    talk = bot.conversation()
    talk.say(START["id" if text[0] in "lb5n" and text != "not really" else "en"])
    question = _question(talk)
    assert question
    talk.say(text)
    assert _state(talk)["ratings"][question["trait"]]["degree"] == degree


@pytest.mark.parametrize(
    ("language", "text"),
    [("id", "saya perempuan 40 tahun, Muslim"), ("en", "I'm a 40 year old Christian woman with asthma")],
)
def test_14_given_age_gender_or_faith_when_said_then_nothing_changes(bot: Bot, language: str, text: str) -> None:
    plain, told = bot.conversation(), bot.conversation()
    told.say(text)
    for talk in (plain, told):
        talk.say(START[language])
    assert _finish(plain, LIKES_ONLINE) == _finish(told, LIKES_ONLINE)


@pytest.mark.parametrize(
    ("language", "text"),
    [("id", "belum bisa sih, tapi pengen belajar"), ("en", "I can't do that yet but I'd like to learn")],
)
def test_15_given_a_skill_not_there_yet_when_said_then_it_is_no_unwillingness(
    bot: Bot, language: str, text: str
) -> None:
    talk = bot.conversation()
    talk.say(START[language])
    talk.say(text)
    assert all(rating["degree"] >= 0 for rating in _state(talk)["ratings"].values())


@pytest.mark.parametrize(
    ("language", "text"),
    [("id", "aku gagal terus, putus asa"), ("en", "I fail at everything, I'm hopeless and want to give up on life")],
)
def test_17_given_distress_when_said_then_comfort_and_no_score(bot: Bot, language: str, text: str) -> None:
    talk = bot.conversation()
    talk.say(START[language])
    talk.say("4")
    talk.say(text)
    assert talk.actions == ["action_support_in_distress"]
    assert _state(talk)["status"] == "paused"
    assert len(_state(talk)["ratings"]) == 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_given_answers_when_asked_to_show_or_delete_them_then_it_is_done(bot: Bot, language: str) -> None:
    talk = bot.conversation()
    talk.say(START[language])
    talk.say("5")
    reply = talk.text({"id": "lihat data saya", "en": "show me my data"}[language])
    assert {"id": "suka sekali", "en": "love it"}[language] in reply.lower()
    talk.say({"id": "hapus data saya", "en": "delete my data"}[language])
    assert _state(talk)  # it asks once
    talk.say({"id": "ya, hapus semuanya", "en": "yes, delete everything"}[language])
    assert not _state(talk)


def test_given_an_unclear_answer_when_given_twice_then_other_words_then_skipped(bot: Bot) -> None:
    talk = bot.conversation()
    talk.say(START["id"])
    first = _question(talk)
    talk.say("hmm")
    assert _question(talk) == first
    assert _state(talk)["wording"] == 1
    talk.say("hmm")
    second = _question(talk)
    assert second
    assert first
    assert second["trait"] != first["trait"]


def test_given_a_role_with_little_on_it_when_checked_then_it_says_so(bot: Bot) -> None:
    talk = bot.conversation()
    reply = talk.text("aku cocok gak jadi event organizer?")
    assert "Sumberku tidak menyebut" in reply
    assert _question(talk) is None


@pytest.mark.parametrize("language", LANGUAGES)
def test_given_an_answer_named_by_its_number_when_changed_then_only_that_one_is(bot: Bot, language: str) -> None:
    talk = bot.conversation()
    talk.say(START[language])
    talk.say("5")
    talk.say("5")
    first, second = _state(talk)["asked"]
    asked = _question(talk)
    talk.say({"id": "ganti jawaban nomor 1 jadi 1", "en": "change my answer to number 1 to 1"}[language])
    assert _state(talk)["ratings"][first]["degree"] == -2
    assert _state(talk)["ratings"][second]["degree"] == 2
    assert _question(talk) == asked


@pytest.mark.parametrize("language", LANGUAGES)
def test_given_an_answer_that_nobody_gave_when_it_is_to_be_changed_then_none_is_lost(bot: Bot, language: str) -> None:
    talk = bot.conversation()
    talk.say(START[language])
    talk.say("5")
    before = _state(talk)
    reply = talk.text(
        {"id": "ganti jawabanku soal memasak rendang jadi 1", "en": "change my answer about baking bread to 1"}[
            language
        ]
    )
    assert _state(talk)["ratings"] == before["ratings"]
    assert "1. " in reply


@pytest.mark.parametrize("language", LANGUAGES)
def test_given_a_verdict_when_asked_why_or_to_see_it_again_then_it_is_shown_with_its_reasons(
    bot: Bot, language: str
) -> None:
    talk = bot.conversation()
    talk.say(START[language])
    verdict = _finish(talk, LIKES_ONLINE)
    for text in {
        "id": ("kenapa hasilku begitu?", "lihat lagi hasilku dong"),
        "en": ("why do you think so?", "my result?"),
    }[language]:
        assert talk.say(text)[0].answer["fit"] == verdict, text


@pytest.mark.parametrize(
    ("asked", "role"),
    [
        ("tes aku dong", "community officer"),
        ("aku cocok gak jadi EO?", "yaudah community officer aja"),
        ("test me", "community officer then"),
        ("would event organizer suit me?", "ok then comm officer"),
    ],
)
def test_given_a_check_that_lacks_a_role_when_one_is_named_then_it_starts(bot: Bot, asked: str, role: str) -> None:
    talk = bot.conversation()
    talk.say(asked)
    talk.say(role)
    assert _state(talk)["status"] == "running"
    assert _state(talk)["role"] == "community_officer"


@pytest.mark.parametrize("language", LANGUAGES)
def test_given_two_roles_when_asked_which_is_for_some_people_then_who_each_suits_is_told(
    bot: Bot, language: str
) -> None:
    talk = bot.conversation()
    talk.say("beda community officer sama ICM?" if language == "id" else "community officer vs ICM?")
    replies = talk.say("mana yg lbh cocok bwt org pendiem" if language == "id" else "which is better for shy people")
    assert [reply.answer["topic"] for reply in replies] == ["ask_fit_profile"] * 2
    assert "running" not in str(_state(talk))


@pytest.mark.parametrize("language", LANGUAGES)
def test_given_two_questions_in_the_middle_when_answered_then_the_same_question_stands(bot: Bot, language: str) -> None:
    talk = bot.conversation()
    talk.say(START[language])
    before = _state(talk)
    text = {"id": "gajinya brp trus hrs kuliah ga", "en": "whats the pay and do u need a degree"}[language]
    replies = talk.say(text)
    topics = [reply.answer["topic"] for reply in replies if "topic" in reply.answer]
    assert topics == ["ask_salary", "ask_qualifications"]
    assert _state(talk)["current"] == before["current"]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("about", ["result", "method", "nonsense"])
def test_given_a_question_about_the_check_in_its_middle_when_answered_then_the_same_question_stands(
    bot: Bot, language: str, about: str
) -> None:
    talk = bot.conversation()
    talk.say(START[language])
    talk.say("4")
    before = _state(talk)
    texts = {
        "result": {"id": "udah, hasilku gimana?", "en": "what's my result so far?"},
        "method": {"id": "ini tes psikologi bukan?", "en": "is this a scientific test?"},
        "nonsense": {"id": "emang ikan bisa terbang kalau lagi galau ya?", "en": "would a fish fly if it felt blue?"},
    }
    talk.say(texts[about][language])
    assert _state(talk)["current"] == before["current"]
    assert _state(talk)["ratings"] == before["ratings"]
    assert _state(talk)["asked"] == before["asked"]


def test_given_two_answers_that_clash_when_there_is_no_verdict_then_both_are_shown(bot: Bot) -> None:
    talk = bot.conversation()
    talk.say(START["en"])
    fit = _finish(talk, {}, otherwise=5)
    assert fit["band"] == "not_enough_information"
    assert "opposite directions" in talk.text("show me my result")
