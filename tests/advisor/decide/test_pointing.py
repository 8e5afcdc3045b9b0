"""Pointing at roles and facts that were shown."""

from typing import Any, Dict, Optional

import pytest

from advisor.advisor import get_advisor
from advisor.decide import Decision, decide
from advisor.dialogue import intents
from advisor.dialogue.metadata import OfferMetadata
from advisor.dialogue.state import State

OFFICER, ONLINE, SOCIAL = "community_officer", "online_community_manager", "social_community_manager"
LISTED = State(context="list", listed_roles=(OFFICER, ONLINE, SOCIAL), last_list=(OFFICER, ONLINE, SOCIAL))
SKILLS = [fact.key for fact in get_advisor().knowledge.facts_on(OFFICER, "skills")]


def _decision(
    text: str, state: State, intent: str, confidence: float = 0.9, ranking: Optional[Dict[str, float]] = None
) -> Decision:
    scores = [{"name": name, "confidence": score} for name, score in (ranking or {}).items()]
    parsed: Dict[str, Any] = {
        "text": text,
        "intent": {"name": intent, "confidence": confidence},
        "intent_ranking": scores,
    }
    advisor = get_advisor()
    return decide(advisor.frames.read(parsed), state, advisor.knowledge)


def test_several_places_point_at_several_roles() -> None:
    decision = _decision("yang pertama dan ketiga, apa miskonsepsinya", LISTED, intents.ASK_MISCONCEPTIONS)
    assert decision == Decision(intents.ASK_MISCONCEPTIONS, "role_in_list", (OFFICER, SOCIAL))
    decision = _decision("perbedaan yang kedua dan yang ketiga", LISTED, intents.ASK_DIFFERENCE)
    assert decision == Decision(intents.ASK_DIFFERENCE, "role_in_list", (ONLINE, SOCIAL))


def test_a_likely_topic_is_asked_about_the_role_pointed_at() -> None:
    ranking = {intents.NLU_FALLBACK: 0.4, intents.ASK_MISFIT_PROFILE: 0.3}
    decision = _decision("yang kedua itu menarik, ada kurangnya gak?", LISTED, intents.NLU_FALLBACK, 0.4, ranking)
    assert decision == Decision(intents.ASK_MISFIT_PROFILE, "role_in_list", (ONLINE,))


def test_roles_shown_as_buttons_are_picked_like_buttons() -> None:
    choices = tuple(OfferMetadata(intent=intents.CHECK_FIT, title=role, role=role) for role in (OFFICER, ONLINE))
    state = State(choices=choices, listed_roles=(OFFICER, ONLINE), last_list=(OFFICER, ONLINE))
    decision = _decision("yang kedua", state, intents.NLU_FALLBACK, 0.4)
    assert decision == Decision(intents.CHECK_FIT, "role_in_list", (ONLINE,))


def test_the_one_after_a_listed_role_is_the_next_in_the_list() -> None:
    state = State(context="answer", roles=(OFFICER,), topic=intents.ASK_SKILLS, listed_roles=(OFFICER, ONLINE))
    decision = _decision("and the one after that?", state, intents.NLU_FALLBACK, 0.4)
    assert decision == Decision(intents.ASK_SKILLS, "role_in_list", (ONLINE,))


def test_a_place_in_the_list_is_a_role_however_long_ago_it_was_shown() -> None:
    state = State(context="answer", roles=(SOCIAL,), told=("a", "b"), page=("a", "b"), last_list=(OFFICER, ONLINE))
    decision = _decision("the second one in your list, its duties?", state, intents.ASK_DUTIES)
    assert decision == Decision(intents.ASK_DUTIES, "role_in_list", (ONLINE,))


def test_the_other_two_are_those_of_the_set_not_talked_about() -> None:
    state = State(
        context="answer", roles=(OFFICER,), topic=intents.ASK_MISCONCEPTIONS, last_list=(OFFICER, ONLINE, SOCIAL)
    )
    decision = _decision("and the other two?", state, intents.NLU_FALLBACK, 0.4)
    assert decision == Decision(intents.ASK_MISCONCEPTIONS, "shown_others", (ONLINE, SOCIAL))


