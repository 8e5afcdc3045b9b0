"""Reads words as people type them: other spellings, endings, missing vowels, typos."""

import math
from functools import lru_cache
from typing import AbstractSet, Dict, Iterable, List, NamedTuple, Optional, Sequence

from rapidfuzz import process
from rapidfuzz.distance import OSA

from advisor.dialogue.thresholds import ROLE_NAME
from advisor.text import has_letters, plain, without_suffix

VOWELS = frozenset("aeiou")

# How many words `WordFinder` remembers between messages.
REMEMBERED_WORDS = 65_536


class NameWord(NamedTuple):
    """A word of the roles' names, found for a word that somebody typed."""

    word: str
    """The word as it is in the names, folded."""
    similarity: float
    """How alike the typed word and `word` are, 0 to 1."""


class SpellingGroups:
    """Groups of words that mean the same in a role's name; each group is folded into its first word."""

    def __init__(self, groups: Sequence[Sequence[str]]) -> None:
        self._folded = {plain(word): plain(group[0]) for group in groups for word in group}

    def fold(self, word: str) -> str:
        """The first word of the group of `word` (plain, see `advisor.text`), or `word` itself if it is in no group."""
        return self._folded.get(word, word)

    def variants(self, vocabulary: AbstractSet[str]) -> List[str]:
        """All words that fold into a word of `vocabulary`."""
        return [word for word, folded in self._folded.items() if folded in vocabulary]


class WordFinder:
    """Finds the word of the roles' names that a typed word stands for."""

    def __init__(
        self,
        vocabulary: AbstractSet[str],
        groups: SpellingGroups,
        lookalikes: Iterable[str],
        capitals_only: AbstractSet[str],
    ) -> None:
        """Prepares the finder.

        Args:
            vocabulary: the words of the roles' names, folded.
            groups: the spelling groups they were folded by.
            lookalikes: ordinary words that must not be read as misspellings ("komunikasi" is not "komunitas").
            capitals_only: plain words that count only in capitals ("CM", since "cm" is short for "cuma").
        """
        self._vocabulary = vocabulary
        self._groups = groups
        self._lookalikes = {plain(word) for word in lookalikes}
        self._capitals_only = capitals_only
        self._by_length: Dict[int, List[str]] = {}
        self._by_consonants: Dict[str, List[str]] = {}
        for word in sorted({*vocabulary, *groups.variants(vocabulary)}):
            if len(word) >= ROLE_NAME.min_misspelt_letters:
                self._by_length.setdefault(len(word), []).append(word)
                self._by_consonants.setdefault(_consonants(word), []).append(word)
        self._remembered = lru_cache(maxsize=REMEMBERED_WORDS)(self._find)

    def find(self, token: str) -> Optional[NameWord]:
        """The word of a name that `token`, as typed, stands for; None if it stands for none."""
        return self._remembered(token)

    def _find(self, token: str) -> Optional[NameWord]:
        if token.endswith("s") and token[:-1].isupper():  # "CMs"
            token = token[:-1]
        word = plain(token)
        if not has_letters(token) or (word in self._capitals_only and not token.isupper()):
            return None
        for form in (word, without_suffix(word), _singular(word)):
            folded = self._groups.fold(form)
            if folded in self._vocabulary:
                return NameWord(folded, 1.0)
        if word in self._lookalikes:
            return None
        forms = dict.fromkeys((word, without_suffix(word)))
        found = (self._abbreviated(word), *map(self._misspelt, forms))
        return max(filter(None, found), key=lambda name_word: name_word.similarity, default=None)

    def _misspelt(self, form: str) -> Optional[NameWord]:
        """The word that `form` misspells, with a typo or two."""
        if len(form) < ROLE_NAME.min_misspelt_letters:
            return None
        spellings = self._of_similar_length(form)
        least = ROLE_NAME.min_word_similarity
        best = process.extractOne(form, spellings, scorer=OSA.normalized_similarity, score_cutoff=least)
        return NameWord(self._groups.fold(best[0]), float(best[1])) if best else None

    def _of_similar_length(self, word: str) -> List[str]:
        """The spellings close enough in length to `word` to reach `ROLE_NAME.min_word_similarity`."""
        least = ROLE_NAME.min_word_similarity
        shortest, longest = math.ceil(len(word) * least), int(len(word) / least)
        return [spelling for length in range(shortest, longest + 1) for spelling in self._by_length.get(length, ())]

    def _abbreviated(self, word: str) -> Optional[NameWord]:
        """The word that `word` abbreviates by dropping some of its vowels."""
        consonants = _consonants(word)
        if len(consonants) < ROLE_NAME.min_abbreviation_consonants:
            return None
        wholes = (whole for whole in self._by_consonants.get(consonants, ()) if _abbreviates(word, whole))
        whole = next(wholes, None)
        return NameWord(self._groups.fold(whole), ROLE_NAME.abbreviation_similarity) if whole else None


def _consonants(word: str) -> str:
    """The first letter of `word` and the consonants after it, double ones once: "ofcr" for "officer"."""
    letters = word[:1] + "".join(letter for letter in word[1:] if letter not in VOWELS)
    return "".join(letter for letter, before in zip(letters, " " + letters, strict=False) if letter != before)


def _abbreviates(word: str, whole: str) -> bool:
    """Whether `word` is shorter than `whole` and its letters occur there in the same order."""
    rest = iter(whole)
    return len(word) < len(whole) and all(letter in rest for letter in word)


def _singular(word: str) -> str:
    """`word` without a plural "s"; words of up to three letters keep it ("eos" doesn't mean two EOs)."""
    return word[:-1] if word.endswith("s") and len(word) > 3 else word
