"""Finds words that a negation shortly before them negates."""

from typing import FrozenSet, Iterable, List

from advisor.knowledge.schema.lexicon import GeneralWords
from advisor.text import plain, tokenize

REACH_OF_NEGATION = 4
"""Words between a negation and what it negates: "not going to hurt myself", "aku belum mau dites dulu"."""


def plain_set(words: Iterable[str]) -> FrozenSet[str]:
    """The words of a list as they are compared with those of a message."""
    return frozenset(map(plain, words))


def plain_tokens(text: str) -> List[str]:
    """The tokens of a message as they are compared with word lists."""
    return [plain(token.text) for token in tokenize(text)]


def negated(tokens: List[str], wanted: FrozenSet[str], words: GeneralWords) -> List[bool]:
    """For each of the `wanted` words among `tokens`, in their order, whether it is negated."""
    negations = plain_set(words.negation)
    places = [i for i, token in enumerate(tokens) if token in wanted]
    return [not negations.isdisjoint(tokens[max(0, i - REACH_OF_NEGATION) : i]) for i in places]
