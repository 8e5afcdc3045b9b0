"""What the sources say about beliefs."""

from typing import Optional

import pytest

from advisor.answers.beliefs import BeliefIndex
from advisor.knowledge.base import KnowledgeBase


@pytest.fixture(scope="module")
def beliefs(knowledge: KnowledgeBase) -> BeliefIndex:
    return BeliefIndex(knowledge)


@pytest.mark.parametrize(
    ("text", "role", "fact", "holds"),
    [
        ("emang cuma balesin komentar ya?", "international_community_manager", "more_than_social_media", False),
        (
            "so basically it's just replying to comments rite?",
            "community_manager",
            "more_than_online_interaction",
            False,
        ),
        ("bukan cuma balas komentar kan?", "international_community_manager", "more_than_social_media", True),
        ("it's not just a hobby, is it?", "online_community_manager", "not_a_side_job", True),
        ("itu kan kerjaan sampingan doang", "online_community_manager", "not_a_side_job", False),
        ("they only organise events right?", "social_community_manager", "more_than_events", False),
        ("cuma ngumpulin sumbangan kan", "social_community_manager", "more_than_events", False),
        ("pasti bisa beresin konflik saat itu juga?", "international_community_manager", "conflicts_take_time", False),
        ("does it mean I need to know more than one language?", "international_community_manager", "languages", True),
    ],
)
def test_a_belief_is_confirmed_or_refuted_by_its_fact(
    beliefs: BeliefIndex, text: str, role: str, fact: str, holds: bool
) -> None:
    belief = beliefs.check(text, [role])
    assert belief is not None
    assert belief.fact is not None
    assert (belief.fact.id, belief.holds) == (fact, holds)


@pytest.mark.parametrize(
    "text", ["katanya gajinya dua digit ya?", "they party for a living, no?", "harus pakai seragam ya?"]
)
def test_a_belief_that_no_fact_decides(beliefs: BeliefIndex, text: str) -> None:
    belief = beliefs.check(text)
    assert belief is not None
    assert belief.fact is None


@pytest.mark.parametrize("text", ["apa saja salah paham orang?", "what do people get wrong?", "common myths pls"])
def test_an_open_question_states_no_belief(beliefs: BeliefIndex, text: str) -> None:
    assert beliefs.check(text) is None


@pytest.mark.parametrize("role", [None, "community_officer"])
def test_every_claim_is_decided_as_its_fact_says(
    beliefs: BeliefIndex, knowledge: KnowledgeBase, role: Optional[str]
) -> None:
    for fact in knowledge.facts:
        for claim in fact.claims if role in (None, fact.role) else ():
            for text in (claim.id, claim.en):
                belief = beliefs.check(text, [fact.role])
                assert belief is not None, text
                assert belief.fact is not None, text
                assert belief.holds == claim.holds, text


@pytest.mark.parametrize(
    ("text", "refuted"),
    [
        ("isn't that just posting memes all day?", True),
        ("bukannya cuma main hp doang ya", True),
        ("not just posting memes?", False),
        ("do they post memes?", False),
    ],
)
def test_a_fact_with_false_claims_refutes_that_a_role_is_just_something(
    knowledge: KnowledgeBase, text: str, refuted: bool
) -> None:
    fact = knowledge.fact("international_community_manager.more_than_social_media")
    assert fact is not None
    assert BeliefIndex(knowledge).refutes_limit(text, fact) is refuted
