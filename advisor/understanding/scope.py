"""Which roles a question is about: those it names, all of them, or others than the one being talked about."""

import itertools
from typing import List, Literal, Sequence

from advisor.knowledge.schema.lexicon import ReferenceWords
from advisor.text import plain, tokenize

Scope = Literal["named", "all", "these", "other", "current"]
"""`these`: all of those that a pronoun stands for ("any of them"), which may be the ones talked about."""

SELECTOR_DISTANCE = 3
"""Tokens between a word such as "which" or "semua" and the noun that it selects from: "which of your roles"."""
BEFORE_WHERE = frozenset({"di", "ke", "dari"})
"""Words that make a "mana" after them ask for a place: "posisinya di mana" doesn't ask which position."""
PARTITIVE = ("one", "of", "the")
"""Words between a selector and its noun that don't count: "every one of the seven roles"."""
OTHER_DISTANCE = 2
"""Tokens between "lain" or "other" and the noun: "any other job", "peran yang lain"."""


class ScopeReader:
    """Reads the scope of a question by its determiners."""

    def __init__(self, words: ReferenceWords) -> None:
        """`words`: the nouns for roles, and the words that select among them."""
        self._nouns = frozenset(map(plain, words.role_nouns))
        self._pronouns = frozenset(map(plain, words.plural_pronouns))
        self._totals = frozenset(map(plain, words.totals))
        self._selectors = frozenset(map(plain, words.selectors))
        self._after_which = frozenset(map(plain, words.after_which))
        self._existentials = frozenset(map(plain, words.existentials))
        self._relatives = frozenset(map(plain, words.relatives))
        self._demonstratives = frozenset(map(plain, words.demonstratives))
        self._exclusions = frozenset(map(plain, words.exclusions))
        self._others = frozenset(map(plain, words.other_markers))

    def read(self, text: str, named: Sequence[str]) -> Scope:
        """The scope of `text`, which names the roles `named`."""
        tokens = _without_where([plain(token.text) for token in tokenize(text)])
        nouns = [i for i in range(len(tokens)) if self._is_noun(tokens, i)]
        if named:
            return "other" if nouns and not self._exclusions.isdisjoint(tokens) else "named"
        if any(self._is_near(tokens, i, self._others, OTHER_DISTANCE) for i in nouns):
            return "other"
        if any(
            tokens[i + 1 : i + 2] == ["apa"] and self._after_which.intersection(tokens[i + 2 : i + 3]) for i in nouns
        ):
            return "all"
        if any(self._exists(tokens, i) for i in nouns) or self._counts_all(tokens):
            return "all"
        selected = [i for i in nouns if self._is_selected(tokens, i)]
        if selected:
            return "all" if any(tokens[i] in self._nouns for i in selected) else "these"
        return "current"

    def _is_noun(self, tokens: List[str], i: int) -> bool:
        """Whether the token at `i` stands for roles in general, unlike "this job" or "peran itu"."""
        is_pointed_at = not self._demonstratives.isdisjoint((*tokens[max(0, i - 1) : i], *tokens[i + 1 : i + 2]))
        return tokens[i] in self._pronouns or (tokens[i] in self._nouns and not is_pointed_at)

    def _is_selected(self, tokens: List[str], i: int) -> bool:
        """Whether a selector stands near the noun at `i`, not counting partitive words before it."""
        before = [token for token in tokens[:i] if token not in PARTITIVE]
        return self._is_near([*before, *tokens[i:]], len(before), self._selectors, SELECTOR_DISTANCE)

    def _exists(self, tokens: List[str], i: int) -> bool:
        """Whether the message asks if there is such a role: "ada gak peran yang …?", "is there any job that …?"."""
        before, after = tokens[max(0, i - SELECTOR_DISTANCE) : i], tokens[i + 1 : i + 2]
        return not self._existentials.isdisjoint(before) and not self._relatives.isdisjoint(after)

    def _counts_all(self, tokens: List[str]) -> bool:
        """Whether all roles are meant by their number: "every one of the seven roles", "dari tujuh peran itu"."""
        return any(one in self._totals and other in self._nouns for one, other in itertools.pairwise(tokens))

    @staticmethod
    def _is_near(tokens: List[str], place: int, words: frozenset[str], distance: int) -> bool:
        window = tokens[max(0, place - distance) : place + distance + 1]
        return not words.isdisjoint(window)


def _without_where(tokens: List[str]) -> List[str]:
    """`tokens` with each "di mana" and the like as one of them."""
    joined: List[str] = []
    for token in tokens:
        if token == "mana" and joined and joined[-1] in BEFORE_WHERE:
            joined[-1] += " mana"
        else:
            joined.append(token)
    return joined
