"""Whether a question is about each of several roles, or chooses between them."""

from advisor.knowledge.schema.lexicon import WordLists
from advisor.text import plain, words_of

ALL_OTHERS = 99
"""More than there are roles."""


class SeveralRolesReader:
    """Finds "both", "masing-masing", "the two" and the like, and comparatives such as "which is more …"."""

    def __init__(self, words: WordLists) -> None:
        """`words`: the lexicon."""
        references = words.references
        self._each = frozenset(map(plain, references.each))
        self._counts = frozenset(map(plain, references.counts))
        self._before_counts = frozenset(map(plain, references.before_counts))
        self._after_counts = frozenset(map(plain, (*references.role_nouns, *references.demonstratives)))
        self._which = frozenset(map(plain, (*references.which, *references.who)))
        self._comparatives = frozenset(map(plain, (*words.strength.comparatives, *words.strength.superlatives)))
        self._suitability = frozenset(map(plain, words.strength.suitability))
        self._others = frozenset(map(plain, references.other_markers))
        self._demonstratives = frozenset(map(plain, references.demonstratives))
        self._conjunctions = frozenset(map(plain, references.conjunctions))
        self._rest = frozenset(map(plain, references.rest))
        self._numbers = {plain(word): i + 1 for i, words in enumerate(references.cardinals.places) for word in words}
        self._numbers.update(
            {plain(word): i + 1 for i, words in enumerate(references.ordinals.places) for word in words}
        )
        self._first_person = frozenset(map(plain, words.subject.first_person))

    def asks_of_each(self, text: str) -> bool:
        """Whether `text` asks something about each of several roles: "skill keduanya apa?"."""
        said = words_of(text)
        return not self._each.isdisjoint(said) or any(self._counts_roles(said, i) for i in range(len(said)))

    def chooses(self, text: str) -> bool:
        """Whether `text` asks which of several roles is more of something, but not which suits the speaker more."""
        said = set(words_of(text))
        is_about_speaker = not said.isdisjoint(self._suitability) and not said.isdisjoint(self._first_person)
        return not said.isdisjoint(self._which) and not said.isdisjoint(self._comparatives) and not is_about_speaker

    def joins_current(self, text: str) -> bool:
        """Whether `text` joins what is talked about with a role that it names: "that one, and the online one"."""
        said = words_of(text)
        return any(
            said[i] in self._demonstratives and not self._conjunctions.isdisjoint(said[i + 1 : i + 3])
            for i in range(1, len(said))
        )

    def counts_others(self, text: str) -> int:
        """How many others `text` asks about: 2 for "the other two"; as many as there are for "the rest"; 0 if none."""
        said = words_of(text)
        if not self._rest.isdisjoint(said):
            return ALL_OTHERS
        for i in range(len(said)):
            if said[i] in self._others:
                near = [self._numbers[word] for word in said[max(0, i - 1) : i + 2] if word in self._numbers]
                if near:
                    return near[0]
        return 0

    def _counts_roles(self, said: list[str], i: int) -> bool:
        """Whether the word at `i` counts roles: "kedua peran itu", "the two of them"; "peran kedua" points at one."""
        if said[i] not in self._counts:
            return False
        return bool(self._before_counts.intersection(said[max(0, i - 1) : i])) or bool(
            self._after_counts.intersection(said[i + 1 : i + 2])
        )