@pytest.mark.parametrize(("text", "fact"), [("poin pertama apa", SKILLS[2]), ("poin keempat apa", SKILLS[3])])
def test_a_place_counts_on_the_page_shown_last_and_then_all_facts(text: str, fact: str) -> None:
    state = State(
        context="answer",
        topic=intents.ASK_SKILLS,
        roles=(OFFICER,),
        told=tuple(SKILLS[:4]),
        page=tuple(SKILLS[2:4]),
    )
    assert _decision(text, state, intents.NLU_FALLBACK, 0.4).fact == fact


def test_a_place_not_told_yet_is_the_next_fact_on_the_topic() -> None:
    told = tuple(SKILLS[:2])
    state = State(context="answer", topic=intents.ASK_SKILLS, roles=(OFFICER,), told=told, page=told)
    assert _decision("poin ketiga itu apa", state, intents.NLU_FALLBACK, 0.4).fact == SKILLS[2]


def test_an_amount_alone_asks_for_more_of_the_answer() -> None:
    state = State(context="answer", topic=intents.ASK_SKILLS, roles=(OFFICER,), told=tuple(SKILLS[:2]))
    assert _decision("sebutin semua dong", state, intents.LIST_ROLES, 0.4).intent == intents.ASK_MORE


def test_the_others_may_be_the_roles_with_facts_on_the_topic() -> None:
    role = "international_community_manager"
    state = State(context="answer", roles=(role,), topic=intents.ASK_MISCONCEPTIONS)
    decision = _decision("and the other two profiles, any misconceptions?", state, intents.ASK_MISCONCEPTIONS)
    assert decision.roles == (ONLINE, SOCIAL)


def test_the_last_two_are_two_roles() -> None:
    decision = _decision("the last two, who are they for?", LISTED, intents.ASK_FIT_PROFILE)
    assert decision == Decision(intents.ASK_FIT_PROFILE, "role_in_list", (ONLINE, SOCIAL))


def test_the_same_is_asked_about_a_role_named() -> None:
    advisor = get_advisor()
    state = State(context="answer", roles=(OFFICER,), topic=intents.ASK_QUALIFICATIONS, told=("a", "b"))
    parsed = {
        "text": "do you have the same list for that?",
        "intent": {"name": intents.ASK_DIFFERENCE, "confidence": 0.6},
        "entities": [{"entity": "role", "value": ONLINE}],
    }
    decision = decide(advisor.frames.read(parsed), state, advisor.knowledge)
    assert decision == Decision(intents.ASK_QUALIFICATIONS, "same_topic", (ONLINE,))


def test_a_number_alone_gives_so_many_of_the_same_again() -> None:
    state = State(context="answer", topic=intents.ASK_SKILLS, roles=(OFFICER,), told=tuple(SKILLS[:2]))
    decision = _decision("kasih top 3 aja", state, intents.NLU_FALLBACK, 0.4)
    assert decision == Decision(intents.ASK_SKILLS, "amount_of_answer", (OFFICER,))


def test_another_place_in_the_list_keeps_the_topic() -> None:
    state = State(context="answer", topic=intents.ASK_DUTIES, roles=(SOCIAL,), listed_roles=(OFFICER, ONLINE, SOCIAL))
    decision = _decision("dan yang kedua?", state, intents.NLU_FALLBACK, 0.4)
    assert decision == Decision(intents.ASK_DUTIES, "role_in_list", (ONLINE,))


def test_the_rest_after_an_answer_is_not_the_rest_of_the_roles() -> None:
    state = State(context="answer", topic=intents.ASK_DUTIES, roles=(OFFICER,), last_list=(OFFICER, ONLINE, SOCIAL))
    assert _decision("only two ah, the rest leh", state, intents.NLU_FALLBACK, 0.4).reason != "shown_others"
