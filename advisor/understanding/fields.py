"""Finds the fields of work that a message names: "bidang kesehatan ada apa saja?"."""

from typing import Dict, List, NamedTuple, Sequence, Tuple

from advisor.knowledge.schema.base import LANGUAGES, Words
from advisor.knowledge.schema.fields import Field
from advisor.text import plain, tokenize, words_of


class FieldMention(NamedTuple):
    """A field named in a text: `text[start:end]`."""

    field: str
    start: int
    end: int
    is_marked: bool
    """Whether a word for "field" is next to it: "bidang hukum", "the law sector"."""


class FieldFinder:
    """Finds fields by their names and by other words for them."""

    def __init__(self, fields: Sequence[Field], markers: Words) -> None:
        """`markers`: words for "field", such as "bidang"."""
        self._names: Dict[Tuple[str, ...], str] = {
            tuple(words_of(name)): field.id
            for field in fields
            for language in LANGUAGES
            for name in (field.name.in_language(language), *getattr(field.aliases, language))
        }
        self._abbreviations = {
            plain(name)
            for field in fields
            for language in LANGUAGES
            for name in getattr(field.aliases, language)
            if name.isupper()
        }
        self._most_words = max(map(len, self._names), default=0)
        self._markers = frozenset(map(plain, markers))

    def _is_another_word(self, written: Sequence[str]) -> bool:
        """Whether an abbreviation is not in capitals: "I mean it" has nothing to do with IT."""
        return len(written) == 1 and plain(written[0]) in self._abbreviations and not written[0].isupper()

    def find(self, text: str) -> List[FieldMention]:
        """The fields that `text` names, in order."""
        tokens = [token for token in tokenize(text) if token.text[0].isalnum()]
        words = [plain(token.text) for token in tokens]
        found: List[FieldMention] = []
        first = 0
        while first < len(words):
            longest = min(self._most_words, len(words) - first)
            length = next((n for n in range(longest, 0, -1) if tuple(words[first : first + n]) in self._names), 0)
            if length:
                last = first + length - 1
                beside = {*words[max(first - 1, 0) : first], *words[last + 1 : last + 2]}
                if self._is_another_word([token.text for token in tokens[first : last + 1]]):
                    first += length
                    continue
                start, end = tokens[first].idx, tokens[last].idx + len(tokens[last].text)
                name = self._names[tuple(words[first : last + 1])]
                found.append(FieldMention(name, start, end, not self._markers.isdisjoint(beside)))
            first += max(length, 1)
        return found
