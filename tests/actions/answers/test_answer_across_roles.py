"""Questions about all roles."""

from typing import Any, Dict, List, Tuple

import pytest
from rasa_sdk.executor import CollectingDispatcher

from actions.answers.answer_across_roles import (
    MAX_ROLES,
    MISFIT_PROFILE,
    ActionAnswerAcrossRoles,
    facts_across_roles,
    tell_across_roles,
)
from advisor.dialogue import intents
from advisor.dialogue.history import DECIDED
from advisor.knowledge.base import KnowledgeBase
from tests.support.actions import run, tracker_of, turn_of

OFFICER, ORGANIZER = "community_officer", "event_organizer"


def _answer(text: str, *named: str, reason: str = "", **about: Any) -> Tuple[Dict[str, Any], Dict[str, Any]]:
    slots = {"language": "en", **about.pop("slots", {})}
    tracker = tracker_of(intents.ASK_ACROSS_ROLES, named, text=text, slots=slots, **about)
    tracker.latest_message[DECIDED] = reason or None
    messages, after = run(ActionAnswerAcrossRoles(), tracker)
    return messages[0], after


def _roles(facts: List[Any]) -> List[str]:
    return [fact.role for fact in facts]


@pytest.mark.parametrize(
    ("language", "text"),
    [("en", "which of your roles need a bachelor's degree?"), ("id", "peran mana yang butuh gelar sarjana?")],
)
def test_roles_with_a_fact_that_answers_are_named_with_it(language: str, text: str) -> None:
    message, slots = _answer(text, slots={"language": language})
    answer = message["answer"]
    assert 0 < len(answer["roles"]) == len(answer["facts"]) <= MAX_ROLES
    assert [key.split(".")[0] for key in answer["facts"]] == answer["roles"]
    assert slots["roles"] == answer["roles"]


def test_nothing_is_made_up_when_no_fact_answers() -> None:
    message, slots = _answer("which role has the best parking spaces?")
    assert message["text"].startswith("I found nothing on that in my sources")
    assert message["answer"].get("facts", []) == []
    assert slots["topic"] == intents.ASK_UNLISTED


def test_roles_left_out_get_no_fact() -> None:
    turn = turn_of(intents.ASK_ACROSS_ROLES, text="which of your roles need a bachelor's degree?")
    found = _roles(facts_across_roles(turn))
    assert found[0] not in _roles(facts_across_roles(turn, found[:1]))


def test_whom_a_role_does_not_suit_is_told_only_to_those_who_ask() -> None:
    text = "orang yang tidak suka konflik, peran apa yang tidak cocok?"
    for likely, is_told in ((intents.ASK_DUTIES, False), (intents.ASK_MISFIT_PROFILE, True)):
        facts = facts_across_roles(turn_of(intents.ASK_ACROSS_ROLES, text=text, ranking={likely: 0.9}))
        assert any(fact.topic == MISFIT_PROFILE for fact in facts) == is_told


@pytest.mark.parametrize(
    ("ranked", "begins"), [(False, "This is what my sources say:"), (True, "My sources don't rank the roles")]
)
def test_which_role_comes_first_is_never_said(knowledge: KnowledgeBase, ranked: bool, begins: str) -> None:
    facts = [knowledge.facts_on(role, "duties")[0] for role in (OFFICER, ORGANIZER)]
    dispatcher = CollectingDispatcher()
    tell_across_roles(dispatcher, turn_of("ask_across_roles", slots={"language": "en"}), facts, ranked=ranked)
    assert dispatcher.messages[0]["text"].startswith(begins)
    assert dispatcher.messages[0]["answer"]["roles"] == [OFFICER, ORGANIZER]


def test_roles_just_compared_stay_the_subject() -> None:
    message, slots = _answer("which has better parking spaces?", OFFICER, ORGANIZER, reason="comparison_which")
    assert message["text"].startswith("My sources don't compare those roles")
    assert (slots["topic"], slots["roles"]) == (intents.ASK_DIFFERENCE, [OFFICER, ORGANIZER])
