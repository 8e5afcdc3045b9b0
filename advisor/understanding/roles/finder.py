"""Finds the roles that a message names, from the names in the knowledge base alone.

Nothing is learned: a name is a set of words, a message names a role when a run of its words is that set. Words are
compared after folding (spelling groups, particles, plurals) and then by edit distance, so that cost grows with the
number of different words in all names, not with the number of roles.
"""

import math
from functools import lru_cache
from typing import AbstractSet, Dict, FrozenSet, Iterator, List, NamedTuple, Optional, Sequence, Set, Tuple

from rapidfuzz import process
from rapidfuzz.distance import OSA
from spacy.matcher import Matcher
from spacy.tokens import Doc

from advisor.knowledge.schema.lexicon import RoleNameWords
from advisor.knowledge.schema.roles import Role
from advisor.text import plain, readable, tokenize, tokenizer, without_suffix, words_of

# Shares of letters that must agree (1 - edits / length). One slip in six letters is .83, one in seven .86.
WORD_LIKENESS = 0.8
NAME_LIKENESS = 0.85
LONE_WORD_LIKENESS = 0.86
# Shorter words have too many neighbours: "geo" is one letter from "eo".
MIN_FUZZY_LENGTH = 5
# A word without some of its vowels ("mngr", "pjbat", "ofcr") counts beside others, not alone.
ABBREVIATION_LIKENESS = 0.85
MIN_CONSONANTS = 3
VOWELS = frozenset("aeiou")
# What stands round a word and is not of it.
EDGES = '.,?!:;…"()'


class Mention(NamedTuple):
    """A role named in a text: `text[start:end]`."""

    role: str
    start: int
    end: int


# What stands in a role's place in the text that intents and languages are learned from, so that no role decides either,
# and a role added later is understood as well as the first.
MASK = "peran"


def masked(text: str, mentions: Sequence[Mention], start: int = 0, end: Optional[int] = None) -> str:
    """`text[start:end]` with the roles that it names masked."""
    pieces: List[str] = []
    position, stop = start, len(text) if end is None else end
    for mention in mentions:
        if position <= mention.start and mention.end <= stop:
            pieces += [text[position : mention.start], MASK]
            position = mention.end
    return "".join(pieces) + text[position:stop]


class _Word(NamedTuple):
    """A word of a message as it stands in the names, and how alike the two are (0 to 1)."""

    name_word: str
    likeness: float


class _Span(NamedTuple):
    """Tokens `first` to `last`, that one included, name `role` with `words` words."""

    role: str
    first: int
    last: int
    words: int


