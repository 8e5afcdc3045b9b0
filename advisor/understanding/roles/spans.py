"""Runs of tokens that name roles, and the words that join them."""

from typing import AbstractSet, Iterable, NamedTuple, Set

from spacy.tokens import Doc

from advisor.knowledge.schema.lexicon import EllipsisWords
from advisor.text import plain

# Two names are joined if no more than this many words lie between them ("sama dengan"), not counting markers and
# articles.
MAX_CONJUNCTIONS = 2


class NameSpan(NamedTuple):
    """Tokens that name a role."""

    role: str
    """The role's id."""
    first: int
    """The index of the first token."""
    last: int
    """The index of the last token, inclusive."""
    words: int
    """How many of the tokens are words of the name; the others are particles."""


def tokens_in(spans: Iterable[NameSpan]) -> Set[int]:
    """The indices of all tokens in `spans`."""
    return {i for span in spans for i in range(span.first, span.last + 1)}


class Conjunctions:
    """The words that join names: "yang online sama yang sosial", "EO vs CM"."""

    def __init__(self, words: EllipsisWords) -> None:
        self._conjunctions = {plain(word) for word in words.conjunctions}
        self._skipped = {plain(word) for word in words.markers_before} | {"the"}

    def join(self, doc: Doc, one: NameSpan, other: NameSpan, *, excluding: AbstractSet[str] = frozenset()) -> bool:
        """Whether one or more conjunctions, and nothing else, lie between two spans of `doc`.

        Args:
            doc: the message, its tokens normed by `advisor.text.plain`.
            one: one span.
            other: the other one; the order doesn't matter.
            excluding: conjunctions that don't count.
        """
        first, second = sorted((one, other), key=lambda span: span.first)
        between = [token.norm_ for token in doc[first.last + 1 : second.first] if token.norm_ not in self._skipped]
        allowed = self._conjunctions - excluding
        return 0 < len(between) <= MAX_CONJUNCTIONS and all(word in allowed for word in between)
