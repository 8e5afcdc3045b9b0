"""Checks a belief about a role ("it's just replying to comments, right?") against what the sources say.

A belief is compared with the claims that stand at the facts by the share of the claim's letters (runs of three and
four) that the message contains: beliefs are short, and what decides is the thing believed, not how it is asked.
"""

import math
from collections import Counter
from typing import Dict, FrozenSet, Iterable, List, NamedTuple, Optional, Sequence, Set

from advisor.knowledge.base import KnowledgeBase
from advisor.knowledge.schema.base import LANGUAGES
from advisor.knowledge.schema.lexicon import WordLists
from advisor.knowledge.schema.roles import Fact
from advisor.text import plain, tokenize

# Shares of a claim that a message must contain. A wrong yes misleads more than a wrong "I can't say".
REFUTED_FROM = 0.6
CONFIRMED_FROM = 0.75
REACH_OF_NEGATION = 2

Grams = FrozenSet[str]


class Belief(NamedTuple):
    """What the sources say to a belief."""

    fact: Optional[Fact]
    """The fact that decides it; None when none does."""
    holds: bool
    """Whether the fact bears the belief out."""


class _Claim(NamedTuple):
    fact: Fact
    holds: bool
    grams: Grams


class BeliefIndex:
    """All claims that facts decide, in both languages."""

    def __init__(self, knowledge: KnowledgeBase) -> None:
        self._words = knowledge.lexicon
        self._frame = {plain(word) for word in self._words.beliefs.frame}
        self._claims = [
            _Claim(fact, claim.holds, self._grams(claim.in_language(language)))
            for fact in knowledge.facts
            for claim in fact.claims
            for language in LANGUAGES
        ]
        counts = Counter(gram for claim in self._claims for gram in claim.grams)
        self._weight: Dict[str, float] = {
            gram: math.log(1 + len(self._claims) / count) for gram, count in counts.items()
        }

    def check(self, text: str, roles: Sequence[str] = ()) -> Optional[Belief]:
        """What the sources say to the belief in `text`, about one of `roles`, or about any role when none is given.

        Returns:
            None when `text` states no belief but asks for misconceptions in general.
        """
        grams = self._grams(text)
        best: Optional[_Claim] = None
        best_share = 0.0
        for claim in self._claims:
            if roles and claim.fact.role not in roles:
                continue
            share = self._share(claim.grams, grams)
            if share >= (CONFIRMED_FROM if claim.holds else REFUTED_FROM) and share > best_share:
                best, best_share = claim, share
        if best is not None:
            return Belief(best.fact, best.holds != denies_limit(text, self._words))
        return None if asks_openly(text, self._words) else Belief(None, False)

    def _share(self, claim: Grams, message: Grams) -> float:
        total = sum(self._weight[gram] for gram in claim)
        return sum(self._weight[gram] for gram in claim & message) / total if total else 0.0

    def _grams(self, text: str) -> Grams:
        words = (plain(token.text) for token in tokenize(text))
        return frozenset(_letter_runs(word for word in words if word not in self._frame and word.isalnum()))


def denies_limit(text: str, words: WordLists) -> bool:
    """Whether `text` says "not just …", which turns a belief in "just …" round."""
    negations = {plain(word) for word in words.general.negation}
    limits = {plain(word) for word in words.beliefs.limiters}
    tokens = [plain(token.text) for token in tokenize(text)]
    return any(
        token in limits and not negations.isdisjoint(tokens[max(0, i - REACH_OF_NEGATION) : i])
        for i, token in enumerate(tokens)
    )


def asks_openly(text: str, words: WordLists) -> bool:
    """Whether `text` asks what people get wrong, rather than naming a belief."""
    open_words: Set[str] = {plain(word) for word in words.beliefs.open}
    return any(plain(token.text) in open_words for token in tokenize(text))


def _letter_runs(words: Iterable[str]) -> List[str]:
    return [
        f" {word} "[start : start + length]
        for word in words
        for length in (3, 4)
        for start in range(len(word) + 3 - length)
    ]
