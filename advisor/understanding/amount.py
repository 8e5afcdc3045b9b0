"""How much a message wants to be told: everything, a number of things, or how many there are."""

from typing import List, Literal, NamedTuple, Optional

from advisor.knowledge.schema.lexicon import AmountWords, ReferenceWords
from advisor.text import plain, tokenize, visible, whole_number, without_suffix

MAX_NUMBER = 20
"""A larger number counts something other than facts."""

Kind = Literal["all", "number", "count"]


class Amount(NamedTuple):
    """An amount of facts."""

    kind: Kind
    """`all`, a `number` of them, or a question how many there are (`count`)."""
    number: Optional[int] = None
    """With `number`: how many."""


class AmountReader:
    """Finds quantifiers, numbers with a limiter or a noun for facts, and "how many"."""

    def __init__(self, words: AmountWords, references: ReferenceWords, topics: frozenset[str]) -> None:
        """Prepares a reader.

        Args:
            words: the quantifiers, and the words around numbers.
            references: the numbers, and nouns for facts.
            topics: nouns for topics, such as "skills".
        """
        self._all = frozenset(map(plain, words.everything))
        self._before_noun = frozenset(map(plain, words.before_noun))
        self._limiters = frozenset(map(plain, words.limiters))
        self._top = frozenset(map(plain, words.top))
        self._how_many = frozenset(map(plain, words.how_many))
        self._negations = frozenset(map(plain, words.negations))
        points = frozenset(map(plain, references.point_nouns))
        self._counted = points | frozenset(map(plain, (*words.totals, "of")))
        self._nouns = points | topics
        self._pronouns = frozenset(map(plain, (*references.plural_pronouns, *references.demonstratives)))
        self._after_all = self._nouns | self._pronouns | frozenset(map(plain, words.after_all))
        self._markers = frozenset(map(plain, references.markers)) - self._nouns
        places = references.cardinals.places
        self._numbers = {plain(word): place + 1 for place, forms in enumerate(places) for word in forms}

    def read(self, text: str) -> Optional[Amount]:
        """The amount that `text` wants; None if it names none."""
        said = [plain(token.text) for token in tokenize(visible(text)) if token.text[:1].isalnum()]
        for i in range(len(said)):
            if said[i] in self._how_many and not self._counted.isdisjoint(said[i + 1 : i + 3]):
                return Amount("count")
        for i in range(len(said)):
            number = self._number_at(said, i)
            if number is not None:
                return number
            if said[i] in self._all or (said[i] in self._before_noun and self._ends_phrase(said, i)):
                return Amount("all")
        return None

    def _number_at(self, said: List[str], i: int) -> Optional[Amount]:
        """The amount that the number at `i` stands for: "3 aja", "three points", "jangan hanya dua"."""
        number = self._numbers.get(said[i], whole_number(said[i]))
        if number is None or not 1 <= number <= MAX_NUMBER or self._markers.intersection(said[max(0, i - 1) : i]):
            return None
        before, after = said[max(0, i - 1) : i], said[i + 1 : i + 3]
        is_limited = not self._limiters.isdisjoint((*before, *after)) or not self._top.isdisjoint(before)
        if is_limited and not self._negations.isdisjoint(said[max(0, i - 3) : i]):
            return Amount("all")
        is_counted = not self._nouns.isdisjoint(after[:1])
        return Amount("number", number) if is_limited or is_counted else None

    def _ends_phrase(self, said: List[str], i: int) -> bool:
        """Whether "all" at `i` stands for the facts, unlike "all day" or "semua orang"."""
        after, before = said[i + 1 : i + 2], said[max(0, i - 1) : i]
        is_noun = any(without_suffix(word) in self._nouns for word in after)
        return before != ["at"] and (not after or is_noun or not self._after_all.isdisjoint(after))
