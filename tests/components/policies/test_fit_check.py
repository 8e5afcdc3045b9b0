"""The fit check goes on, whatever people say during it."""

from typing import Any, Dict, List, Optional, Sequence

import pytest
from rasa.shared.core.events import ActionExecuted, BotUttered, Event, UserUttered

from advisor.advisor import get_advisor
from advisor.dialogue.history import COMMAND
from advisor.fit.check import FitCheck, pause, start
from advisor.fit.ratings import Rating
from components.policies.fit_check import (
    CONTINUE_CHECK,
    REPEAT_QUESTION,
    START_CHECK,
    FitCheckPolicy,
    belongs_to_check,
)
from tests.support.policies import choice_of, typed

RUNNING = start(FitCheck(), get_advisor().interview, "community_officer")
DONE = FitCheck(status="done", ratings={"writing": Rating(1)})
NOTED = FitCheck(ratings={"writing": Rating(1)})


def _action(
    message: UserUttered,
    check: Optional[FitCheck] = RUNNING,
    acted: str = CONTINUE_CHECK,
    said: Optional[Dict[str, Any]] = None,
    after: Sequence[Event] = (),
) -> Optional[str]:
    events: List[Event] = [
        typed("..."),
        ActionExecuted(acted),
        BotUttered("...", metadata=said or {}),
        ActionExecuted("action_listen"),
        message,
        *after,
    ]
    return choice_of(FitCheckPolicy, events, {"fit_check": check.as_dict()} if check else {}).action


@pytest.mark.parametrize(
    "message",
    [
        typed("4", "answer_scale"),
        typed("suka banget", "affirm"),
        typed("kenapa nanya itu?", "explain_question"),
        typed("hmm", "nlu_fallback"),
        typed("asik sih", "out_of_scope"),
        typed("biasa aja sih", "thank", confidence=0.3),
    ],
)
def test_an_answer_belongs_to_a_running_check(message: UserUttered) -> None:
    assert belongs_to_check(message)
    assert _action(message) == CONTINUE_CHECK


@pytest.mark.parametrize(
    "message",
    [
        typed("gajinya berapa?", "ask_salary"),
        typed("tugas CO", "ask_duties", ["community_officer"]),
        typed("/ask_duties", "ask_duties"),
        typed("aku suka, tapi aku ingin mati", "distress"),
        typed("hapus dataku", "forget_me"),
        typed("in English please", "switch_language"),
    ],
)
def test_something_else_is_left_to_the_rules(message: UserUttered) -> None:
    assert not belongs_to_check(message)
    assert _action(message) is None


def test_without_a_check_nothing_is_taken_for_an_answer() -> None:
    assert _action(typed("4", "answer_scale"), None) is None
    assert _action(typed("4", "answer_scale"), pause(RUNNING)) is None


def test_a_reply_to_an_offer_is_no_answer() -> None:
    assert _action(typed("ya", "affirm"), said={"offered": [{"intent": "ask_duties", "title": "Tugas"}]}) is None


def test_a_command_is_obeyed_first() -> None:
    command = {COMMAND: {"intent": "stop_check", "start": 6, "end": 10}}
    assert _action(typed("stop, 4", "answer_scale", **command)) is None


@pytest.mark.parametrize("text", ["aku gak pernah bilang suka nulis", "hapus nomor 1", "change number 1 to not much"])
def test_what_is_said_of_a_note_is_for_the_check_at_any_time(text: str) -> None:
    assert _action(typed(text, "nlu_fallback"), NOTED, "action_answer_topic") == CONTINUE_CHECK
    assert _action(typed(text, "nlu_fallback"), FitCheck(), "action_answer_topic") is None


def test_a_note_is_chosen_from_those_just_listed() -> None:
    assert _action(typed("yang pertama"), NOTED, "action_show_data", {"listed": True}) == CONTINUE_CHECK
    assert _action(typed("yang pertama"), NOTED, "action_show_data") is None


def test_right_after_a_verdict_why_and_another_role_are_about_it() -> None:
    assert _action(typed("why?", "ask_importance"), DONE) == CONTINUE_CHECK
    assert _action(typed("kalau EO?", "inform_role", ["event_organizer"]), DONE) == START_CHECK
    assert _action(typed("kalau EO?", "inform_role", ["event_organizer"]), DONE, "action_answer_topic") is None


def test_the_role_asked_for_starts_a_check() -> None:
    answer = {"topic": "check_fit", "roles": [], "language": "id", "facts": [], "sources": []}
    message = typed("EO", "inform_role", ["event_organizer"])
    assert _action(message, None, "action_start_fit_check", {"answer": answer}) == START_CHECK
    assert _action(typed("halo", "greet"), None, "action_start_fit_check", {"answer": answer}) is None


@pytest.mark.parametrize(
    ("action", "next_action"),
    [
        ("action_answer_topic", REPEAT_QUESTION),
        ("utter_goodbye", None),
        ("action_support_in_distress", None),
        (CONTINUE_CHECK, "action_listen"),
        (REPEAT_QUESTION, "action_listen"),
    ],
)
def test_the_question_comes_again_after_a_digression(action: str, next_action: Optional[str]) -> None:
    after = [ActionExecuted(action), BotUttered("...")]
    assert _action(typed("gajinya?", "ask_salary"), after=after) == next_action


def test_a_paused_checks_question_does_not_come_again() -> None:
    after = [ActionExecuted("action_answer_topic"), BotUttered("...")]
    assert _action(typed("gajinya?", "ask_salary"), pause(RUNNING), after=after) is None


@pytest.mark.parametrize("stored", ["x", 3, [], {"status": "gone"}])
def test_a_damaged_check_is_none(stored: Any) -> None:
    assert choice_of(FitCheckPolicy, [typed("4", "answer_scale")], {"fit_check": stored}).action is None
