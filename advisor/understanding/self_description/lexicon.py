"""Finds the words that matter in what people say about themselves: negations, likings, phrases of traits and so on."""

from typing import Dict, FrozenSet, Iterable, List, Mapping, NamedTuple, Optional, Sequence, Set, Tuple

from spacy.matcher import PhraseMatcher
from spacy.tokens import Doc
from spacy.util import filter_spans

from advisor.knowledge.schema.self_description import SelfDescriptionWords
from advisor.knowledge.schema.traits import TraitPhrases
from advisor.text import plain, tokenize, tokenizer, without_suffix

# The word lists that are marked in a text. If two contain the same words, the earlier list gets them.
KINDS = (
    "question_tags",
    "indirect_questions",
    "not_yet",
    "mild_acceptance",
    "not_only",
    "neutral",
    "weak_negation",
    "negation",
    "preference",
    "comparison_markers",
    "strong_dislike",
    "dislike",
    "strong_liking",
    "liking",
    "contrast",
    "reason_markers",
    "conjunctions",
    "first_person_copula",
    "copula",
    "first_person",
    "other_people",
    "reported_speech",
    "present_time",
    "past_time",
    "question_words",
    "ability",
    "habit",
    "negative_intensifiers",
    "intensifiers",
    "downtoners",
    "obligation",
    "fillers",
)
# The lists whose words a phrase of a trait may consist of.
FUNCTION_WORDS = ("obligation", "fillers")
# The lists marked in an answer to a fit question, with the same rule.
ANSWER_KINDS = ("dont_know", "strong_yes", "strong_no", "yes", "no", "scale_words")
# The kind of a mark that is a phrase of a trait.
TRAIT = "trait"

# Words that would be folded to this many letters or fewer are kept as typed: too many short words look alike.
MAX_UNFOLDED_LETTERS = 2


class TraitSide(NamedTuple):
    """A trait (sign 1), or its opposite (sign -1)."""

    trait: str
    """The trait's id."""
    sign: int


class Mark(NamedTuple):
    """Tokens `first` up to but not including `end`: an entry of a word list, or a phrase of a trait."""

    kind: str
    """One of `KINDS` or `ANSWER_KINDS`, or `TRAIT`."""
    first: int
    end: int
    side: Optional[TraitSide] = None
    """For a phrase of a trait, the side that it stands for."""


