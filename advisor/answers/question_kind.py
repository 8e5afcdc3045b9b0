"""Decides what a question asks for: one fact, a whole topic, something that no source covers, or none of these."""

from typing import Literal, Mapping, Optional, Sequence

from advisor.answers.fact_index import Candidate
from advisor.dialogue import intents
from advisor.dialogue.thresholds import MATCHED_KIND, QUESTION_KIND
from advisor.knowledge.base import intent_of
from advisor.knowledge.source_rules import ONLY_FROM_HERE

ENTRY = frozenset({intents.ASK_STUDY_FIELD, intents.ASK_AGE})
"""Intents of questions on how to get in besides those of topics."""
Kind = Literal["fact", "near", "topic", "unlisted", "other"]
"""`near`: facts come near, and may or may not answer the question."""


def kind_of_question(shares: Mapping[str, float], candidates: Sequence[Candidate], topic: Optional[str] = None) -> Kind:
    """What a question asks for, judged by two sources of evidence that fail in different ways.

    Args:
        shares: the classifier's confidence by intent, 0 to 1; it knows what specific and general questions sound like.
        candidates: the fact index's, with scores of about 0 to 1; it knows which facts there are.
        topic: the topic that the classifier chose, if it chose one.
    """
    fact = max((candidate.score for candidate in candidates if candidate.fact), default=-1.0)
    unlisted = max((candidate.score for candidate in candidates if candidate.is_unlisted), default=0.0)
    topics = {candidate.topic: candidate.score for candidate in candidates if candidate.topic}
    if topic is not None:
        return "fact" if fact >= max(QUESTION_KIND.min_fact_score_within_topic, topics.get(topic, 0.0)) else "topic"
    fact_share, unlisted_share = shares.get(intents.ASK_FACT, 0.0), shares.get(intents.ASK_UNLISTED, 0.0)
    specific = max(fact_share + fact + QUESTION_KIND.specific_bonus, unlisted_share + unlisted)
    general = max((shares.get(intent_of(name), 0.0) + score for name, score in topics.items()), default=0.0)
    other = max((share for intent, share in shares.items() if _is_other(intent, topics)), default=0.0)
    if max(general, other) > specific:
        return "topic" if general > other else "other"
    in_favour = QUESTION_KIND.fact_weight * fact + QUESTION_KIND.fact_share_weight * fact_share
    against = unlisted + QUESTION_KIND.unlisted_weight * unlisted_share
    return "fact" if in_favour + QUESTION_KIND.fact_bonus >= against else "unlisted"


def kind_of_matched_question(intent: str, candidates: Sequence[Candidate], topic: Optional[str], covers: bool) -> Kind:
    """What a question asks for about a role whose facts are found by their own words.

    Args:
        intent: what the message was read as.
        candidates: the fact index's.
        topic: the topic that the intent asks for, if any.
        covers: whether the role has facts on it.
    """
    fact = max((candidate.score for candidate in candidates if candidate.fact), default=0.0)
    unlisted = max((candidate.score for candidate in candidates if candidate.is_unlisted), default=0.0)
    if topic is not None and covers:
        return "topic"
    if topic in ONLY_FROM_HERE or intent in ENTRY:
        return "fact" if fact >= MATCHED_KIND.min_score_on_entry else "topic"
    least, most = MATCHED_KIND.min_score_if_unclear, MATCHED_KIND.max_unlisted_ratio_if_unclear
    if intent == intents.ASK_FACT:
        least, most = MATCHED_KIND.min_score_of_fact_question, MATCHED_KIND.max_unlisted_ratio_of_fact_question
    elif intent == intents.ASK_UNLISTED:
        least, most = MATCHED_KIND.min_score_if_unlisted, MATCHED_KIND.max_unlisted_ratio_if_unlisted
    if fact >= least and unlisted <= most * fact:
        return "fact"
    if intent != intents.ASK_UNLISTED and unlisted <= MATCHED_KIND.max_unlisted_ratio_of_near * fact:
        return "near"
    return "topic" if topic is not None else "unlisted"


def _is_other(intent: str, topics: Mapping[str, float]) -> bool:
    return intent not in (intents.ASK_FACT, intents.ASK_UNLISTED, intents.NLU_FALLBACK, *map(intent_of, topics))
