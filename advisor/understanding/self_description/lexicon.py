"""The words that count in what people say of themselves, found in a text."""

from typing import Dict, FrozenSet, Iterable, List, Mapping, NamedTuple, Optional, Sequence, Set, Tuple

from spacy.matcher import PhraseMatcher
from spacy.tokens import Doc
from spacy.util import filter_spans

from advisor.knowledge.schema.lexicon import SelfDescriptionWords
from advisor.knowledge.schema.traits import TraitPhrases
from advisor.text import plain, tokenize, tokenizer, without_suffix

# The lists whose words are marked. Where two hold the same words, the earlier one has them.
KINDS = (
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
    "fillers",
)


class TraitSide(NamedTuple):
    """What a statement is about: a trait, or what speaks against it (sign -1)."""

    trait: str
    sign: int


class Mark(NamedTuple):
    """Tokens `first` to `end`, that one left out, that mean something here."""

    kind: str
    first: int
    end: int
    topic: Optional[TraitSide] = None


class Lexicon:
    """The words that count: lists by kind, and the phrases of traits."""

    def __init__(self, words: SelfDescriptionWords, phrases: Mapping[str, TraitPhrases]) -> None:
        self._spelling = {plain(v): name for name, variants in words.spelling.items() for v in variants}
        lists: Dict[str, Sequence[str]] = {kind: getattr(words, kind) for kind in KINDS}
        replies: Dict[str, Sequence[str]] = {
            kind: getattr(words, kind) for kind in ("dont_know", "strong_yes", "strong_no", "yes", "no", "scale_words")
        }
        self._vocabulary: FrozenSet[str] = frozenset(words.spelling)
        topics = [(text, topic) for trait, of in phrases.items() for text, topic in _topics(trait, of)]
        everything = [w for group in (*lists.values(), *replies.values(), *words.numbers) for w in group]
        self._vocabulary |= {self.norm(t.text) for w in everything + [text for text, _ in topics] for t in tokenize(w)}
        self._matcher, self._kinds = self._build(lists)
        self._reply_matcher, self._reply_kinds = self._build(replies)
        self._phrases = self._with_topics(topics)
        self.corrections = frozenset(self.norm(word) for word in words.self_corrections)
        self.numbers = {self.norm(word): n for n, group in enumerate(words.numbers, 1) for word in group}

    def norm(self, word: str) -> str:
        """`word` as the lists spell it."""
        letters = plain(word).replace("’", "'").replace("`", "'")
        letters = self._spelling.get(letters, letters)
        if letters in self._vocabulary:
            return letters
        if letters.endswith("2") and letters[:-1].isalpha():  # "suka2", said twice
            return self.norm(letters[:-1])
        for form in (_single(letters), without_suffix(letters), _single(without_suffix(letters))):
            known = self._spelling.get(form, form)
            if known in self._vocabulary and len(known) > 2:
                return known
        return letters

    def doc(self, text: str) -> Doc:
        """The tokens of `text`, normed as the lists spell them."""
        doc = tokenize(text)
        for token in doc:
            token.norm_ = self.norm(token.text)
        return doc

    def marks(self, doc: Doc) -> List[Mark]:
        """All that counts in `doc`: the longest run of words at each place, a list's before a phrase's."""
        spans = [(doc[start:end], self._kinds[match]) for match, start, end in self._matcher(doc)]
        rank = {kind: i for i, kind in enumerate(KINDS)}
        best: Dict[Tuple[int, int], Mark] = {}
        for span, kind in sorted(spans, key=lambda s: rank[s[1]]):
            best.setdefault((span.start, span.end), Mark(kind, span.start, span.end))
        for match, start, end in self._topic_matcher(doc):
            topic = self._phrases[doc.vocab.strings[match]]
            found = best.get((start, end))
            if topic and (found is None or found.kind == "fillers"):
                best[start, end] = Mark("topic", start, end, topic)
        kept = filter_spans([doc[first:end] for first, end in best])
        return [best[span.start, span.end] for span in sorted(kept, key=lambda s: s.start)]

    def list_marks(self, text: str) -> List[Mark]:
        """The marks in `text` that are no phrase of a trait."""
        doc = self.doc(text)
        kept = filter_spans([doc[start:end] for _, start, end in self._matcher(doc)])
        starts = {(start, end): self._kinds[match] for match, start, end in self._matcher(doc)}
        return [Mark(starts[s.start, s.end], s.start, s.end) for s in kept]

    def reply_marks(self, doc: Doc) -> List[Mark]:
        """The words of a bare reply in `doc`."""
        spans = {(start, end): self._reply_kinds[match] for match, start, end in reversed(self._reply_matcher(doc))}
        kept = filter_spans([doc[first:end] for first, end in spans])
        return [Mark(spans[s.start, s.end], s.start, s.end) for s in sorted(kept, key=lambda s: s.start)]

    def _build(self, lists: Mapping[str, Sequence[str]]) -> Tuple[PhraseMatcher, Dict[int, str]]:
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

    def _with_topics(self, topics: Iterable[Tuple[str, TraitSide]]) -> Dict[str, Optional[TraitSide]]:
        """A phrase that stands under two traits tells neither."""
        self._topic_matcher = PhraseMatcher(tokenizer().vocab, attr="NORM")
        found: Dict[str, Optional[TraitSide]] = {}
        for text, topic in topics:
            doc = self.doc(text)
            key = " ".join(t.norm_ for t in doc)
            if key not in found:
                self._topic_matcher.add(key, [doc])
            found[key] = topic if found.get(key, topic) == topic else None
        return found


def _topics(trait: str, phrases: TraitPhrases) -> List[Tuple[str, TraitSide]]:
    sides = ((phrases.both(), 1), (phrases.opposite.both(), -1))
    return [(str(text), TraitSide(trait, sign)) for texts, sign in sides for text in texts]


def _single(word: str) -> str:
    """`word` without doubled letters: `sukaa` becomes `suka`."""
    return "".join(c for i, c in enumerate(word) if i == 0 or c != word[i - 1])
