"""Answers to questions that are surely about an aspect."""

from typing import Any, Dict, List, Sequence, Tuple

import pytest
from rasa_sdk import Action

from actions.answers.answer_across_roles import ActionAnswerAcrossRoles
from actions.answers.answer_fact import ActionAnswerFact
from actions.answers.answer_on_aspects import MAX_ACROSS
from advisor.advisor import get_advisor
from advisor.decide.aspects import ASPECT_CARRIED
from advisor.dialogue.history import ASPECTS, DECIDED
from tests.support.actions import run, tracker_of

OFFICER, ONLINE, SOCIAL = "community_officer", "online_community_manager", "social_community_manager"
ORGANIZER, INTERNATIONAL = "event_organizer", "international_community_manager"
Messages = List[Dict[str, Any]]


def _asked(
    action: Action,
    intent: str,
    text: str,
    aspects: Sequence[str],
    roles: Sequence[str] = (),
    confidence: float = 0.95,
    **more: Any,
) -> Tuple[Messages, Dict[str, Any]]:
    tracker = tracker_of(intent, roles, text=text, slots={"language": "en", **more.pop("slots", {})})
    tracker.latest_message[ASPECTS] = dict.fromkeys(aspects, confidence)
    tracker.latest_message.update(more)
    return run(action, tracker)


def _across(text: str, *aspects: str, **more: Any) -> Dict[str, Any]:
    return _asked(ActionAnswerAcrossRoles(), "ask_across_roles", text, aspects, **more)[0][0]


def test_every_role_with_a_fact_is_named_and_the_others_too() -> None:
    message = _across("which roles organise events?", "events")
    roles = message["answer"]["roles"]
    assert len(roles) == len(set(roles)) == MAX_ACROSS
    assert {OFFICER, ORGANIZER} <= set(roles)
    assert "They also mention it for: " in message["text"]


def test_a_role_that_is_left_out_is_not_told() -> None:
    start = len("besides ")
    entity = {"entity": "role", "value": ORGANIZER, "start": start, "end": start + 2}
    message = _across("besides EO, who organises events?", "events", entities=[entity])
    assert message["answer"]["roles"]
    assert ORGANIZER not in message["answer"]["roles"]
    assert "Event Organizer" not in message["text"].split("They also mention it for")[-1]


def test_the_role_talked_about_is_left_out_of_other_roles() -> None:
    message = _across("do any other jobs need languages?", "languages", slots={"roles": [INTERNATIONAL]})
    assert message["answer"]["roles"]
    assert INTERNATIONAL not in message["answer"]["roles"]


def test_who_wants_to_avoid_something_is_told_where_it_is_mentioned() -> None:
    message = _across("no degree, which can take me?", "degree")
    assert "you may want to avoid" in message["text"]
    assert "bachelor" in message["text"]
    assert "can't rule it out" in message["text"]


def test_silence_on_nearly_all_roles_speaks_for_none_of_them() -> None:
    message = _across("no degree, which can take me?", "degree")
    assert message["answer"]["roles"] == []
    assert not any("role" in button["payload"].partition("{")[2] for button in message["buttons"])


def test_roles_are_told_for_each_aspect_of_a_list() -> None:
    message = _across("which need data analysis and events?", "events", listed_aspects=["data_analysis", "events"])
    assert "data analysis: " in message["text"]
    assert "All of them are mentioned for: Community Officer" in message["text"]
    assert {OFFICER, ONLINE} <= set(message["answer"]["roles"])


def test_no_role_may_have_all_aspects_of_a_list() -> None:
    message = _across("which need code and animals?", "code", listed_aspects=["code", "animals"])
    assert "for none of the roles" in message["text"]


def test_a_carried_aspect_is_only_told_for_the_role_named() -> None:
    messages, _ = _asked(
        ActionAnswerFact(), "ask_fact", "and the online one?", ["degree"], [ONLINE], **{DECIDED: ASPECT_CARRIED}
    )
    assert "don't mention a degree or level of education for this role (Online" in messages[0]["text"]


def test_a_ranking_is_not_invented() -> None:
    text = _across("which is the most about speaking in public?", "public_speaking")["text"]
    assert text.startswith("My sources don't rank the roles")
    assert "spokesperson" in text or "Presenting" in text


def test_two_roles_just_compared_get_what_each_has() -> None:
    more = {DECIDED: "comparison_both"}
    message = _across("do both need languages?", "languages", roles=(OFFICER, INTERNATIONAL), **more)
    assert "more than one language" in message["text"]
    assert "for this role: Community Officer" in message["text"]


def test_a_fact_on_something_else_is_never_told() -> None:
    messages, _ = _asked(ActionAnswerFact(), "ask_fact", "must they speak foreign languages?", ["languages"], [OFFICER])
    text = messages[0]["text"]
    assert "don't mention speaking other languages for this role (Community Officer)" in text
    assert "For other roles, they do:" in text
    assert messages[0]["answer"].get("facts", []) == []


@pytest.mark.parametrize("text", ["do they have to run events too?", "is running workshops part of it?"])
def test_only_facts_on_the_aspect_answer_and_are_related(text: str) -> None:
    messages, _ = _asked(ActionAnswerFact(), "ask_fact", text, ["events"], [OFFICER])
    facts = [get_advisor().knowledge.fact(key) for key in messages[0]["answer"]["facts"]]
    assert facts
    assert all(fact is not None and "events" in fact.aspects for fact in facts)


def test_nothing_is_denied_if_the_aspect_is_less_sure() -> None:
    text = "must they speak foreign languages?"
    messages, _ = _asked(ActionAnswerFact(), "ask_fact", text, ["languages"], [OFFICER], confidence=0.5)
    assert "don't mention" not in messages[0]["text"]


def test_a_fact_that_clearly_answers_is_told_whatever_the_aspect() -> None:
    text = "Does the officer need a bachelor's degree?"
    messages, _ = _asked(ActionAnswerFact(), "ask_fact", text, ["writing"], [OFFICER], confidence=0.5)
    assert messages[0]["answer"]["facts"][0] == "community_officer.degree"


def test_a_question_without_a_role_gets_all_that_have_it() -> None:
    messages, slots = _asked(ActionAnswerFact(), "ask_fact", "do I need to speak English?", ["languages"])
    assert messages[0]["answer"]["roles"][0] == INTERNATIONAL
    assert slots["roles"] == messages[0]["answer"]["roles"]


def test_two_roles_named_get_a_fact_each() -> None:
    messages, _ = _asked(ActionAnswerFact(), "ask_fact", "do they run events?", ["events"], [OFFICER, ONLINE])
    assert messages[0]["answer"]["roles"] == [OFFICER, ONLINE]
