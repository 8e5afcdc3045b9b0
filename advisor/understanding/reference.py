"""What a message points at: "yang kedua", "poin ketiga", "the last one"."""

import re
from typing import Dict, List, Literal, NamedTuple, Optional

from advisor.knowledge.schema.lexicon import ReferenceWords, SevenPlaces
from advisor.text import plain, tokenize

LAST = -1
"""The place of "the last one"."""
NOUN_DISTANCE = 2
"""Tokens between an ordinal and its noun: "poin yang ketiga"."""
SHORT_MESSAGE = 3
"""Words of a message that points by a number alone: "dua aja kak"."""
_GLUED_NUMBER = re.compile(r"(?<=[a-z])[.\-]?(?=\d\b)|(?<=\bke)-", re.IGNORECASE)
"""Between a word and its number: "no.6", "ke-4"."""

Kind = Literal["role", "point", "any"]


class Reference(NamedTuple):
    """A place in what was just listed."""

    kind: Kind
    """What the message says it points at; `any` if it doesn't say."""
    place: int
    """Counted from 0; `LAST` for the last one."""
    is_all: bool
    """Whether the message says little else, so that it asks about the thing as a whole."""


class ReferenceFinder:
    """Finds references by ordinals, by numbers after a marker, and by "first" and "last" in a list as it is shown."""

    def __init__(self, words: ReferenceWords, fillers: frozenset[str]) -> None:
        """Prepares a finder.

        Args:
            words: the ordinals and numbers, and the words around a reference.
            fillers: words that add nothing to a reference, such as "itu", "dong", "please".
        """
        self._nouns: Dict[str, Kind] = {plain(word): "point" for word in words.point_nouns}
        self._nouns.update({plain(word): "role" for word in words.role_nouns})
        self._ordinals = {**_by_word(words.ordinals), **{plain(word): LAST for word in words.last}}
        self._ordinals.update({plain(word): 0 for word in words.first_shown})
        self._cardinals = _by_word(words.cardinals)
        self._superlatives = frozenset(map(plain, words.superlative))
        self._after_superlative = {plain(word): LAST for word in words.last_after_superlative}
        self._after_superlative.update({plain(word): 0 for word in words.first_after_superlative})
        self._markers = frozenset(map(plain, words.markers))
        self._not_before = frozenset(map(plain, words.not_before_ordinal))
        self._not_after = frozenset(map(plain, words.not_after_ordinal))
        known = (self._nouns, self._ordinals, self._cardinals, self._after_superlative)
        self._fillers = fillers | self._markers | self._superlatives | {word for words in known for word in words}

    def find(self, text: str) -> Optional[Reference]:
        """The first reference in `text`, if any."""
        tokens = [plain(token.text) for token in tokenize(_GLUED_NUMBER.sub(" ", text))]
        tokens = [token for token in tokens if token[:1].isalnum() or token == "#"]
        for i in range(len(tokens)):
            place = self._place(tokens, i)
            if place is not None and not self._not_after.intersection(tokens[i + 1 : i + 2]):
                around = [*reversed(tokens[max(0, i - NOUN_DISTANCE) : i]), *tokens[i + 1 : i + 1 + NOUN_DISTANCE]]
                kind: Kind = next((self._nouns[near] for near in around if near in self._nouns), "any")
                rest = [token for token in tokens if token not in self._fillers]
                return Reference(kind, place, len(rest) <= 1)
        return None

    def _place(self, tokens: List[str], i: int) -> Optional[int]:
        """The place that the token at `i` points at, if it does."""
        token, before = tokens[i], tokens[i - 1] if i else ""
        if before in self._not_before:
            return None
        if token in self._ordinals:
            return self._ordinals[token]
        if token in self._after_superlative and before in self._superlatives:
            return self._after_superlative[token]
        is_short = len([other for other in tokens if other not in self._fillers]) == 0 and len(tokens) <= SHORT_MESSAGE
        return self._cardinals.get(token) if before in self._markers or is_short else None


def _by_word(places: SevenPlaces) -> Dict[str, int]:
    return {plain(word): place for place, words in enumerate(places.places) for word in words}
