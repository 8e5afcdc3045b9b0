"""Questions about several roles at once, and about what else there is."""

from typing import Any, Optional, Sequence

import pytest

from advisor.advisor import get_advisor
from advisor.decide import Decision, decide
from advisor.decide.decision import is_as_read
from advisor.dialogue import intents
from advisor.dialogue.state import State

OFFICER, ONLINE, MANAGER = "community_officer", "online_community_manager", "community_manager"
COMPARED = State(topic=intents.ASK_DIFFERENCE, roles=(OFFICER, ONLINE), context="comparison")
TOLD = State(topic=intents.ASK_SKILLS, roles=(OFFICER,), told=("one",), context="answer")


def _decision(text: str, state: State, intent: Optional[str], roles: Sequence[str] = ()) -> Decision:
    advisor = get_advisor()
    parsed: dict[str, Any] = {
        "text": text,
        "intent": {"name": intent, "confidence": 0.9},
        "entities": [{"entity": "role", "value": role} for role in roles],
    }
    return decide(advisor.frames.read(parsed), state, advisor.knowledge)


def test_a_number_before_its_noun_counts_roles_and_points_at_none() -> None:
    decision = _decision("keterampilan kedua peran itu?", COMPARED, intents.ASK_SKILLS)
    assert decision == Decision(intents.ASK_SKILLS, "each_role", (OFFICER, ONLINE))


def test_a_topic_of_both_is_about_the_roles_talked_about() -> None:
    decision = _decision("and the skills of both?", COMPARED, intents.ASK_SKILLS)
    assert decision == Decision(intents.ASK_SKILLS, "each_role", (OFFICER, ONLINE))


def test_a_topic_of_the_roles_talked_about_is_as_read() -> None:
    assert _decision("and the skills?", COMPARED, intents.ASK_SKILLS).reason == "as_read"


def test_both_may_be_the_role_and_the_one_before() -> None:
    state = State(topic=intents.ASK_DUTIES, roles=(ONLINE,), previous_roles=(OFFICER,))
    assert _decision("skills of both?", state, intents.ASK_SKILLS).roles == (OFFICER, ONLINE)


@pytest.mark.parametrize(
    "text", ["how do the two differ in the skills they require?", "bedanya dari segi keterampilan?"]
)
def test_a_comparison_may_be_about_one_topic(text: str) -> None:
    decision = _decision(text, COMPARED, intents.ASK_DIFFERENCE)
    assert decision == Decision(intents.ASK_SKILLS, "topic_of_each_role", (OFFICER, ONLINE))


def test_a_comparison_without_a_topic_stays_one() -> None:
    assert _decision("how do they differ?", State(), intents.ASK_DIFFERENCE, (OFFICER, ONLINE)).reason == "as_read"


def test_the_second_role_is_not_both() -> None:
    assert "each" not in _decision("skill peran kedua apa?", COMPARED, intents.ASK_SKILLS).reason


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("which of the two is more like customer service?", intents.ASK_DIFFERENCE),
        ("yang lebih banyak nulis yang mana?", intents.NLU_FALLBACK),
    ],
)
def test_a_choice_between_compared_roles_is_about_those(text: str, intent: str) -> None:
    decision = _decision(text, COMPARED, intent)
    assert (decision.intent, decision.roles) == (intents.ASK_ACROSS_ROLES, (OFFICER, ONLINE))


def test_a_choice_on_which_all_sources_are_silent_is_a_topic() -> None:
    decision = _decision("which one pays more?", COMPARED, intents.ASK_SALARY)
    assert (decision.intent, decision.roles) == (intents.ASK_SALARY, (OFFICER, ONLINE))


def test_which_suits_me_more_is_no_such_choice() -> None:
    assert _decision("which one suits me more?", COMPARED, intents.RECOMMEND_ROLE).intent == intents.RECOMMEND_ROLE


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("besides communication, what else do they look for?", intents.ASK_FACT),
        ("selain itu apa lagi?", intents.ASK_MORE),
        ("keterampilan apa lagi selain komunikasi?", intents.ASK_SKILLS),
    ],
)
def test_besides_asks_for_the_rest(text: str, intent: str) -> None:
    decision = _decision(text, TOLD, intent)
    assert (decision.intent, decision.reason) == (intents.ASK_MORE, "besides")


def test_roles_with_something_on_a_topic_are_no_list_of_all() -> None:
    decision = _decision("who do you have hiring info on?", State(), intents.LIST_ROLES)
    assert decision.intent == intents.ASK_ACROSS_ROLES


def test_a_comparison_that_goes_on_to_a_topic_is_not_asked_for_more_of_it() -> None:
    decision = _decision("kalo dari segi keterampilan?", COMPARED, intents.ASK_MORE)
    assert (decision.intent, decision.reason) == (intents.ASK_SKILLS, "topic_of_each_role")


def test_that_one_and_another_are_both_asked_about() -> None:
    state = State(context="answer", topic=intents.ASK_DUTIES, roles=(ONLINE,))
    decision = _decision("myths about that one, and about the other?", state, intents.ASK_MISCONCEPTIONS, [OFFICER])
    assert decision.roles == (ONLINE, OFFICER)


@pytest.mark.parametrize(("roles", "expected"), [((OFFICER, ONLINE), True), ((OFFICER, MANAGER), False)])
def test_a_topic_of_each_of_the_roles_talked_about_needs_no_other_message(roles: Sequence[str], expected: bool) -> None:
    advisor = get_advisor()
    parsed = {"text": "the skills of both?", "intent": {"name": intents.ASK_SKILLS, "confidence": 0.9}}
    frame = advisor.frames.read(parsed)
    decision = decide(frame, COMPARED, advisor.knowledge)
    assert is_as_read(decision._replace(roles=tuple(roles)), frame, COMPARED) == expected
