"""How much somebody likes what a piece of text is about, and whether they speak of themselves, now."""

from typing import List, NamedTuple, Optional, Sequence

from advisor.understanding.self_description.clauses import STRENGTH, Piece
from advisor.understanding.self_description.lexicon import Mark

ATTITUDES = ("strong_liking", "liking", "preference", "dislike", "strong_dislike")
ADVERBS = (
    "negative_intensifiers",
    "intensifiers",
    "downtoners",
    "fillers",
    "negation",
    "weak_negation",
    "first_person",
    "present_time",
    "neutral",
)


class Polarity(NamedTuple):
    """A degree, and what says so."""

    degree: int
    head: str
    """A kind of `STRENGTH`; `no_problem`, `so_so`, or `none` when only a negator or nothing stands there."""


def heads(piece: Piece) -> List[Mark]:
    """The verbs and adjectives that carry a degree."""
    return piece.of(*STRENGTH)


def polarity(piece: Piece) -> Optional[Polarity]:
    """How much `piece` says that something is liked; nothing when it says nothing, or nothing settled."""
    if piece.of("not_yet"):
        return None
    if piece.of("mild_acceptance"):
        return Polarity(1, "mild_acceptance")
    head = _head(piece)
    if head is None and piece.of("neutral"):
        return Polarity(0, "neutral")
    strength = STRENGTH[head.kind] if head else 1
    negators = [mark for mark in piece.of("negation", "weak_negation") if _bears_on(piece, mark, head)]
    if head and head.kind in ATTITUDES and any(m.first >= head.end for m in piece.of("negation", "weak_negation")):
        return None  # "suka nggak tidur": who knows
    if piece.of("neutral") and len(negators) == 0:
        return Polarity(0, "neutral")
    return Polarity(_degree(piece, strength, negators), head.kind if head else "none")


def _degree(piece: Piece, strength: int, negators: Sequence[Mark]) -> int:
    sign = 1 if strength > 0 else -1
    if len(negators) >= 2:
        return 1 if strength > 0 else -1 if strength == -1 else 0
    if negators and negators[0].kind == "weak_negation":
        return -1 if strength > 0 else 0
    if negators:
        if strength < 0:
            return 1 if strength == -1 else 0
        before = any(mark.first < negators[0].first for mark in piece.of("intensifiers"))
        return -2 if before or piece.of("negative_intensifiers") else -1
    if piece.of("intensifiers", "negative_intensifiers"):
        return 2 * sign
    return sign if piece.of("downtoners") else strength


def _head(piece: Piece) -> Optional[Mark]:
    """The first of the heads, or the attitude that it only adds to: "biasanya suka", "gampang bosan", "suka grogi"."""
    chosen: Optional[Mark] = None
    for mark in heads(piece):
        if chosen is None:
            chosen = mark
        elif not _adjacent(piece, chosen, mark):
            break
        elif STRENGTH[mark.kind] < 0 or (mark.kind in ATTITUDES and chosen.kind not in ATTITUDES):
            chosen = mark
    return chosen


def _adjacent(piece: Piece, one: Mark, other: Mark) -> bool:
    covered = {i for m in piece.marks if m.kind in ADVERBS or m.kind in STRENGTH for i in range(m.first, m.end)}
    return all(i in covered for i in range(one.end, other.first))


def _bears_on(piece: Piece, negator: Mark, head: Optional[Mark]) -> bool:
    if head is None:
        return True
    return negator.first < head.first or head.kind in ("first_person_copula", "copula", "habit", "ability")


def subject(piece: Piece) -> Optional[str]:
    """`oneself` or `others`: who the piece is about; nothing when it doesn't say."""
    start = min((m.first for m in piece.marks if m.kind in STRENGTH or m.kind == "topic"), default=piece.end)
    said: List[Mark] = []
    for mark in piece.marks:
        if mark.first >= start and mark.kind != "first_person_copula":
            break
        if mark.kind == "first_person_copula":
            mark = Mark("first_person", mark.first, mark.end)
        if mark.kind in ("first_person", "other_people", "reported_speech"):
            said.append(mark)
    persons = [mark for mark in said if mark.kind != "reported_speech"]
    if not persons:
        return (
            "other_people" if any(m.kind == "other_people" for m in piece.marks) and _opens_with_other(piece) else None
        )
    if persons[0].kind == "first_person":
        # "aku sama temanku suka": of oneself too. "aku lihat dia suka": not.
        last = persons[-1]
        return "other_people" if last.kind == "other_people" and last.end == start else "first_person"
    own = [mark for mark in persons[1:] if mark.kind == "first_person"]
    # "temen gue suka" is the friend, "kata temen gue, gue suka" and "ibuku bilang aku suka" are not.
    possessive = [mark for mark in own if mark.first == persons[0].end]
    reported = any(mark.kind == "reported_speech" for mark in said)
    if len(own) > len(possessive) or (reported and own):
        return "first_person"
    return "other_people"


def _opens_with_other(piece: Piece) -> bool:
    return bool(piece.marks) and piece.marks[0].kind == "other_people" and piece.marks[0].first == piece.first


def is_past(piece: Piece) -> bool:
    """Whether it tells how things once were."""
    return bool(piece.of("past_time")) and not piece.of("present_time")
