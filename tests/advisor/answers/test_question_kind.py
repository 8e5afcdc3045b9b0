"""What a question asks for, by the evidence of the classifier and the fact index."""

import pytest

from advisor.answers.fact_index import Candidate
from advisor.answers.question_kind import kind_of_question
from advisor.knowledge.base import KnowledgeBase


def _candidates(knowledge: KnowledgeBase, fact: float, topic: float, unlisted: float) -> list[Candidate]:
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
def test_the_stronger_evidence_decides(
    knowledge: KnowledgeBase, shares: dict[str, float], scores: tuple[float, float, float], kind: str
) -> None:
    assert kind_of_question(shares, _candidates(knowledge, *scores)) == kind


def test_a_fact_beats_the_topic_read_only_with_a_higher_score(knowledge: KnowledgeBase) -> None:
    shares = {"ask_duties": 0.9}
    assert kind_of_question(shares, _candidates(knowledge, 0.4, 0.2, 0.0), "duties") == "fact"
    assert kind_of_question(shares, _candidates(knowledge, 0.2, 0.4, 0.0), "duties") == "topic"
    assert kind_of_question(shares, _candidates(knowledge, 0.1, 0.0, 0.0), "duties") == "topic"
