"""Compares a belief about a role ("it's just replying to comments, right?") with what the sources say.

Facts carry claims that they confirm or refute. A belief matches a claim by the share of the claim's character n-grams
that the message contains, weighted by their rarity: beliefs are short, and what matters is their content, not their
wording.
"""

import math
from collections import Counter
from typing import Dict, FrozenSet, Iterable, List, NamedTuple, Optional, Sequence, Set

from advisor.dialogue.thresholds import BELIEF
from advisor.knowledge.base import KnowledgeBase
from advisor.knowledge.schema.base import LANGUAGES
from advisor.knowledge.schema.lexicon import WordLists
from advisor.knowledge.schema.roles import Fact
from advisor.text import plain, tokenize

NEGATION_REACH = 2
"""A negation counts for a limiting word ("just") up to this many tokens after it."""
NGRAM_LENGTHS = (3, 4)
"""Lengths in characters; each word is padded with a space on either side."""

Ngrams = FrozenSet[str]


class Belief(NamedTuple):
    """What the sources say about a belief."""

    fact: Optional[Fact]
    """The fact that decides it; None when none does."""
    holds: bool
    """Whether the fact confirms the belief."""


class _Claim(NamedTuple):
    fact: Fact
    holds: bool
    ngrams: Ngrams


class BeliefIndex:
    """All claims that facts confirm or refute, in both languages."""

    def __init__(self, knowledge: KnowledgeBase) -> None:
        self._words = knowledge.lexicon
        self._frame = {plain(word) for word in self._words.beliefs.frame}
        self._claims = [
            _Claim(fact, claim.holds, self._ngrams(claim.in_language(language)))
            for fact in knowledge.facts
            for claim in fact.claims
            for language in LANGUAGES
        ]
        counts = Counter(ngram for claim in self._claims for ngram in claim.ngrams)
        # Inverse document frequency: rare n-grams say more.
        self._weight: Dict[str, float] = {
            ngram: math.log(1 + len(self._claims) / count) for ngram, count in counts.items()
        }

    def check(self, text: str, roles: Sequence[str] = ()) -> Optional[Belief]:
        """What the sources say about the belief in a message.

        Args:
            text: the message.
            roles: the ids of the roles that it is about; empty for any role.

        Returns:
            None when `text` states no belief but asks for misconceptions in general.
        """
        ngrams = self._ngrams(text)
        best: Optional[_Claim] = None
        best_share = 0.0
        for claim in self._claims:
            if roles and claim.fact.role not in roles:
                continue
            share = self._share(claim.ngrams, ngrams)
            least = BELIEF.min_share_to_confirm if claim.holds else BELIEF.min_share_to_refute
            if share >= least and share > best_share:
                best, best_share = claim, share
        if best is not None:
            return Belief(best.fact, best.holds != _denies_limit(text, self._words))
        return None if _asks_openly(text, self._words) else Belief(None, False)

    def refutes_limit(self, text: str, fact: Fact) -> bool:
        """Whether `text` says that a role is "just" something, and `fact` is there to say that it is more."""
        limiters = {plain(word) for word in self._words.beliefs.limiters}
        limits = any(plain(token.text) in limiters for token in tokenize(text))
        return limits and not _denies_limit(text, self._words) and any(not claim.holds for claim in fact.claims)

    def _share(self, claim: Ngrams, message: Ngrams) -> float:
        """The share of the claim's n-grams that the message contains, by weight, 0 to 1."""
        total = sum(self._weight[ngram] for ngram in claim)
        return sum(self._weight[ngram] for ngram in claim & message) / total if total else 0.0

    def _ngrams(self, text: str) -> Ngrams:
        """The n-grams of the words in `text`, without the words that only introduce a belief."""
        words = (plain(token.text) for token in tokenize(text))
        return frozenset(_character_ngrams(word for word in words if word not in self._frame and word.isalnum()))


def _denies_limit(text: str, words: WordLists) -> bool:
    """Whether `text` says "not just …", which reverses a belief in "just …"; "isn't that just …?" doesn't."""
    negations = {plain(word) for word in words.general.negation}
    limiters = {plain(word) for word in words.beliefs.limiters}
    inversions = {plain(word) for word in words.questions.inversions}  # these deny only right before it: "isn't just"
    tokens = [plain(token.text) for token in tokenize(text)]
    return any(
        token in limiters
        and any(
            before in negations and (before not in inversions or i - place == 1)
            for place, before in enumerate(tokens[:i])
            if i - place <= NEGATION_REACH
        )
        for i, token in enumerate(tokens)
    )


def _asks_openly(text: str, words: WordLists) -> bool:
    """Whether `text` asks what people get wrong instead of stating a belief."""
    open_words: Set[str] = {plain(word) for word in words.beliefs.open}
    return any(plain(token.text) in open_words for token in tokenize(text))


def _character_ngrams(words: Iterable[str]) -> List[str]:
    return [
        f" {word} "[start : start + length]
        for word in words
        for length in NGRAM_LENGTHS
        for start in range(len(word) + 3 - length)
    ]
