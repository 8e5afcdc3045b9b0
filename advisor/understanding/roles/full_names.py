"""Finds roles named in full, or by an abbreviation that is itself a name."""

from typing import AbstractSet, Iterator, List, Optional, Sequence

from spacy.tokens import Doc

from advisor.dialogue.thresholds import ROLE_NAME
from advisor.understanding.roles.lone_names import LoneNames
from advisor.understanding.roles.names import NameTable
from advisor.understanding.roles.spans import Conjunctions, NameSpan, tokens_in
from advisor.understanding.roles.spelling import NameWord, WordFinder

# After a number, a name of up to this many letters is a unit: "160 cm".
MAX_UNIT_LETTERS = 2


class FullNames:
    """Finds runs of words that are, as a set, the name of a role."""

    def __init__(
        self,
        names: NameTable,
        words: WordFinder,
        conjunctions: Conjunctions,
        particles: AbstractSet[str],
        capitals_only: AbstractSet[str],
        lone_names: LoneNames,
    ) -> None:
        """Prepares the finder.

        Args:
            names: the names to find.
            words: reads typed words as words of these names.
            conjunctions: the words that join two names.
            particles: plain words that may occur inside a name ("manager of an online community").
            capitals_only: plain words that name a role in capitals, and in lower case only when joined to another name.
            lone_names: tells names of one word from ordinary words.
        """
        self._names = names
        self._words = words
        self._conjunctions = conjunctions
        self._particles = particles
        self._capitals_only = capitals_only
        self._lone_names = lone_names

    def find(self, doc: Doc) -> List[NameSpan]:
        """The names in `doc`, whose tokens must be normed by `advisor.text.plain`; no two of them overlap."""
        found = self._runs(doc)
        return found + self._in_small_letters(doc, found)

    def _runs(self, doc: Doc) -> List[NameSpan]:
        """The longest name at each place, from left to right."""
        words = [self._words.find(token.text) for token in doc]
        found: List[NameSpan] = []
        position = 0
        while position < len(doc):
            longest = max(self._names_from(doc, words, position), key=lambda span: span.words, default=None)
            if longest:
                found.append(longest)
                position = longest.last + 1
            else:
                position += 1
        return found

    def _names_from(self, doc: Doc, words: Sequence[Optional[NameWord]], first: int) -> Iterator[NameSpan]:
        """The names that begin at token `first`; `words` holds, for each token, the name's word that it stands for."""
        content: List[NameWord] = []
        for last in range(first, len(doc)):
            word = words[last]
            if word is None:
                if content and doc[last].norm_ in self._particles:
                    continue
                return
            content.append(word)
            if len(content) > self._names.most_words:
                return
            name = {name_word.word for name_word in content}
            role = self._names.role_named(name)
            if role is None or len(name) < len(content):
                continue
            similarity = sum(name_word.similarity for name_word in content) / len(content)
            is_lone = len(content) == 1
            if similarity < (ROLE_NAME.min_lone_word_similarity if is_lone else ROLE_NAME.min_name_similarity):
                continue
            if is_lone and not self._lone_names.is_name(doc, last):
                continue
            typed = [doc[place] for place in range(first, last + 1) if words[place] is not None]
            if not self._lone_names.is_in_order(typed, self._names.orders(name), [word.word for word in content]):
                continue
            if first > 0 and len(doc[last].text) <= MAX_UNIT_LETTERS and doc[first - 1].like_num:
                continue
            yield NameSpan(role, first, last, len(content))

    def _in_small_letters(self, doc: Doc, full: Sequence[NameSpan]) -> List[NameSpan]:
        """Capitals-only names in lower case that are joined to a name: "beda cm sama eo", not "eo, cm itu?"."""
        taken = tokens_in(full)
        found: List[NameSpan] = []
        for token in doc:
            role = self._names.role_named({token.norm_}) if token.norm_ in self._capitals_only else None
            if role is None or token.i in taken:
                continue
            span = NameSpan(role, token.i, token.i, 1)
            if any(self._conjunctions.join(doc, span, other, excluding={","}) for other in full):
                found.append(span)
        return found
