"""What a message wants right after a list of roles or a comparison."""

from typing import Any, Dict

import pytest

from advisor.advisor import get_advisor
from advisor.decide import Decision, decide
from advisor.dialogue import intents
from advisor.dialogue.state import ROLE_IN_LIST, State
from advisor.understanding.frame import Frame
from advisor.understanding.labelled.reader import LabelScore

OFFICER, ONLINE, SOCIAL = "community_officer", "online_community_manager", "social_community_manager"
LISTED = State(topic=intents.LIST_ROLES, listed_roles=(OFFICER, ONLINE, SOCIAL), context="list")
COMPARED = State(topic=intents.ASK_DIFFERENCE, roles=(OFFICER, ONLINE), told=("one", "two"), context="comparison")
LIKE_SOCIAL: Dict[str, float] = {OFFICER: 0.4, ONLINE: 0.3, SOCIAL: 0.9}


def _decision(
    text: str, label: str, state: State, intent: str = intents.NLU_FALLBACK, confidence: float = 0.3, **more: Any
) -> Decision:
    parsed = {"text": text, "intent": {"name": intent, "confidence": confidence}, "entities": []}
    frame = get_advisor().frames.read(parsed)
    frame = Frame(**{**frame.__dict__, "follow_up": LabelScore(label, 0.9, {label: 0.9}), **more})
    return decide(frame, state, get_advisor().knowledge)


def test_a_description_picks_a_role() -> None:
    decision = _decision("the one with charities", "pick", LISTED, similarity=LIKE_SOCIAL)
    assert decision == Decision(intents.ASK_OVERVIEW, ROLE_IN_LIST, (SOCIAL,))


def test_the_topic_asked_about_is_kept() -> None:
    decision = _decision("yang amal syaratnya apa", "aside", LISTED, intents.ASK_QUALIFICATIONS, similarity=LIKE_SOCIAL)
    assert (decision.intent, decision.roles) == (intents.ASK_QUALIFICATIONS, (SOCIAL,))


@pytest.mark.parametrize("similarity", [{}, {OFFICER: 0.65, ONLINE: 0.6, SOCIAL: 0.62}])
def test_what_describes_no_role_clearly_picks_none(similarity: Dict[str, float]) -> None:
    assert _decision("aku mau kopi", "aside", LISTED, similarity=similarity).roles == ()


@pytest.mark.parametrize(
    ("label", "intent"),
    [
        ("each", intents.DESCRIBE_EACH),
        ("which_for_me", intents.RECOMMEND_ROLE),
        ("others", intents.LIST_ROLES),
        ("difference", intents.ASK_DIFFERENCE),
        ("rank", intents.ASK_ACROSS_ROLES),
        ("why", intents.EXPLAIN_REASON),
    ],
)
def test_wishes_about_a_list(label: str, intent: str) -> None:
    decision = _decision("gimana tuh", label, LISTED)
    assert (decision.intent, decision.reason) == (intent, f"list_{label}")


@pytest.mark.parametrize(
    ("text", "label", "role"),
    [
        ("kalau gitu itu aja", "first", OFFICER),
        ("kalau gitu itu aja", "second", ONLINE),
        ("the latter", "aside", ONLINE),
        ("yang kiri, cocok buat siapa", "which_for_me", OFFICER),
    ],
)
def test_one_of_the_roles_compared(text: str, label: str, role: str) -> None:
    assert _decision(text, label, COMPARED).roles == (role,)


def test_a_question_about_both_keeps_its_topic() -> None:
    decision = _decision("do both need a degree", "both", COMPARED, intents.ASK_QUALIFICATIONS, 0.9)
    assert (decision.intent, decision.roles) == (intents.ASK_QUALIFICATIONS, (OFFICER, ONLINE))
    assert _decision("dua-duanya dong", "both", COMPARED).intent == intents.DESCRIBE_EACH


def test_a_specific_question_about_both_gets_a_fact_on_each() -> None:
    decision = _decision("do both need english", "both", COMPARED, intents.ASK_FACT, 0.9)
    assert decision == Decision(intents.ASK_ACROSS_ROLES, "comparison_both", (OFFICER, ONLINE))


def test_which_of_the_two_is_asked_about_both() -> None:
    decision = _decision("capekan mana", "which", COMPARED)
    assert decision == Decision(intents.ASK_ACROSS_ROLES, "comparison_which", (OFFICER, ONLINE))
