"""Finds the roles that a message names, using the names in the knowledge base alone.

Nothing is learned. A name is a set of words, and a run of words in the message names the role if it is the same set.
Typed words are first folded (spelling groups, particles, plurals) and then compared by edit distance. The cost thus
grows with the number of different words in all names, not with the number of roles.
"""

from typing import List, Sequence

from advisor.knowledge.schema.lexicon import RoleNameWords
from advisor.knowledge.schema.roles import Role
from advisor.text import has_letters, plain, readable, tokenize
from advisor.understanding.roles.full_names import FullNames
from advisor.understanding.roles.lone_names import LoneNames
from advisor.understanding.roles.mention import Mention, masked
from advisor.understanding.roles.names import NameTable
from advisor.understanding.roles.short_names import ShortNames
from advisor.understanding.roles.spans import Conjunctions
from advisor.understanding.roles.spelling import SpellingGroups, WordFinder

# Stripped from the ends of a word before it is looked up.
PUNCTUATION = '.,?!:;…"()'


class RoleFinder:
    """Finds roles by their names, aliases and short names."""

    def __init__(self, roles: Sequence[Role], words: RoleNameWords) -> None:
        """Builds the finder.

        Args:
            roles: the roles to find.
            words: spelling groups, words to ignore, and the words that may surround a shortened name.
        """
        groups = SpellingGroups(words.spelling_groups)
        particles = {plain(word) for word in words.name_particles}
        capitals_only = {plain(word) for word in words.capitals_only}
        conjunctions = Conjunctions(words.ellipsis)
        names = NameTable(roles, groups, particles)
        self._words = WordFinder(names.vocabulary, groups, words.lookalikes, capitals_only)
        self._full_names = FullNames(
            names, self._words, conjunctions, particles, capitals_only, LoneNames.of(roles, words)
        )
        self._short_names = ShortNames(roles, words.ellipsis, conjunctions)
        neutral = {plain(word) for word in words.ellipsis.conjunctions} - set(map(plain, words.ellipsis.contrasts))
        self._empty_words = neutral.union(map(plain, words.ellipsis.fillers))

    def find(self, text: str) -> List[Mention]:
        """The roles that `text` names, in order; a role named twice is returned twice."""
        if not self._may_name(text):
            return []
        doc = tokenize(text)
        for token in doc:
            token.norm_ = plain(token.text)
        full = self._full_names.find(doc)
        spans = full + self._short_names.find(doc, full)
        mentions = []
        for span in sorted(spans, key=lambda span: span.first):
            last = doc[span.last]
            mentions.append(Mention(span.role, doc[span.first].idx, last.idx + len(last.text)))
        return mentions

    def masked(self, text: str) -> str:
        """`text` with its roles masked, up to where the bot stops reading (`advisor.text.readable`)."""
        return masked(readable(text), self.find(text))

    def names_only(self, text: str, mentions: Sequence[Mention]) -> bool:
        """Whether `text` consists of `mentions` and says nothing else: "yang online dong", "community officer and EO".

        Args:
            text: the message.
            mentions: the roles that it names; if there are none, the answer is no.
        """
        if not mentions:
            return False
        others = (
            plain(token.text)
            for token in tokenize(text)
            if has_letters(token.text) and not any(m.start <= token.idx < m.end for m in mentions)
        )
        return all(word in self._empty_words for word in others)

    def _may_name(self, text: str) -> bool:
        """A quick test that most messages fail: whether a word of `text` may belong to a name.

        Words that aren't letters alone ("officer/manager") pass, since the tokenizer may split them.
        """
        words = (piece.strip(PUNCTUATION) for piece in text.split())
        return any(
            not word.isalpha() or self._words.find(word) is not None or plain(word) in self._short_names.vocabulary
            for word in words
            if word
        )
