"""The degree in a reply to "how much do you like it?"."""

import math
from typing import Dict, List, Optional, Sequence, Tuple

from spacy.tokens import Doc

from advisor.understanding.self_description.clauses import Piece, pieces_of
from advisor.understanding.self_description.lexicon import Lexicon, Mark, TraitSide
from advisor.understanding.self_description.polarity import ATTITUDES, heads, is_past, polarity, subject
from advisor.understanding.self_description.traits import TraitFinder, best

DEGREE_OF = {"strong_yes": 2, "yes": 1, "no": -1, "strong_no": -2}
# How near what a reply speaks of must be to the trait asked about. It was asked about, so less will do than unasked.
NEAR = 0.25


class DegreeReader:
    """Reads replies by degree, in figures or in words."""

    def __init__(self, lexicon: Lexicon, finder: TraitFinder) -> None:
        self._lexicon = lexicon
        self._finder = finder

    def degree(self, text: str, trait: Optional[str]) -> Optional[int]:
        """-2 to 2; nothing when `text` is a question, a refusal, or about something else."""
        doc = self._lexicon.doc(text)
        marks = self._lexicon.reply_marks(doc)
        if any(mark.kind == "dont_know" for mark in marks) and not self._has_figure(doc):
            return None
        pieces = pieces_of(text, self._lexicon)
        if any((piece.question and _says_something(piece)) or piece.of("question_words") for piece in pieces):
            return None
        figure = self._figure(doc)
        if figure is not None:
            return figure
        said: List[Tuple[int, bool]] = []
        bare: List[int] = []
        side = 1  # "I work alone, and I prefer it so": what "it" is about
        for piece in pieces:
            short = _bare(piece, marks)
            degree = None
            if short is None and piece.opened not in ("reason_markers", "comparison_markers"):
                degree, side = self._of_piece(piece, trait, side)
            if piece.of("present_time") and (short, degree) != (None, None):
                said, bare = [], []  # how things were before no longer counts
            if short is not None:
                bare.append(short)
            elif degree is not None:
                said.append((degree, any(mark.kind in ATTITUDES for mark in piece.marks)))
        # "I'm good at it but it bores me": the liking was asked for. "iya, suka banget": not the yes before it.
        likings = [degree for degree, is_liking in said if is_liking]
        return _middle(likings or [degree for degree, _ in said] or bare)

    def _of_piece(self, piece: Piece, trait: Optional[str], side: int) -> Tuple[Optional[int], int]:
        """The degree that `piece` says, and the side of `trait` that it is about; without words of its own, `side`."""
        about = self._about(piece, trait) if piece.content and trait is not None else None
        if about is not None:
            side = about.sign
        found = polarity(piece)
        carried = heads(piece) or piece.of("neutral", "mild_acceptance", "weak_negation", "negation")
        if found is None or not carried or subject(piece) == "other_people" or is_past(piece):
            return None, side
        if piece.content and trait is not None and about is None:
            return None, side
        return side * found.degree, side

    def _about(self, piece: Piece, trait: str) -> Optional[TraitSide]:
        """The side of `trait` that `piece` is about."""
        for mark in piece.of("topic"):
            if mark.topic and mark.topic.trait == trait:
                return mark.topic
        scores = self._finder.scores([piece.matter])[0]
        sides: Dict[TraitSide, float] = {t: score for t, score in scores.items() if t is not None and t.trait == trait}
        if not sides:  # a trait without phrases: nothing says that the reply is about something else
            return TraitSide(trait, 1) if best(scores)[1] < NEAR else None
        side = max(sides, key=lambda t: sides[t])
        return side if sides[side] >= NEAR else None

    def _has_figure(self, doc: Doc) -> bool:
        return any(token.like_num or token.norm_ in self._lexicon.numbers for token in doc)

    def _figure(self, doc: Doc) -> Optional[int]:
        """The degree in "4", "4 dari 5", "8/10", when nothing else is counted."""
        values: List[float] = []
        counted = corrected = False
        for token in doc:
            if (values or corrected) and token.norm_ in self._lexicon.corrections:
                values, counted, corrected = [], False, True
                continue
            numbers = _numbers(token.norm_)
            if numbers:
                values += numbers
            elif token.norm_ in self._lexicon.numbers:
                values.append(self._lexicon.numbers[token.norm_])
            elif any(c.isalpha() for c in token.norm_):
                counted = counted or not self._known(doc, token.i)
        if not values or counted or len(values) > 2:
            return None
        if (
            len(values) == 2
            and values[1] in (5, 10)
            and any(t.norm_ in ("dari", "of", "/", "per") or "/" in t.text for t in doc)
        ):
            values = [math.ceil(values[0] * 5 / values[1])]
        if not all(1 <= value <= 5 for value in values):
            return None
        return _middle([round(value) - 3 for value in values])

    def _known(self, doc: Doc, place: int) -> bool:
        known = [*self._lexicon.marks(doc), *self._lexicon.reply_marks(doc)]
        return any(
            m.first <= place < m.end and m.kind not in ("topic", "past_time", "other_people", "habit") for m in known
        )


def _bare(piece: Piece, marks: Sequence[Mark]) -> Optional[int]:
    """The degree of a piece that is nothing but a yes or a no."""
    here = [m for m in marks if piece.first <= m.first and m.end <= piece.end and m.kind in DEGREE_OF]
    other = {
        i
        for m in piece.of("fillers", "first_person", "present_time", "intensifiers", "downtoners")
        for i in range(m.first, m.end)
    }
    rest = [
        t for t in piece.doc[piece.first : piece.end]
        if any(c.isalpha() for c in t.text) and t.i not in other and not any(m.first <= t.i < m.end for m in here)
    ]  # fmt: skip
    if not here or rest:
        return None
    if here[0].kind == "no" and len(here) > 1 and here[-1].kind in ("yes", "strong_yes"):
        return -1  # "not very much"
    degrees = [DEGREE_OF[m.kind] for m in here]
    return max(degrees, key=abs) if min(degrees) * max(degrees) > 0 else degrees[-1]


def _says_something(piece: Piece) -> bool:
    return bool(piece.content or heads(piece))


def _middle(degrees: Sequence[int]) -> Optional[int]:
    """One degree for several: the strongest of those that agree, the middle, towards so-so, of those that don't."""
    if not degrees:
        return None
    if min(degrees) > 0 or max(degrees) < 0:
        return max(degrees, key=abs)
    return int(sum(degrees) / len(degrees))


def _numbers(word: str) -> List[float]:
    """The figures in "4", "3/5", "4-5"."""
    parts = word.replace(",", ".").replace("-", "/").split("/")
    try:
        return [float(part) for part in parts] if all(part[:1].isdigit() for part in parts) else []
    except ValueError:
        return []
