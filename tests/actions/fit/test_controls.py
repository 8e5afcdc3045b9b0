"""What people can ask of a check."""

from dataclasses import replace
from typing import Any, Callable, Dict, Tuple

import pytest
from rasa_sdk.executor import CollectingDispatcher

from actions.fit import controls
from advisor.advisor import get_advisor
from advisor.decide.wish import SO_FAR
from advisor.fit.check import FitCheck, answer, pause, start
from advisor.fit.ratings import Rating
from tests.support.actions import turn_of

OFFICER = "community_officer"


def _running(answers: int = 0, role: str = OFFICER) -> FitCheck:
    check = start(FitCheck(), get_advisor().interview, role)
    for _ in range(answers):
        check = answer(check, get_advisor().interview, Rating(1))
    assert check.status == "running"
    return check


def _after(
    control: Callable[..., FitCheck], check: FitCheck, language: str = "id", reason: str = ""
) -> Tuple[Dict[str, Any], FitCheck]:
    dispatcher = CollectingDispatcher()
    turn = replace(turn_of("ask_verdict", slots={"language": language}), reason=reason or None)
    after = control(dispatcher, check, turn)
    assert len(dispatcher.messages) == 1
    return dispatcher.messages[0], after


@pytest.mark.parametrize(("language", "says"), [("id", "Kutanyakan karena"), ("en", "I ask because")])
def test_why_a_question_is_asked_is_said_and_it_stays_open(language: str, says: str) -> None:
    check = _running()
    message, after = _after(controls.explain_question, check, language)
    assert message["text"].startswith(says)
    assert "Community Officer" in message["text"]
    assert message["question"]["trait"] == check.current
    assert after == check


def test_the_other_side_of_a_trait_is_explained_as_such() -> None:
    opposite = next(trait.id for trait in get_advisor().knowledge.traits.values() if trait.opposite_of)
    message, _ = _after(controls.explain_question, replace(_running(), current=opposite), "en")
    assert message["text"].startswith("I ask to see the other side of")


def test_a_question_is_left_out_without_a_note() -> None:
    check = _running()
    message, after = _after(controls.skip_question, check)
    assert after.asked == (check.current,)
    assert after.ratings == {}
    assert message["question"] == {"trait": after.current, "number": 2}


def test_a_check_stops_and_goes_on_where_it_was() -> None:
    check = _running(1)
    message, stopped = _after(controls.stop, check)
    assert "question" not in message
    assert stopped == pause(check)
    message, after = _after(controls.resume, stopped)
    assert after == check
    assert message["question"]["trait"] == check.current


def test_a_restart_forgets_the_answers_and_keeps_the_role() -> None:
    _, after = _after(controls.restart, _running(2))
    assert after == _running()


@pytest.mark.parametrize("control", [controls.skip_question, controls.resume, controls.say_verdict])
def test_without_a_check_nothing_changes_and_one_is_offered(control: Callable[..., FitCheck]) -> None:
    message, after = _after(control, FitCheck(), "en")
    assert message["text"].startswith("No fit check is running yet.")
    assert after == FitCheck()


def test_who_stops_without_a_check_does_not_want_one() -> None:
    message, after = _after(controls.stop, FitCheck(), "en")
    assert message["text"].startswith("Fine, no fit check then.")
    assert after == FitCheck()


def test_more_after_a_result_are_more_questions() -> None:
    done = replace(_running(4), status="done", current=None)
    message, after = _after(controls.resume, done)
    assert after.status == "running"
    assert after.at_least > len(done.asked)
    assert message["question"]["number"] == 5


def test_a_result_asked_for_early_is_refused_given_so_far_or_given() -> None:
    message, after = _after(controls.say_verdict, _running(1), "en")
    assert message["text"].startswith("There is no result yet")
    message, after = _after(controls.say_verdict, _running(2), "en")
    assert message["text"].startswith("So far, going by the 2 things I know about you")
    assert after.status == "running"
    message, after = _after(controls.say_verdict, _running(5), "en")
    assert message["text"].startswith("Fine, this is the result of your answers so far.")
    assert (after.status, after.current) == ("done", None)
    message, after = _after(controls.say_verdict, _running(5), "en", SO_FAR)
    assert after.status == "running"


def test_who_wants_the_result_and_to_stop_gets_both() -> None:
    message, after = _after(controls.stop_with_result, _running(2), "en")
    assert message["text"].startswith("So far")
    assert "Let's stop here for now." in message["text"]
    assert after == pause(_running(2))


@pytest.mark.parametrize(
    ("control", "says"),
    [
        (controls.say_progress, "There are usually 8 to 12 questions, and this is number 2."),
        (controls.take_complaint, "Sorry if the question seems odd"),
        (controls.explain_method, "This is how it works."),
        (controls.say_more, "Question 2"),
    ],
)
def test_a_remark_is_answered_above_the_open_question(control: Callable[..., FitCheck], says: str) -> None:
    check = _running(1)
    message, after = _after(control, check, "en")
    assert message["text"].startswith(says)
    assert message["question"]["trait"] == check.current
    assert after == check
