"""How the fit check asks, and says what it noted."""

from dataclasses import replace
from typing import Any, Dict

import pytest
from rasa_sdk.executor import CollectingDispatcher

from actions.fit.prompts import answered_beside, ask, ask_side, not_running, noted, numbered_notes, say_ratings, show
from advisor.advisor import get_advisor
from advisor.fit.check import FitCheck, answer, start
from advisor.fit.ratings import Rating
from advisor.knowledge.schema.base import LANGUAGES, Language
from tests.support.actions import PLAIN, RICH, asked, said, turn_of


def _running(role: str = "community_officer") -> FitCheck:
    return start(FitCheck(), get_advisor().interview, role)


def _asked(check: FitCheck, language: str = "id", before: str = "", metadata: Any = None) -> Dict[str, Any]:
    dispatcher = CollectingDispatcher()
    ask(dispatcher, check, turn_of("check_fit", metadata=metadata, slots={"language": language}), before)
    return dict(dispatcher.messages[0])


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_open_question_is_asked_with_its_number_and_five_degrees(language: Language) -> None:
    check = _running()
    assert check.current
    message = _asked(check, language, "Halo.")
    question = get_advisor().knowledge.traits[check.current].questions[0].in_language(language)
    assert message["text"].startswith("Halo.")
    assert message["text"].endswith(question)
    assert message["question"] == {"trait": check.current, "number": 1}
    assert [button["payload"] for button in message["buttons"][:5]] == ["1", "2", "3", "4", "5"]


def test_an_unclear_answer_gets_the_question_in_other_words() -> None:
    check = _running()
    assert _asked(check)["text"] != _asked(replace(check, wording=1))["text"]


def test_the_channel_decides_how_number_and_degrees_are_shown() -> None:
    assert "Pertanyaan 1" in _asked(_running())["text"]
    assert "Pertanyaan 1" not in _asked(_running(), metadata=RICH)["text"]
    plain = _asked(_running(), metadata=PLAIN)
    assert plain["buttons"] == []
    assert all(f"{number} " in plain["text"] for number in range(1, 6))


@pytest.mark.parametrize(("language", "asks"), [("id", "Jadi kamu suka"), ("en", "So do you like it")])
def test_an_answer_on_either_side_is_asked_about(language: str, asks: str) -> None:
    dispatcher, check = CollectingDispatcher(), _running()
    ask_side(dispatcher, check, turn_of("nlu_fallback", slots={"language": language}))
    assert dispatcher.messages[0]["text"].startswith(asks)
    assert dispatcher.messages[0]["question"]["trait"] == check.current


def test_a_check_that_is_done_shows_its_verdict() -> None:
    dispatcher = CollectingDispatcher()
    show(dispatcher, replace(_running(), status="done", current=None), turn_of("affirm"), "Ini hasilnya.")
    assert dispatcher.messages[0]["text"].startswith("Ini hasilnya.")
    assert dispatcher.messages[0]["answer"]["fit"]["role"] == "community_officer"


@pytest.mark.parametrize(
    ("status", "says"),
    [("idle", "No fit check is running"), ("paused", "The check is on hold"), ("done", "The check is finished")],
)
def test_without_an_open_question_the_way_on_is_offered(status: Any, says: str) -> None:
    dispatcher, check = CollectingDispatcher(), FitCheck(status=status)
    assert not_running(dispatcher, check, turn_of("answer_scale", slots={"language": "en"})) is check
    assert dispatcher.messages[0]["text"].startswith(says)
    assert dispatcher.messages[0]["buttons"]


def test_a_guess_says_that_it_may_be_wrong() -> None:
    turn = turn_of("describe_self", slots={"language": "en"})
    ratings = {"writing": Rating(2)}
    assert noted(ratings, turn) == "Noted: you love writing for others to read."
    assert noted(ratings, turn, is_guess=True).startswith("Noted: you love writing for others to read. If that's wrong")
    assert noted({}, turn) == ""


def test_only_an_answer_just_given_is_said_back() -> None:
    check = _running()
    answered = answer(check, get_advisor().interview, Rating(2))
    question = [asked("cek"), said(question={"trait": check.current, "number": 1})]
    turn = turn_of("ask_salary", text="suka banget. gajinya?", before=question)
    assert answered_beside(answered, turn).startswith("Kucatat: kamu suka sekali")
    assert answered_beside(check, turn) == ""
    assert answered_beside(answered, turn_of("ask_salary")) == ""


def test_notes_keep_the_numbers_of_the_questions_and_quote_the_person() -> None:
    check = FitCheck(asked=("travel", "writing"), ratings={"writing": Rating(1, "nulis cerpen")})
    lines = numbered_notes(check, "id")
    assert lines[0].startswith("1. ")
    assert "belum ada jawabanmu" in lines[0]
    assert lines[1].startswith("2. Kamu suka ")
    assert "“nulis cerpen”" in lines[1]
    assert numbered_notes(FitCheck(asked=("travel",)), "id") == []


@pytest.mark.parametrize(("ratings", "is_listed"), [({"writing": Rating(1)}, True), ({}, False)])
def test_a_list_of_notes_can_be_pointed_at(ratings: Any, is_listed: bool) -> None:
    dispatcher = CollectingDispatcher()
    say_ratings(dispatcher, FitCheck(ratings=ratings), turn_of("show_my_data"))
    assert dispatcher.messages[0].get("listed", False) == is_listed
