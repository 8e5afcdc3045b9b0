"""Whether a question asks which of the roles has something, where no noun stands for them."""

import itertools
from typing import List

from advisor.knowledge.schema.lexicon import WordLists
from advisor.text import plain, words_of

MAX_BETWEEN = 2
"""The most words between "ada" or "is there" and "yang" or "where": "ada gak yang …", "is there any one where …"."""


class AmongRolesReader:
    """Finds "which can I do …?", "mana yang perlu …?", "ada gak yang …?", "who else …?".

    Such words can ask for something other than a role. So this only counts for a question that is known to be about
    something that roles differ in, such as languages.
    """

    def __init__(self, words: WordLists) -> None:
        """`words`: the lexicon."""
        references = words.references
        self._which = frozenset(map(plain, references.which))
        self._who = frozenset(map(plain, references.who))
        self._relatives = frozenset(map(plain, references.relatives))
        self._existentials = frozenset(map(plain, references.existentials))
        self._endings = frozenset(map(plain, (*words.questions.tags, *words.questions.vocatives)))
        self._indefinites = frozenset(map(plain, references.indefinites))
        self._between = self._endings | frozenset(map(plain, references.between_existential))
        self._after_which = frozenset(map(plain, (*references.after_which_alone, *references.after_which_role)))
        self._others = frozenset(map(plain, (*references.other_markers, *references.after_who)))
        self._others_alone = frozenset(map(plain, references.others_alone))
        self._before_others = self._relatives | frozenset(map(plain, words.role_names.ellipsis.articles))
        self._auxiliaries = frozenset(map(plain, words.questions.inversions))
        self._places = frozenset(map(plain, references.before_where))

    def asks(self, text: str) -> bool:
        """Whether `text` asks which of the roles."""
        said = words_of(text)
        asks = any(self._selects(said, i) or self._exists(said, i) for i in range(len(said)))
        return asks or self._ends_in_existential(said)

    def asks_others(self, text: str) -> bool:
        """Whether `text` asks about the other roles without a noun: "do any of the others …?", "yang lain perlu …?"."""
        said = words_of(text)
        return any(word in self._others_alone and one in self._before_others for one, word in itertools.pairwise(said))

    def _selects(self, said: List[str], i: int) -> bool:
        """Whether the word at `i` asks which one: "which needs …", "yang mana perlu …", "siapa aja yang …"."""
        before, after = said[max(0, i - 1) : i], said[i + 1 : i + 2]
        if said[i] in self._who:
            return not self._others.isdisjoint(said[i + 1 : i + 2])
        if said[i] not in self._which or not self._places.isdisjoint(before):
            return False
        stands_alone = not after or not self._after_which.isdisjoint(after)
        return stands_alone or not self._relatives.isdisjoint(before)

    def _exists(self, said: List[str], i: int) -> bool:
        """Whether the words at `i` ask if there is one that: "ada gak yang …", "is there one where …"."""
        if said[i] in self._indefinites and i == 0:
            return not self._relatives.isdisjoint(said[1:2])
        if said[i] not in self._existentials:
            return False
        asks = i == 0 or said[i - 1] in self._auxiliaries
        for word in said[i + 1 : i + 2 + MAX_BETWEEN]:
            if word in self._relatives:
                return asks
            asks |= word in self._endings
            if word not in self._between:
                return False
        return False

    def _ends_in_existential(self, said: List[str]) -> bool:
        """Whether the end asks if there is one: "peran yang gak … ada gak, kak?"."""
        left = list(said)
        while left and left[-1] in self._endings:
            left.pop()
        return bool(left) and left[-1] in self._existentials and not self._relatives.isdisjoint(left)
