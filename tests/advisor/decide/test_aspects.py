"""Questions about all roles that are surely about an aspect."""

from typing import Any, Optional, Sequence

import pytest

from advisor.advisor import get_advisor
from advisor.decide import Decision, decide
from advisor.decide.aspects import AMONG_COMPARED, ASPECT_ACROSS_ROLES, ASPECT_CARRIED, ASPECT_MISSED, ASPECT_OF_ROLES
from advisor.dialogue import intents
from advisor.dialogue.state import State

OFFICER, ONLINE, ORGANIZER = "community_officer", "online_community_manager", "event_organizer"
TOLD = State(topic=intents.ASK_SKILLS, roles=(OFFICER,), told=("one",), context="answer")
COMPARED = State(topic=intents.ASK_DIFFERENCE, roles=(OFFICER, ONLINE), context="comparison")


def _decision(
    text: str,
    aspects: Sequence[str],
    state: State = TOLD,
    intent: str = intents.ASK_FACT,
    role: Optional[str] = None,
    name: str = "",
) -> Decision:
    advisor = get_advisor()
    start = text.find(name)
    parsed: dict[str, Any] = {
        "text": text,
        "intent": {"name": intent, "confidence": 0.9},
        "entities": [{"entity": "role", "value": role, "start": start, "end": start + len(name)}] if role else [],
        "aspects": dict.fromkeys(aspects, 0.9),
    }
    return decide(advisor.frames.read(parsed), state, advisor.knowledge)


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("i speak spanish, which one is that good for", intents.RECOMMEND_ROLE),
        ("which of your posts needs that?", intents.ASK_FACT),
        ("ada gak yang gak perlu?", intents.NLU_FALLBACK),
        ("peran mana aja yang begitu?", intents.LIST_ROLES),
    ],
)
def test_all_roles_may_be_asked_about(text: str, intent: str) -> None:
    decision = _decision(text, ["languages"], intent=intent)
    assert decision == Decision(intents.ASK_ACROSS_ROLES, ASPECT_ACROSS_ROLES)


def test_all_but_the_one_left_out_may_be() -> None:
    decision = _decision("besides EO, who runs events?", ["events"], role=ORGANIZER, name="EO")
    assert decision == Decision(intents.ASK_ACROSS_ROLES, ASPECT_ACROSS_ROLES, (ORGANIZER,))


@pytest.mark.parametrize(
    ("text", "aspects", "state"),
    [
        ("which one is that good for", [], TOLD),
        ("do they need that?", ["languages"], TOLD),
        ("mana yang perlu?", ["languages"], State(check_status="running", context="question")),
    ],
)
def test_other_questions_are_not_about_all_roles(text: str, aspects: Sequence[str], state: State) -> None:
    assert _decision(text, aspects, state).reason != ASPECT_ACROSS_ROLES


def test_the_roles_just_compared_may_be_asked_about() -> None:
    decision = _decision("which of them needs that?", ["languages"], COMPARED)
    assert decision == Decision(intents.ASK_ACROSS_ROLES, AMONG_COMPARED, (OFFICER, ONLINE))


def test_so_may_roles_that_are_named() -> None:
    advisor = get_advisor()
    parsed: dict[str, Any] = {
        "text": "antara EO sama ICM, yang butuh bahasa asing yang mana?",
        "intent": {"name": intents.ASK_DIFFERENCE, "confidence": 0.6},
        "entities": [{"entity": "role", "value": [ORGANIZER, ONLINE]}],
        "aspects": {"languages": 0.9},
    }
    decision = decide(advisor.frames.read(parsed), State(), advisor.knowledge)
    assert decision == Decision(intents.ASK_ACROSS_ROLES, AMONG_COMPARED, (ORGANIZER, ONLINE))


def test_a_question_about_a_role_named_is_about_that_role() -> None:
    decision = _decision("which events does an EO run?", ["events"], role=ORGANIZER, name="EO")
    assert decision.reason != ASPECT_ACROSS_ROLES


TOLD_ON_ASPECT = State(
    topic=intents.ASK_ACROSS_ROLES, roles=(OFFICER,), told=("one",), context="answer", aspects=("public_speaking",)
)


@pytest.mark.parametrize(("text", "intent"), [("and the online one?", intents.INFORM_ROLE)])
def test_the_aspect_asked_about_is_carried_to_a_role_named(text: str, intent: str) -> None:
    decision = _decision(text, [], TOLD_ON_ASPECT, intent, ONLINE, "online")
    assert decision == Decision(intents.ASK_FACT, ASPECT_CARRIED, (ONLINE,), aspects=("public_speaking",))


def test_a_name_alone_picks_the_role_instead() -> None:
    assert _decision("yang online", [], TOLD_ON_ASPECT, intents.INFORM_ROLE, ONLINE, "online").aspects == ()


def test_an_aspect_of_a_role_named_is_asked_about() -> None:
    decision = _decision(
        "would that be bad for the online one?", ["growth"], TOLD, intents.INFORM_ROLE, ONLINE, "online"
    )
    assert decision == Decision(intents.ASK_FACT, ASPECT_OF_ROLES, (ONLINE,))


def test_a_doubt_after_roles_were_named_is_about_all_of_them() -> None:
    decision = _decision("lho yang ngatur acara kok ga disebut?", ["events"], TOLD_ON_ASPECT)
    assert decision == Decision(intents.ASK_ACROSS_ROLES, ASPECT_MISSED)


@pytest.mark.parametrize("text", ["do any of the others need one?", "yang lain perlu ga?"])
def test_other_roles_need_no_noun(text: str) -> None:
    decision = _decision(text, ["degree"], intent=intents.ASK_QUALIFICATIONS)
    assert decision == Decision(intents.ASK_ACROSS_ROLES, ASPECT_ACROSS_ROLES)


def test_other_roles_with_what_was_just_explained_are_found() -> None:
    explained = State(roles=(ONLINE,), pointed_at=f"{ONLINE}.collect_feedback", context="answer")
    decision = _decision("is there another role, besides this one, that does that?", [], explained)
    assert decision == Decision(intents.ASK_ACROSS_ROLES, ASPECT_ACROSS_ROLES, aspects=("feedback",))


def test_which_of_them_is_about_roles_if_it_is_on_an_aspect() -> None:
    listed = State(topic=intents.ASK_ACROSS_ROLES, roles=(OFFICER, ONLINE), context="list")
    decision = _decision("for which of them is it not mentioned?", ["moderation"], listed, intents.ASK_FOR_OTHER)
    assert decision == Decision(intents.ASK_ACROSS_ROLES, ASPECT_ACROSS_ROLES)


def test_the_number_of_all_roles_means_all_after_a_comparison() -> None:
    decision = _decision("dari tujuh peran itu, mana saja yang bermitra?", ["partnerships"], COMPARED)
    assert decision == Decision(intents.ASK_ACROSS_ROLES, ASPECT_ACROSS_ROLES)
