"""Finds names shortened to the one word that sets them apart: "yang online", "the social one"."""

import itertools
from typing import FrozenSet, List, Sequence, Tuple

from spacy.matcher import Matcher
from spacy.tokens import Doc

from advisor.knowledge.schema.lexicon import EllipsisWords
from advisor.knowledge.schema.roles import Role
from advisor.text import has_letters, plain, tokenizer
from advisor.understanding.roles.spans import Conjunctions, NameSpan, tokens_in


class ShortNames:
    """Finds the roles' short names where the words around them show that a role is meant.

    "Online" alone is usually an ordinary word. It names a role after "yang" or before "one", when the message says
    nothing else, or when it is joined to another name or short name.
    """

    def __init__(self, roles: Sequence[Role], words: EllipsisWords, conjunctions: Conjunctions) -> None:
        """Prepares the finder.

        Args:
            roles: the roles, with the short names they go by.
            words: the words around such a name.
            conjunctions: the words that join two names.
        """
        self._conjunctions = conjunctions
        self._markers_before = {plain(word) for word in words.markers_before}
        self._articles = {plain(word) for word in words.articles}
        self._markers_after = {plain(word) for word in words.markers_after}
        self._ordinary = {plain(word) for word in words.ordinary}
        self._openers = {plain(word) for word in words.openers}
        self._fillers = {plain(word) for word in words.fillers}
        self._alternatives = {plain(word) for word in (*words.alternatives, *words.contrasts)}
        self._nouns = {plain(word) for word in words.nouns}
        names = {tuple(map(plain, short.split())): role.id for role in roles for short in role.ellipsis}
        self.vocabulary: FrozenSet[str] = frozenset(word for name in names for word in name)
        """The words of all short names, plain."""
        self._matcher = Matcher(tokenizer().vocab)
        for name, role_id in names.items():
            self._matcher.add(role_id, [[{"NORM": word} for word in name]])

    def find(self, doc: Doc, full: Sequence[NameSpan]) -> List[NameSpan]:
        """The short names in `doc`.

        Args:
            doc: the message, its tokens normed by `advisor.text.plain`.
            full: the names already found in it; the spans returned don't overlap with them.
        """
        if not self.vocabulary:  # spaCy warns about a matcher without patterns
            return []
        candidates = self._candidates(doc, full)
        if not full and self._says_nothing_else(doc, candidates):
            return [span for span in candidates if not self._is_ordinary(doc, span) or self._is_marked(doc, span)]
        found = [span for span in candidates if self._is_marked(doc, span)]
        found += [span for span in self._alternative(doc, candidates) if span not in found]
        return self._with_joined(doc, full, found, candidates)

    def _candidates(self, doc: Doc, full: Sequence[NameSpan]) -> List[NameSpan]:
        """The longest run of tokens at each place that could be a short name."""
        taken = tokens_in(full)
        candidates: List[NameSpan] = []
        for match, start, end in sorted(self._matcher(doc), key=lambda match: (match[1], match[1] - match[2])):
            if taken.isdisjoint(range(start, end)):
                candidates.append(NameSpan(doc.vocab.strings[match], start, end - 1, end - start))
                taken.update(range(start, end))
        return candidates

    def _says_nothing_else(self, doc: Doc, candidates: Sequence[NameSpan]) -> bool:
        """Whether `doc` consists of `candidates` and fillers."""
        taken = tokens_in(candidates)
        return all(token.norm_ in self._fillers or token.i in taken or not has_letters(token.text) for token in doc)

    def _is_marked(self, doc: Doc, span: NameSpan) -> bool:
        """Whether the words next to `span` show that it names a role."""
        following = doc[span.last + 1].norm_ if span.last + 1 < len(doc) else None
        if following in self._markers_after:
            return True
        if span.first == 0:
            return False
        marker = doc[span.first - 1].norm_
        if marker in self._articles and self._is_ordinary(doc, span):
            return False
        if marker in self._articles:  # "for the officer?", but not "the social side"
            return following is None or following in self._fillers
        if marker not in self._markers_before:
            return False
        if span.first == 1:
            return True
        before = doc[span.first - 2]
        return before.norm_ in self._openers or not has_letters(before.text)

    def _is_ordinary(self, doc: Doc, span: NameSpan) -> bool:
        """Whether `span` is a word that names a role only after "yang" or before "one"."""
        return span.first == span.last and doc[span.first].norm_ in self._ordinary

    def _alternative(self, doc: Doc, candidates: Sequence[NameSpan]) -> List[NameSpan]:
        """Two of `candidates` that are a clause of their own: "so which one, officer or online?"."""
        for one, other in itertools.pairwise(candidates):
            between = [token.norm_ for token in doc[one.last + 1 : other.first]]
            rest = [token for token in doc[other.last + 1 :] if token.norm_ not in self._nouns]
            begins = one.first == 0 or not has_letters(doc[one.first - 1].text)
            ends = not rest or not has_letters(rest[0].text) or rest[0].norm_ in self._fillers
            if one.role != other.role and len(between) == 1 and between[0] in self._alternatives and begins and ends:
                return [one, other]
        return []

    def _with_joined(
        self, doc: Doc, full: Sequence[NameSpan], found: Sequence[NameSpan], candidates: Sequence[NameSpan]
    ) -> List[NameSpan]:
        """`found`, and the candidates joined to a name, directly or by others: "yang online sama sosial"."""
        accepted = list(found)
        while True:
            known: Tuple[NameSpan, ...] = (*full, *accepted)
            joined = [
                span
                for span in candidates
                if span not in accepted and any(self._conjunctions.join(doc, span, other) for other in known)
            ]
            if not joined:
                return accepted
            accepted += joined
