"""What a message points at: "yang kedua", "poin ketiga", "the last one"."""

import re
from typing import Dict, List, Literal, NamedTuple, Optional, Sequence, Tuple

from advisor.knowledge.schema.lexicon import ReferenceWords, SevenPlaces
from advisor.text import plain, tokenize, visible

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
    """Counted from 0, or from the end: `LAST` for the last one, and less for those before it."""
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
        self._first_shown = frozenset(map(plain, words.first_shown))
        self._cardinals = _by_word(words.cardinals)
        self._superlatives = frozenset(map(plain, words.superlative))
        self._after_superlative = {plain(word): LAST for word in words.last_after_superlative}
        self._after_superlative.update({plain(word): 0 for word in words.first_after_superlative})
        self._markers = frozenset(map(plain, words.markers))
        self._not_before = frozenset(map(plain, words.not_before_ordinal))
        self._not_after = frozenset(map(plain, words.not_after_ordinal))
        self._counts = frozenset(map(plain, words.counts))
        self._relatives = frozenset(map(plain, words.relatives))
        self._lists = frozenset(map(plain, words.list_nouns))
        self._conjunctions = frozenset(map(plain, words.conjunctions))
        known = (self._nouns, self._ordinals, self._cardinals, self._after_superlative)
        self._fillers = fillers | self._markers | self._superlatives | {word for words in known for word in words}

    def find(self, text: str) -> Optional[Reference]:
        """The first reference in `text`, if any."""
        return next(iter(self.find_all(text)), None)

    def find_all(self, text: str) -> Tuple[Reference, ...]:
        """The references in `text`, one for each place: "yang ketiga, keempat, dan kelima"."""
        tokens = [plain(token.text) for token in tokenize(_GLUED_NUMBER.sub(" ", visible(text)))]
        after_comma = {len([t for t in tokens[:i] if _counts(t)]) for i in range(len(tokens)) if tokens[i] == ","}
        tokens = [token for token in tokens if _counts(token)]
        found: Dict[int, Reference] = {}
        next_place = -1
        for i in range(len(tokens)):
            place = (
                None if i == 0 and 1 in after_comma and not tokens[0].isdigit() else self._place(tokens, i)
            )  # "terakhir, sebutkan skillnya"
            if place is None and not found and self._is_short(tokens):
                place = self._cardinals.get(tokens[i])  # "dua aja kak"
            if place is None and tokens[i].isdigit() and self._is_joined(tokens, i):
                place = self._cardinals.get(tokens[i])  # "2 and 5, who are they for?"
            if place is None and i == next_place:
                place = self._cardinals.get(tokens[i])  # "nomor tiga, empat, dan lima"
            if place is not None and not self._not_after.intersection(tokens[i + 1 : i + 2]):
                for each in self._places_counted(tokens, i, place):
                    found.setdefault(each, Reference(self._kind(tokens, i), each, self._is_all(tokens)))
                is_joined = not self._conjunctions.isdisjoint(tokens[i + 1 : i + 2])
                next_place = i + 2 if is_joined else i + 1 if i + 1 in after_comma else -1
        return tuple(found.values())

    def _places_counted(self, tokens: List[str], i: int, place: int) -> Sequence[int]:
        """The places that the first or the last one at `i` stands for with a number: "the last two", "tiga pertama"."""
        if place not in (0, LAST):
            return [place]
        near = [*tokens[i + 1 : i + 2], *(tokens[i - 1 : i] if i else [])]
        number = next((self._cardinals[token] + 1 for token in near if token in self._cardinals), 1)
        return range(number) if place == 0 else range(-number, 0)

    def _kind(self, tokens: List[str], i: int) -> Kind:
        """What the place at `i` is a place of: what the noun next to it says, or else roles if a list is named."""
        around = [*reversed(tokens[max(0, i - NOUN_DISTANCE) : i]), *tokens[i + 1 : i + 1 + NOUN_DISTANCE]]
        in_list: Kind = "any" if self._lists.isdisjoint(tokens) else "role"
        return next((self._nouns[near] for near in around if near in self._nouns), in_list)

    def _is_all(self, tokens: List[str]) -> bool:
        return len([token for token in tokens if token not in self._fillers]) <= 1

    def _place(self, tokens: List[str], i: int) -> Optional[int]:
        """The place that the token at `i` points at, if it does."""
        token, before = tokens[i], tokens[i - 1] if i else ""
        after = tokens[i + 1] if i + 1 < len(tokens) else ""
        counts_roles = token in self._counts and self._nouns.get(after) == "role" and before not in self._relatives
        if before in self._not_before or counts_roles:  # "ketiga peran itu"
            return None
        if token in self._ordinals and not (token in self._first_shown and _is_number(after, self._cardinals)):
            return self._ordinals[token]
        if token in self._after_superlative and before in self._superlatives:
            return self._after_superlative[token]
        return self._cardinals.get(token) if before in self._markers else None

    def _is_joined(self, tokens: List[str], i: int) -> bool:
        """Whether the figure at `i` begins a list of figures."""
        after = tokens[i + 1 : i + 3]
        return len(after) > 1 and after[0] in self._conjunctions and after[1].isdigit()

    def _is_short(self, tokens: List[str]) -> bool:
        return len(tokens) <= SHORT_MESSAGE and all(token in self._fillers for token in tokens)


def _counts(token: str) -> bool:
    """Whether `token` is a word, a number, or the sign of one."""
    return token[:1].isalnum() or token == "#"


def _by_word(places: SevenPlaces) -> Dict[str, int]:
    return {plain(word): place for place, words in enumerate(places.places) for word in words}


def _is_number(token: str, cardinals: Dict[str, int]) -> bool:
    """Whether `token` is a number, as in "top 3", which points at no place."""
    return token.isdigit() or token in cardinals
