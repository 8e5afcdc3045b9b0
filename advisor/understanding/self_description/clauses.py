"""Cuts what somebody says into pieces that say one thing each."""

from dataclasses import dataclass, replace
from typing import Dict, List, Mapping, Optional, Sequence, Tuple

from spacy.tokens import Doc, Token

from advisor.understanding.self_description.lexicon import Lexicon, Mark

# How much the verbs and adjectives of each kind say on their own.
STRENGTH = {
    "strong_liking": 2,
    "liking": 1,
    "preference": 1,
    "ability": 1,
    "habit": 1,
    "first_person_copula": 1,
    "copula": 1,
    "dislike": -1,
    "strong_dislike": -2,
}
BREAKS = ("contrast", "conjunctions", "reason_markers", "comparison_markers")
SENTENCE_ENDS = ".!?;…\n"
SOFT_ENDS = ",:–—-()/"


@dataclass(frozen=True)
class Piece:
    """A run of tokens that says one thing."""

    doc: Doc
    first: int
    end: int
    marks: Tuple[Mark, ...]
    opened: str
    """What it begins with: a kind of `BREAKS`, `comma`, or `sentence`."""
    sentence: int
    question: bool = False

    def of(self, *kinds: str) -> List[Mark]:
        """Its marks of these kinds, in order."""
        return [mark for mark in self.marks if mark.kind in kinds]

    @property
    def content(self) -> List[Token]:
        """Its words that no list holds: what it is about."""
        return self._tokens_outside([m for m in self.marks if m.kind != "topic" and not self._is_object(m)])

    @property
    def matter(self) -> str:
        """What it is about, with the small words that hold it together: "ngobrol sama orang"."""
        content = self.content
        kept = [m for m in self.marks if m.kind in ("topic", "fillers") or self._is_object(m)]
        loose = self._tokens_outside([m for m in self.marks if m not in kept])
        return " ".join(t.norm_ for t in loose if content and content[0].i <= t.i <= content[-1].i)

    def _is_object(self, mark: Mark) -> bool:
        """Whether other people, or talk, are what is liked, not who likes or says so: "suka ketemu teman"."""
        if mark.kind not in ("other_people", "reported_speech"):
            return False
        before = [m for m in self.marks if m.end <= mark.first]
        held = {i for m in before if m.kind != "topic" for i in range(m.first, m.end)}
        words = any(t.i not in held and _has_letters(t) for t in self.doc[self.first : mark.first])
        return words or any(m.kind in STRENGTH for m in before)

    def _tokens_outside(self, marks: Sequence[Mark]) -> List[Token]:
        marked = {i for mark in marks for i in range(mark.first, mark.end)}
        return [t for t in self.doc[self.first : self.end] if t.i not in marked and _has_letters(t)]

    def span(self, start: Optional["Piece"] = None) -> Tuple[int, int]:
        """Where it stands in the text, from the beginning of `start` if that is given."""
        tokens = [t for t in self.doc[(start or self).first : self.end] if not t.is_space]
        while tokens and len(tokens) > 1 and not tokens[-1].text[-1].isalnum():
            tokens.pop()
        return (tokens[0].idx, tokens[-1].idx + len(tokens[-1].text)) if tokens else (0, 0)


def pieces_of(text: str, lexicon: Lexicon) -> List[Piece]:
    """What `text` says, piece by piece."""
    doc = lexicon.doc(text)
    marks = lexicon.marks(doc)
    inside = {i for mark in marks for i in range(mark.first, mark.end)}
    cuts: Dict[int, Tuple[str, int]] = {m.first: (m.kind, m.end) for m in marks if m.kind in BREAKS}
    for mark in marks:  # "rather than leading, I prefer writing", "prefer writing to leading"
        before = [m for m in marks if m.end <= mark.first]
        if mark.kind == "preference" and any(m.kind == "comparison_markers" for m in before):
            start = before[-1].first if before[-1].kind == "first_person" else mark.first
            cuts.setdefault(start, ("comma", start))
    for mark in marks:  # "dulu suka nulis, sekarang nggak", without a comma
        if mark.kind == "present_time" and any(m.kind == "past_time" and m.end <= mark.first for m in marks):
            cuts.setdefault(mark.first, ("contrast", mark.first))
    cuts.update({i: ("comparison_markers", i + 1) for i in _turned_down(doc, marks)})
    for token in doc:
        if token.i not in inside and not _has_letters(token) and not token.like_num:
            if any(c in SENTENCE_ENDS for c in token.text):
                cuts[token.i] = ("question" if "?" in token.text else "sentence", token.i + 1)
            elif any(c in SOFT_ENDS for c in token.text) and not _doubles(doc, token.i):
                cuts[token.i] = ("comma", token.i + 1)
    return _cut(doc, marks, cuts)


def _turned_down(doc: Doc, marks: Sequence[Mark]) -> List[int]:
    """The "to" of "prefer A to talking"."""
    begins = [mark.end for mark in marks if mark.kind == "preference"]
    return [
        token.i
        for token in doc[:-1]
        if token.norm_ == "to" and doc[token.i + 1].norm_.endswith("ing") and any(b < token.i for b in begins)
    ]


def _cut(doc: Doc, marks: Sequence[Mark], cuts: Mapping[int, Tuple[str, int]]) -> List[Piece]:
    pieces: List[Piece] = []
    first, opened, sentence, begun = 0, "sentence", 0, 0
    for place in [*sorted(cuts), len(doc)]:
        kind, end = cuts.get(place, ("sentence", len(doc)))
        if place > first and any(_has_letters(t) for t in doc[first:place]):
            within = tuple(m for m in marks if first <= m.first and m.end <= place)
            pieces.append(Piece(doc, first, place, within, opened, sentence))
            # A comma before "tapi" only repeats that something new begins.
            opened = kind
        elif opened == "comma" or kind in ("contrast", "reason_markers", "comparison_markers"):
            opened = kind
        first = max(first, end)
        if kind in ("sentence", "question"):
            if kind == "question":
                pieces[begun:] = [replace(piece, question=True) for piece in pieces[begun:]]
            opened, sentence, begun = "sentence", sentence + 1, len(pieces)
    return pieces


def _doubles(doc: Doc, place: int) -> bool:
    """Whether the hyphen at `place` joins a word said twice: "suka-suka"."""
    return 0 < place < len(doc) - 1 and doc[place - 1].norm_ == doc[place + 1].norm_


def _has_letters(token: Token) -> bool:
    return any(c.isalpha() for c in token.text)
