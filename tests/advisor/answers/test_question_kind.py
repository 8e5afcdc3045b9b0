"""What a question is after, by the classifier's and the index's evidence."""

import pytest

from advisor.answers.fact_index import Candidate
from advisor.answers.question_kind import kind_of_question
from advisor.knowledge.base import KnowledgeBase


def _readings(knowledge: KnowledgeBase, fact: float, topic: float, unlisted: float) -> list[Candidate]:
    return [
        Candidate(knowledge.facts[0], None, fact),
        Candidate(None, "duties", topic),
        Candidate(None, None, unlisted),
    ]


@pytest.mark.parametrize(
    ("shares", "scores", "kind"),
    [
        ({"ask_fact": 0.8}, (0.5, 0.1, 0.1), "fact"),
        ({"ask_fact": 0.8}, (0.1, 0.1, 0.5), "unlisted"),
        ({"ask_unlisted": 0.7, "ask_fact": 0.1}, (0.2, 0.0, 0.4), "unlisted"),
        ({"ask_unlisted": 0.7}, (0.7, 0.0, 0.3), "fact"),
        ({"ask_duties": 0.6, "nlu_fallback": 0.3}, (0.1, 0.4, 0.1), "topic"),
        ({"greet": 0.9}, (0.2, 0.1, 0.1), "other"),
    ],
)
def test_given_two_witnesses_when_weighed_then_the_stronger_evidence_decides(
    knowledge: KnowledgeBase, shares: dict[str, float], scores: tuple[float, float, float], kind: str
) -> None:
    assert kind_of_question(shares, _readings(knowledge, *scores)) == kind


def test_given_a_topic_read_when_a_fact_is_nearer_than_the_topic_then_the_fact(knowledge: KnowledgeBase) -> None:
    shares = {"ask_duties": 0.9}
    assert kind_of_question(shares, _readings(knowledge, 0.4, 0.2, 0.0), "duties") == "fact"
    assert kind_of_question(shares, _readings(knowledge, 0.2, 0.4, 0.0), "duties") == "topic"
    assert kind_of_question(shares, _readings(knowledge, 0.1, 0.0, 0.0), "duties") == "topic"
