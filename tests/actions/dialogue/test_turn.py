"""What an action knows about the newest message."""

from typing import Any

import pytest

from actions.dialogue.turn import read_turn, resume_pending_question, roles_just_listed
from advisor.advisor import get_advisor
from advisor.dialogue.capabilities import Capabilities
from advisor.knowledge.base import KnowledgeBase
from tests.support.actions import PLAIN, asked, said, tracker_of, turn_of

LISTED = {"topic": "list_roles", "roles": ["event_organizer", "community_officer"], "language": "id"}
LIST = said(answer={**LISTED, "facts": [], "sources": []})


def test_a_message_names_roles_or_is_about_those_before() -> None:
    before = {"roles": ["event_organizer"]}
    assert turn_of("ask_duties", slots=before).roles_in_question == ("event_organizer",)
    named = turn_of("ask_duties", roles=["community_officer", "community_officer"], slots=before)
    assert named.roles_in_question == ("community_officer",)


@pytest.mark.parametrize("value", ["president", None, ["x"], {"a": 1}, 42])
def test_roles_that_do_not_exist_are_left_out(value: Any) -> None:
    assert turn_of("ask_duties", roles=[value]).named == ()


def test_the_statement_is_the_text_without_roles(knowledge: KnowledgeBase) -> None:
    tracker = tracker_of("ask_difference", text="EO atau CO?")
    tracker.latest_message["entities"] = [
        {"entity": "role", "value": "event_organizer", "start": 0, "end": 2},
        {"entity": "role", "value": "community_officer", "start": 8, "end": 10},
    ]
    turn = read_turn(tracker, knowledge)
    assert turn.statement == "  atau  ?"
    assert turn.named == ("event_organizer", "community_officer")


def test_likely_intents_leave_out_the_least_unlikely() -> None:
    turn = turn_of("nlu_fallback", ranking={"ask_duties": 0.4, "ask_salary": 0.02, "greet": 0.01})
    assert turn.likely_intents == ("ask_duties", "ask_salary")
    assert turn.confidences["greet"] == 0.01


def test_capabilities_are_those_of_the_newest_message() -> None:
    assert turn_of("greet").capabilities == Capabilities()
    assert turn_of("greet", before=[asked("halo", metadata=PLAIN)]).capabilities.buttons
    assert not turn_of("greet", metadata=PLAIN).capabilities.buttons


def test_a_place_in_a_list_points_at_its_role() -> None:
    before = [asked("daftar peran"), LIST]
    assert turn_of("inform_role", text="yang kedua", before=before).named == ("community_officer",)


def test_only_a_list_right_before_counts() -> None:
    turn = turn_of("inform_role", text="yang kedua", before=[asked("daftar"), LIST, asked("ok"), said()])
    assert roles_just_listed(turn.said_before) == []
    assert turn.named == ()


def test_a_comparison_includes_the_role_before() -> None:
    before = {"roles": ["community_officer"]}
    turn = turn_of("ask_expectations", roles=["event_organizer"], text="is it harder than that?", slots=before)
    assert turn.named == ("community_officer", "event_organizer")


def test_a_role_named_alone_resumes_the_question_about_a_fact() -> None:
    tracker = tracker_of(
        "inform_role", ["community_officer"], "community officer", {"topic": "ask_fact"}, before=[asked("harus S1?")]
    )
    resumed = resume_pending_question(tracker, read_turn(tracker, get_advisor().knowledge))
    assert (resumed.text, resumed.intent, resumed.named) == ("harus S1?", "ask_fact", ("community_officer",))


def test_a_question_with_a_role_is_not_pending() -> None:
    tracker = tracker_of(
        "inform_role", ["community_officer"], "CO", {"topic": "ask_fact", "roles": ["event_organizer"]}
    )
    turn = read_turn(tracker, get_advisor().knowledge)
    assert resume_pending_question(tracker, turn) is turn
