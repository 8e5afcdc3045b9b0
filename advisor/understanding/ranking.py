"""Whether a question asks which role has most or least of something."""

from typing import FrozenSet

from advisor.knowledge.schema.lexicon import WordLists
from advisor.text import plain, words_of


class RankingReader:
    """Finds questions that rank the roles: "which has the most travel?", "yang paling gampang yang mana?"."""

    def __init__(self, words: WordLists) -> None:
        """`words`: the lexicon."""
        self._superlatives = frozenset(map(plain, words.strength.superlatives))
        references = words.references
        other = (*words.strength.comparatives, *references.who, *references.each, *references.counts)
        self._choosing = self._superlatives | frozenset(map(plain, other))
        """Words that only say that one of several is asked for."""
        self._suitability = frozenset(map(plain, words.strength.suitability))
        self._which = frozenset(map(plain, words.references.which))
        self._after_which = frozenset(map(plain, words.references.after_which_alone))
        self._nouns = frozenset(map(plain, (*words.references.role_nouns, *words.references.plural_pronouns)))

    def asks(self, text: str) -> bool:
        """Whether `text` has a superlative, as in "the most travel", and doesn't ask what suits somebody best."""
        said = words_of(text)
        return not self._superlatives.isdisjoint(said) and self._suitability.isdisjoint(said)

    def chooses_among_roles(self, text: str) -> bool:
        """Whether `text` asks which one ranks first, where "which" stands alone or for a role, unlike "which skill"."""
        said = words_of(text)
        places = [i for i, word in enumerate(said) if word in self._which]
        alone = any(
            i + 1 == len(said) or said[i + 1] in self._after_which | self._nouns | self._superlatives for i in places
        )
        return alone and self.asks(text)

    def without_choice(self, text: str) -> str:
        """`text` without the words that choose among the roles: of "which has the most travel?", "the travel"."""
        choosing: FrozenSet[str] = self._which | self._after_which | self._choosing | self._nouns
        rest = [word for word in words_of(text) if word not in choosing]
        return " ".join(rest) or text