class SelfDescriptionLexicon:
    """The word lists by kind, and the example phrases of the traits."""

    def __init__(
        self, words: SelfDescriptionWords, phrases: Mapping[str, TraitPhrases], relatives: Sequence[str] = ()
    ) -> None:
        """Builds the lexicon.

        Args:
            words: the word lists.
            phrases: example phrases by trait.
            relatives: names of people who stand in a relation to the speaker, besides those in `words`.
        """
        self._spelling = {plain(v): name for name, variants in words.spelling.items() for v in variants}
        lists: Dict[str, Sequence[str]] = {kind: getattr(words, kind) for kind in KINDS}
        lists["other_people"] = [*words.other_people, *relatives]
        answer_lists: Dict[str, Sequence[str]] = {kind: getattr(words, kind) for kind in ANSWER_KINDS}
        self._vocabulary: FrozenSet[str] = frozenset(words.spelling)
        sides = [(text, side) for trait, examples in phrases.items() for text, side in _sides(trait, examples)]
        entries = [w for group in (*lists.values(), *answer_lists.values(), *words.numbers) for w in group]
        entries += [text for text, _ in sides]
        self._vocabulary |= {self.norm(token.text) for entry in entries for token in tokenize(entry)}
        self._matcher, self._kinds = self._list_matcher(lists)
        self._answer_matcher, self._answer_kinds = self._list_matcher(answer_lists)
        self._trait_matcher, self._phrases = self._phrase_matcher(sides)
        self.corrections = frozenset(self.norm(word) for word in words.self_corrections)
        """Words that take back what was said before them: "4 eh 2"."""
        self.auxiliaries = self._norms(words.auxiliaries)
        """Verbs that come before their subject in a question."""
        self.subjects_after_auxiliaries = self._norms(words.subjects_after_auxiliaries)
        self.before_auxiliaries = self._norms(words.before_auxiliaries)
        """Words after which an auxiliary asks nothing."""
        self.numbers = {self.norm(word): n for n, group in enumerate(words.numbers, 1) for word in group}
        """Number words, 1 to 5."""

    def norm(self, word: str) -> str:
        """`word` as the lists spell it; a word in no list is only made plain (`advisor.text.plain`)."""
        letters = plain(word).replace("’", "'").replace("`", "'")
        letters = self._spelling.get(letters, letters)
        if letters in self._vocabulary:
            return letters
        if letters.endswith("2") and letters[:-1].isalpha():  # "suka2" is short for "suka-suka"
            return self.norm(letters[:-1])
        for form in (_undoubled(letters), without_suffix(letters), _undoubled(without_suffix(letters))):
            known = self._spelling.get(form, form)
            if known in self._vocabulary and len(known) > MAX_UNFOLDED_LETTERS:
                return known
        return letters

    def _norms(self, words: Iterable[str]) -> FrozenSet[str]:
        return frozenset(map(self.norm, words))

    def doc(self, text: str) -> Doc:
        """The tokens of `text`, normed as the lists spell them."""
        doc = tokenize(text)
        for token in doc:
            token.norm_ = self.norm(token.text)
        return doc

    def marks(self, doc: Doc) -> List[Mark]:
        """All entries and phrases in `doc`, in order.

        Where several overlap, the longest counts. If two cover the same tokens, a list's entry comes before a
        trait's phrase, except for function words.
        """
        spans = [(doc[start:end], self._kinds[match]) for match, start, end in self._matcher(doc)]
        rank = {kind: i for i, kind in enumerate(KINDS)}
        best: Dict[Tuple[int, int], Mark] = {}
        for span, kind in sorted(spans, key=lambda s: rank[s[1]]):
            best.setdefault((span.start, span.end), Mark(kind, span.start, span.end))
        for match, start, end in self._trait_matcher(doc):
            side = self._phrases[doc.vocab.strings[match]]
            found = best.get((start, end))
            if side and (found is None or found.kind in FUNCTION_WORDS):
                best[start, end] = Mark(TRAIT, start, end, side)
        kept = filter_spans([doc[first:end] for first, end in best])
        return [best[span.start, span.end] for span in sorted(kept, key=lambda s: s.start)]

    def list_marks(self, text: str) -> List[Mark]:
        """The entries of word lists in `text`, without phrases of traits."""
        doc = self.doc(text)
        kept = filter_spans([doc[start:end] for _, start, end in self._matcher(doc)])
        kinds = {(start, end): self._kinds[match] for match, start, end in self._matcher(doc)}
        return [Mark(kinds[s.start, s.end], s.start, s.end) for s in kept]

    def answer_marks(self, doc: Doc) -> List[Mark]:
        """The entries of `ANSWER_KINDS` in `doc`, in order."""
        kinds = {(start, end): self._answer_kinds[match] for match, start, end in reversed(self._answer_matcher(doc))}
        kept = filter_spans([doc[first:end] for first, end in kinds])
        return [Mark(kinds[s.start, s.end], s.start, s.end) for s in sorted(kept, key=lambda s: s.start)]

    def _list_matcher(self, lists: Mapping[str, Sequence[str]]) -> Tuple[PhraseMatcher, Dict[int, str]]:
        """A matcher for the entries of `lists`, and the list that each of its match ids stands for."""
        matcher = PhraseMatcher(tokenizer().vocab, attr="NORM")
        seen: Set[Tuple[str, ...]] = set()
        kinds: Dict[int, str] = {}
        for kind, entries in lists.items():
            docs = [doc for doc in map(self.doc, entries) if tuple(t.norm_ for t in doc) not in seen]
            seen.update(tuple(t.norm_ for t in doc) for doc in docs)
            if docs:
                matcher.add(kind, docs)
            kinds[tokenizer().vocab.strings.add(kind)] = kind
        return matcher, kinds

    def _phrase_matcher(
        self, phrases: Iterable[Tuple[str, TraitSide]]
    ) -> Tuple[PhraseMatcher, Dict[str, Optional[TraitSide]]]:
        """A matcher for `phrases`, and the side that each stands for; None if it is listed under several."""
        matcher = PhraseMatcher(tokenizer().vocab, attr="NORM")
        sides: Dict[str, Optional[TraitSide]] = {}
        for text, side in phrases:
            doc = self.doc(text)
            key = " ".join(t.norm_ for t in doc)
            if key not in sides:
                matcher.add(key, [doc])
            sides[key] = side if sides.get(key, side) == side else None
        return matcher, sides


def _sides(trait: str, phrases: TraitPhrases) -> List[Tuple[str, TraitSide]]:
    """The phrases of a trait and of its opposite, each with its side."""
    sides = ((phrases.both(), 1), (phrases.opposite.both(), -1))
    return [(str(text), TraitSide(trait, sign)) for texts, sign in sides for text in texts]


def _undoubled(word: str) -> str:
    """`word` with doubled letters written once: `sukaa` becomes `suka`."""
    return "".join(c for i, c in enumerate(word) if i == 0 or c != word[i - 1])
