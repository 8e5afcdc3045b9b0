"""Decides what a question asks for: one fact, a topic as a whole, what no source covers, or none of these."""

from typing import Literal, Mapping, Optional, Sequence

from advisor.answers.fact_index import Candidate
from advisor.knowledge.base import intent_of
from advisor.understanding.intents.stored_questions import FACT

UNLISTED = "ask_unlisted"
_NO_INTENT = "nlu_fallback"
Kind = Literal["fact", "topic", "unlisted", "other"]
# All of these were chosen on questions by other hands (docs/evaluation.md).
# A fact that is told beside the question does less harm than an "I don't know" to a question that a fact answers.
LEANING = 0.2
# What a fact's score counts beside the two witnesses' "no source covers this", and what the classifier's counts.
WEIGHT_OF_FACT, WEIGHT_OF_UNLISTED, HEAD_START = 2.0, 1.3, 0.05
# Where the classifier read a topic, a fact must score so much, and no less than the topic as a whole.
FACT_FROM = 0.15


def kind_of_question(shares: Mapping[str, float], candidates: Sequence[Candidate], topic: Optional[str] = None) -> Kind:
    """What a question asks for, by two sources of evidence that err differently.

    Args:
        shares: the classifier's, by intent, 0 to 1; it knows how specific and general questions are put.
        candidates: those of the fact index, with scores of about 0 to 1; it knows what facts there are.
        topic: the topic that the classifier chose, if it chose one.
    """
    fact = max((candidate.score for candidate in candidates if candidate.fact), default=-1.0)
    unlisted = max((candidate.score for candidate in candidates if candidate.is_unlisted), default=0.0)
    topics = {candidate.topic: candidate.score for candidate in candidates if candidate.topic}
    if topic is not None:
        return "fact" if fact >= max(FACT_FROM, topics.get(topic, 0.0)) else "topic"
    specific = max(shares.get(FACT, 0.0) + fact + LEANING, shares.get(UNLISTED, 0.0) + unlisted)
    general = max((shares.get(intent_of(name), 0.0) + score for name, score in topics.items()), default=0.0)
    other = max((share for intent, share in shares.items() if _is_other(intent, topics)), default=0.0)
    if max(general, other) > specific:
        return "topic" if general > other else "other"
    against = unlisted + WEIGHT_OF_UNLISTED * shares.get(UNLISTED, 0.0) + HEAD_START
    return "fact" if WEIGHT_OF_FACT * fact >= against else "unlisted"


def _is_other(intent: str, topics: Mapping[str, float]) -> bool:
    return intent not in (FACT, UNLISTED, _NO_INTENT, *map(intent_of, topics))