class RoleFinder:
    """An index over the names and aliases of roles."""

    def __init__(self, roles: Sequence[Role], words: RoleNameWords) -> None:
        """Builds the index.

        Args:
            roles: the roles to find.
            words: spelling groups, words to pass over, and how names are cut short.
        """
        self._group = {plain(word): plain(group[0]) for group in words.spelling_groups for word in group}
        self._inside = {plain(word) for word in words.name_particles}
        self._ordinary = {plain(word) for word in words.lookalikes}
        self._capitals = {plain(word) for word in words.capitals_only}
        self._joins = {plain(word) for word in words.ellipsis.conjunctions}
        self._plain_joins = self._joins - {plain(word) for word in words.ellipsis.contrasts}
        self._openers = {plain(word) for word in words.ellipsis.openers}
        self._fillers = {plain(word) for word in words.ellipsis.fillers}
        self._before = {plain(word) for word in words.ellipsis.markers_before}
        self._articles = {plain(word) for word in words.ellipsis.articles}
        self._after = {plain(word) for word in words.ellipsis.markers_after}

        self._names: Dict[FrozenSet[str], str] = {}
        self._longest = 1
        for role in roles:
            for name in _names_of(role):
                self._add(role.id, name)
        self._add_shortened()
        for role in roles:
            for name in _names_of(role):
                self._add_joined(role.id, name)
        self._vocabulary: Set[str] = {word for name in self._names for word in name}
        self._spellings: Dict[int, List[str]] = {}
        self._abbreviated: Dict[str, List[str]] = {}
        variants = [word for word, group in self._group.items() if group in self._vocabulary]
        for word in sorted(self._vocabulary.union(variants)):
            if len(word) >= MIN_FUZZY_LENGTH:
                self._spellings.setdefault(len(word), []).append(word)
                self._abbreviated.setdefault(_consonants(word), []).append(word)
        self._short_names = {tuple(map(plain, short.split())): role.id for role in roles for short in role.ellipsis}
        self._short_words = {word for words in self._short_names for word in words}
        self._matcher = self._ellipsis_matcher()
        self._word = lru_cache(maxsize=65536)(self._word_uncached)

    def _add(self, role: str, name: str) -> None:
        words = [self._folded(word) for word in words_of(name)]
        content = [word for word in words if word not in self._inside]
        self._names.setdefault(frozenset(content), role)
        self._longest = max(self._longest, len(content))

    def _add_joined(self, role: str, name: str) -> None:
        """Adds "communityofficer"."""
        words = words_of(name)
        joined = "".join(words)
        if len(joined) >= 8 and sum(self._folded(word) not in self._inside for word in words) > 1:
            self._names.setdefault(frozenset([joined]), role)

    def _add_shortened(self) -> None:
        """Adds "online CM" where a name is "online community manager" and a community manager is called "CM"."""
        short: Dict[str, List[str]] = {}
        for name, role in self._names.items():
            if len(name) == 1:
                short.setdefault(role, []).extend(name)
        inner: Dict[str, List[FrozenSet[str]]] = {}
        for name, role in self._names.items():
            if len(name) > 1 and role in short:
                inner.setdefault(min(name), []).append(name)
        for name, role in list(self._names.items()):
            for part in (part for word in name for part in inner.get(word, ()) if part < name):
                for word in short[self._names[part]]:
                    self._names.setdefault(name - part | {word}, role)

    def _ellipsis_matcher(self) -> Matcher:
        matcher = Matcher(tokenizer().vocab)
        for words, role in self._short_names.items():
            matcher.add(role, [[{"NORM": word} for word in words]])
        return matcher

    def _folded(self, word: str) -> str:
        return self._group.get(word, word)

    def _word_uncached(self, text: str) -> Optional[_Word]:
        """The word of the names that the token `text` stands for, or nothing."""
        if text.endswith("s") and text[:-1].isupper():  # "CMs"
            text = text[:-1]
        word = plain(text)
        if not _has_letters(text) or (word in self._capitals and not text.isupper()):
            return None
        for form in (word, without_suffix(word), _singular(word)):
            folded = self._folded(form)
            if folded in self._vocabulary:
                return _Word(folded, 1.0)
        if word in self._ordinary:
            return None
        forms = dict.fromkeys((word, without_suffix(word)))
        found = (self._abbreviated_word(word), *map(self._misspelt_word, forms))
        return max(filter(None, found), key=lambda whole: whole.likeness, default=None)

    def _misspelt_word(self, form: str) -> Optional[_Word]:
        """The word of the names that `form` is, but for a slip or two."""
        if len(form) < MIN_FUZZY_LENGTH:
            return None
        best = process.extractOne(
            form, self._as_long_as(form), scorer=OSA.normalized_similarity, score_cutoff=WORD_LIKENESS
        )
        return _Word(self._folded(best[0]), float(best[1])) if best else None

    def _abbreviated_word(self, word: str) -> Optional[_Word]:
        """The word of the names that `word` is without some of its vowels."""
        consonants = _consonants(word)
        if len(consonants) < MIN_CONSONANTS:
            return None
        wholes = (whole for whole in self._abbreviated.get(consonants, ()) if _is_within(word, whole))
        whole = next(wholes, None)
        return _Word(self._folded(whole), ABBREVIATION_LIKENESS) if whole else None

    def _as_long_as(self, word: str) -> List[str]:
        """The spellings whose length alone doesn't make them too different from `word`."""
        shortest, longest = math.ceil(len(word) * WORD_LIKENESS), int(len(word) / WORD_LIKENESS)
        return [spelling for length in range(shortest, longest + 1) for spelling in self._spellings.get(length, ())]

    def find(self, text: str) -> List[Mention]:
        """The roles that `text` names, in the order named; a role named twice stands twice."""
        if not self._may_name(text):
            return []
        doc = tokenize(text)
        for token in doc:
            token.norm_ = plain(token.text)
        spans = self._full_names(doc)
        spans += self._in_small_letters(doc, spans)
        spans += self._cut_short(doc, spans)
        mentions = []
        for span in sorted(spans, key=lambda s: s.first):
            last = doc[span.last]
            mentions.append(Mention(span.role, doc[span.first].idx, last.idx + len(last.text)))
        return mentions

    def masked(self, text: str) -> str:
        """What can be read of `text`, with the roles that it names masked."""
        return masked(readable(text), self.find(text))

    def _may_name(self, text: str) -> bool:
        """Whether a word of `text` is one of a name, or is not of letters alone: most messages need no closer look."""
        words = (piece.strip(EDGES) for piece in text.split())
        return any(
            not word.isalpha() or self._word(word) is not None or plain(word) in self._short_words
            for word in words
            if word
        )

    def names_only(self, text: str, mentions: Sequence[Mention]) -> bool:
        """Whether `text` holds its `mentions` and says nothing else: "yang online dong", "community officer and EO"."""
        if not mentions:
            return False
        rest = [
            plain(token.text)
            for token in tokenize(text)
            if _has_letters(token.text) and not any(m.start <= token.idx < m.end for m in mentions)
        ]
        return all(word in self._fillers or word in self._plain_joins for word in rest)

    def _full_names(self, doc: Doc) -> List[_Span]:
        words = [self._word(token.text) for token in doc]
        found: List[_Span] = []
        position = 0
        while position < len(doc):
            longest = max(self._names_from(doc, words, position), key=lambda s: s.words, default=None)
            if longest:
                found.append(longest)
                position = longest.last + 1
            else:
                position += 1
        return found

    def _names_from(self, doc: Doc, words: Sequence[Optional[_Word]], first: int) -> Iterator[_Span]:
        """Names that begin at token `first`."""
        content: List[_Word] = []
        for last in range(first, len(doc)):
            word = words[last]
            if word is None:
                if content and doc[last].norm_ in self._inside:
                    continue
                return
            content.append(word)
            if len(content) > self._longest:
                return
            names = frozenset(w.name_word for w in content)
            role = self._names.get(names)
            if role is None or len(names) < len(content):
                continue
            likeness = sum(w.likeness for w in content) / len(content)
            if likeness < (LONE_WORD_LIKENESS if len(content) == 1 else NAME_LIKENESS):
                continue
            if first > 0 and len(doc[last].text) <= 2 and doc[first - 1].like_num:  # "160 cm"
                continue
            yield _Span(role, first, last, len(content))

    def _in_small_letters(self, doc: Doc, full: Sequence[_Span]) -> List[_Span]:
        """Names that are another word in small letters, joined to a name: "beda cm sama eo", not "eo, cm itu?"."""
        found = [
            _Span(self._names[frozenset([token.norm_])], token.i, token.i, 1)
            for token in doc
            if token.norm_ in self._capitals and frozenset([token.norm_]) in self._names
        ]
        taken = {i for span in full for i in range(span.first, span.last + 1)}
        return [
            span
            for span in found
            if span.first not in taken and any(self._joined(doc, span, other, {","}) for other in full)
        ]

    def _cut_short(self, doc: Doc, full: Sequence[_Span]) -> List[_Span]:
        """Names left to one word: "yang online", "the social one", "internasional dan sosial"."""
        taken = {i for span in full for i in range(span.first, span.last + 1)}
        if not self._short_names:
            return []
        candidates: List[_Span] = []
        for match, start, end in sorted(self._matcher(doc), key=lambda m: (m[1], m[1] - m[2])):
            if taken.isdisjoint(range(start, end)):
                candidates.append(_Span(doc.vocab.strings[match], start, end - 1, end - start))
                taken.update(range(start, end))
        alone = not full and all(
            token.norm_ in self._fillers or token.i in taken or not _has_letters(token.text) for token in doc
        )
        accepted = [span for span in candidates if alone or self._stands_for_a_role(doc, span)]
        # "yang online sama sosial": what is joined to a name is a name.
        while True:
            known = [*full, *accepted]
            left = [span for span in candidates if span not in accepted]
            joined = [span for span in left if any(self._joined(doc, span, other) for other in known)]
            if not joined:
                return accepted
            accepted += joined

    def _stands_for_a_role(self, doc: Doc, span: _Span) -> bool:
        if span.last + 1 < len(doc) and doc[span.last + 1].norm_ in self._after:
            return True
        if span.first == 0:
            return False
        article = doc[span.first - 1].norm_
        if article in self._articles:  # "for the officer?", but not "the social side"
            return span.last + 1 == len(doc) or doc[span.last + 1].norm_ in self._fillers
        if article not in self._before:
            return False
        if span.first == 1:
            return True
        before = doc[span.first - 2]
        return before.norm_ in self._openers or not _has_letters(before.text)

    def _joined(self, doc: Doc, one: _Span, other: _Span, but_by: AbstractSet[str] = frozenset()) -> bool:
        first, second = sorted((one, other), key=lambda s: s.first)
        between = [token.norm_ for token in doc[first.last + 1 : second.first]]
        skip: Tuple[str, ...] = ("the",)
        between = [word for word in between if word not in self._before and word not in skip]
        return 0 < len(between) <= 2 and all(word in self._joins - but_by for word in between)


def _names_of(role: Role) -> Tuple[str, ...]:
    return (role.name.id, role.name.en, *role.aliases.id, *role.aliases.en)


def _consonants(word: str) -> str:
    """The first letter of `word` and the consonants after it, doubled ones once: "ofcr" of "officer"."""
    letters = word[:1] + "".join(letter for letter in word[1:] if letter not in VOWELS)
    return "".join(letter for letter, before in zip(letters, " " + letters, strict=False) if letter != before)


def _is_within(word: str, whole: str) -> bool:
    """Whether `word` is shorter than `whole` and its letters stand in it in this order."""
    rest = iter(whole)
    return len(word) < len(whole) and all(letter in rest for letter in word)


def _singular(word: str) -> str:
    """`word` without the ending of a plural; short words are left alone ("eos" is no two EOs)."""
    return word[:-1] if word.endswith("s") and len(word) > 3 else word


def _has_letters(text: str) -> bool:
    return any(c.isalpha() for c in text)
