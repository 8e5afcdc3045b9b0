"""A step of the fit check, whatever is said to its question."""

from dataclasses import replace
from typing import Any, Dict, List, Tuple

import pytest
from rasa_sdk.executor import CollectingDispatcher

from actions.fit.continue_check import ActionContinueFitCheck, start_check
from advisor.advisor import get_advisor
from advisor.decide.question import ANSWERS_QUESTION
from advisor.dialogue.history import DECIDED
from advisor.fit.check import FitCheck, pause, start
from advisor.fit.ratings import Rating
from tests.support.actions import asked, run, said, tracker_of, turn_of

OFFICER = "community_officer"


def _running(current: str = "writing", **about: Any) -> FitCheck:
    return replace(start(FitCheck(), get_advisor().interview, OFFICER), current=current, **about)


def _after(
    text: str, check: FitCheck, intent: str = "answer_scale", reason: str = "", language: str = "id", **about: Any
) -> Tuple[List[Dict[str, Any]], Dict[str, Any]]:
    """What is said, and the check afterwards."""
    question = said(question={"trait": check.current, "number": check.number}) if check.current else said()
    slots = {"fit_check": check.as_dict(), "language": language}
    tracker = tracker_of(intent, text=text, slots=slots, before=[asked("..."), question], **about)
    tracker.latest_message[DECIDED] = reason or None
    messages, after = run(ActionContinueFitCheck(), tracker)
    return messages, after.get("fit_check", {})


@pytest.mark.parametrize(
    ("text", "degree"),
    [("5", 2), ("1", -2), ("Kurang suka", -1), ("not at all", -2), ("biasa saja", 0), ("suka banget!", 2)],
)
def test_an_answer_is_noted_and_the_next_question_asked(text: str, degree: int) -> None:
    messages, check = _after(text, _running())
    assert check["ratings"]["writing"]["degree"] == degree
    assert check["asked"] == ["writing"]
    assert messages[-1]["question"] == {"trait": check["current"], "number": 2}


def test_an_answer_in_words_is_said_back_and_kept() -> None:
    messages, check = _after("suka, tiap malam aku nulis cerita", _running())
    assert "Kucatat: kamu suka" in messages[-1]["text"]
    assert check["ratings"]["writing"]["said"] == "suka, tiap malam aku nulis cerita"
    messages, _ = _after("4", _running())
    assert "Kucatat" not in messages[-1]["text"]


@pytest.mark.parametrize("text", ["7", "0", "100"])
def test_a_number_off_the_scale_is_asked_again(text: str) -> None:
    messages, check = _after(text, _running())
    assert messages[-1]["text"].startswith("Skalanya dari 1")
    assert (check["ratings"], check["current"]) == ({}, "writing")


def test_an_unclear_answer_is_asked_about_once_and_then_left_out() -> None:
    messages, check = _after("hmm entahlah", _running(), intent="nlu_fallback")
    assert messages[-1]["text"].startswith("Jadi kamu suka, biasa saja, atau kurang suka?")
    assert (check["current"], check["wording"]) == ("writing", 1)
    messages, check = _after("hmm entahlah", _running(wording=1), intent="nlu_fallback")
    assert messages[-1]["text"].startswith("Tidak apa-apa, kita lewati saja yang itu.")
    assert check["asked"] == ["writing"]
    assert check["ratings"] == {}


def test_something_else_that_is_liked_is_no_answer() -> None:
    messages, check = _after("aku suka hewan", _running(), intent="describe_self")
    assert set(check["ratings"]) == {"animals"}
    assert messages[-1]["question"]["trait"] == "writing"


def test_what_is_liked_besides_the_answer_is_noted_too() -> None:
    _, check = _after("suka, tapi aku gak suka jualan", _running())
    assert check["ratings"]["writing"]["degree"] > 0
    assert check["ratings"]["selling"]["degree"] < 0


def test_what_is_said_of_the_thing_asked_about_counts_most() -> None:
    text = "computers not so much. but engines I could take apart all day"
    entities = [{"entity": "degree", "value": 2}]
    _, check = _after(text, _running("computers"), reason=ANSWERS_QUESTION, language="en", entities=entities)
    assert check["ratings"]["computers"]["degree"] < 0


def test_an_answer_to_a_paused_check_lets_it_run_again() -> None:
    entities = [{"entity": "degree", "value": 1}]
    _, check = _after("suka", pause(_running()), reason=ANSWERS_QUESTION, entities=entities)
    assert check["status"] == "running"
    assert check["ratings"]["writing"]["degree"] == 1


@pytest.mark.parametrize(
    ("intent", "status", "current"),
    [("stop_check", "paused", "writing"), ("explain_question", "running", "writing"), ("go_back", "running", "travel")],
)
def test_the_intent_chooses_the_step(intent: str, status: str, current: str) -> None:
    check = _running(asked=("travel",), ratings={"travel": Rating(1)})
    _, after = _after("...", check, intent=intent)
    assert (after["status"], after["current"]) == (status, current)


def test_without_a_check_what_people_say_of_themselves_is_noted() -> None:
    messages, check = _after("aku suka nulis", FitCheck(), intent="describe_self")
    assert check["status"] == "idle"
    assert set(check["ratings"]) == {"writing"}
    assert messages[-1]["noted"]


def test_what_people_like_is_answered_with_roles_that_ask_for_it() -> None:
    messages, _ = _after("aku suka gambar", FitCheck(), intent="describe_self")
    assert {"graphic_designer", "animator"} & set(messages[-1]["answer"]["roles"])
    messages, _ = _after("aku gak suka angka", FitCheck(), intent="describe_self")
    assert "answer" not in messages[-1]


@pytest.mark.parametrize(("language", "says"), [("id", "Ini cek kecocokan untuk peran"), ("en", "This check is about")])
def test_a_check_begins_with_what_the_message_says(language: str, says: str) -> None:
    text = {"id": "aku suka nulis, cocok gak?", "en": "I love writing, would it suit me?"}[language]
    slots = {"language": language}
    dispatcher = CollectingDispatcher()
    tracker = tracker_of("check_fit", [OFFICER], text, slots)
    turn = turn_of("check_fit", roles=[OFFICER], text=text, slots=slots)
    check = start_check(dispatcher, tracker, turn, OFFICER)[0]["value"]
    assert dispatcher.messages[-1]["text"].startswith(says)
    assert (check["status"], check["role"]) == ("running", OFFICER)
    assert set(check["ratings"]) == {"writing"}
    assert check["current"] != "writing"
