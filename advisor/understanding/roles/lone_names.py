"""Tells whether a short name that is also an ordinary word, such as "IT" or "PR", stands for a role."""

from typing import AbstractSet, Iterable, Mapping, NamedTuple, Sequence

from spacy.tokens import Doc, Token

from advisor.knowledge.ordinary_words import ordinary_words
from advisor.knowledge.schema.lexicon import RoleNameWords
from advisor.text import has_letters, plain, words_of
from advisor.understanding.roles.names import Named, names_of

REACH = 2
"""Words on each side of a name that may show another meaning: "banyak PR dari guru"."""


class _Beside(NamedTuple):
    """Plain words beside a name that show its other meaning."""

    before: AbstractSet[str]
    after: AbstractSet[str]


class LoneNames:
    """Knows the names of one word that are ordinary words as well.

    Such a name counts only in capitals, unless the whole message is in capitals, and not beside the words that go with
    another meaning of it.
    """

    def __init__(self, capitals: AbstractSet[str], other_meanings: Mapping[str, _Beside]) -> None:
        """`capitals`: the plain names that count only in capitals; `other_meanings`: by plain name."""
        self._capitals = capitals
        self._other_meanings = other_meanings

    @classmethod
    def of(cls, roles: Iterable[Named], words: RoleNameWords) -> "LoneNames":
        """Those among the names of `roles`: names listed under `capitals`, and names that are ordinary words."""
        roles = list(roles)
        listed = {plain(name) for role in roles for name in role.capitals}
        single = {name[0] for role in roles for name in map(words_of, names_of(role)) if len(name) == 1}
        beside = {
            plain(name): _Beside(frozenset(map(plain, meaning.before)), frozenset(map(plain, meaning.after)))
            for name, meaning in words.other_meanings.items()
        }
        return cls(listed | (single & ordinary_words(words)), beside)

    def is_name(self, doc: Doc, place: int) -> bool:
        """Whether the word at `place`, which is a name, is meant as one.

        Args:
            doc: the message, its tokens normed by `advisor.text.plain`.
            place: the index of the word's token.
        """
        word = _singular(doc[place])
        if word not in self._capitals:
            return True
        return _in_capitals(doc[place]) and not _shouts(doc, place) and not self._means_another(doc, place, word)

    def is_in_order(self, typed: Sequence[Token], orders: AbstractSet[Sequence[str]], words: Sequence[str]) -> bool:
        """Whether a longer name with such a word in small letters has its words in order: "IT support", "support it".

        Args:
            typed: the tokens of the name in the message.
            orders: the orders in which the words of the name are given.
            words: the words that were typed, as they are in the name.
        """
        doubtful = any(token.norm_ in self._capitals and not _in_capitals(token) for token in typed)
        return not doubtful or tuple(words) in orders

    def _means_another(self, doc: Doc, place: int, word: str) -> bool:
        """Whether the words beside the name at `place` go with another meaning of it."""
        beside = self._other_meanings.get(word)
        if beside is None:
            return False
        before = {token.norm_ for token in doc[max(0, place - REACH) : place]}
        after = {token.norm_ for token in doc[place + 1 : place + 1 + REACH]}
        return not (beside.before.isdisjoint(before) and beside.after.isdisjoint(after))


def _singular(token: Token) -> str:
    """`token`, plain, without the plural "s" of an abbreviation: "PRs"."""
    return plain(token.text[:-1]) if token.text.endswith("s") and token.text[:-1].isupper() else token.norm_


def _in_capitals(token: Token) -> bool:
    """Whether `token` is in capitals, but for a plural "s"."""
    return token.text.rstrip("s").isupper()


def _shouts(doc: Doc, place: int) -> bool:
    """Whether all other words of the message are in capitals as well, so that they show nothing."""
    others = [token.text for token in doc if token.i != place and has_letters(token.text)]
    return bool(others) and all(word.isupper() for word in others)
