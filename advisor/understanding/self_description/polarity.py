"""How much somebody likes what a piece of text is about, and whether they speak of themselves, now."""

from typing import List, NamedTuple, Optional, Sequence

from advisor.understanding.self_description.clauses import STRENGTH, Piece
from advisor.understanding.self_description.lexicon import Mark

ATTITUDES = ("like_much", "like", "prefer", "dislike", "dislike_much")
ADVERBS = ("utterly", "up", "down", "fillers", "negators", "weak_negators", "oneself", "now", "so_so")


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
    if piece.of("no_problem"):
        return Polarity(1, "no_problem")
    head = _head(piece)
    if head is None and piece.of("so_so"):
        return Polarity(0, "so_so")
    strength = STRENGTH[head.kind] if head else 1
    negators = [mark for mark in piece.of("negators", "weak_negators") if _bears_on(piece, mark, head)]
    if head and head.kind in ATTITUDES and any(m.first >= head.end for m in piece.of("negators", "weak_negators")):
        return None  # "suka nggak tidur": who knows
    if piece.of("so_so") and len(negators) == 0:
        return Polarity(0, "so_so")
    return Polarity(_degree(piece, strength, negators), head.kind if head else "none")


def _degree(piece: Piece, strength: int, negators: Sequence[Mark]) -> int:
    sign = 1 if strength > 0 else -1
    if len(negators) >= 2:
        return 1 if strength > 0 else -1 if strength == -1 else 0
    if negators and negators[0].kind == "weak_negators":
        return -1 if strength > 0 else 0
    if negators:
        if strength < 0:
            return 1 if strength == -1 else 0
        before = any(mark.first < negators[0].first for mark in piece.of("up"))
        return -2 if before or piece.of("utterly") else -1
    if piece.of("up", "utterly"):
        return 2 * sign
    return sign if piece.of("down") else strength


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
    return negator.first < head.first or head.kind in ("i_am", "being", "habit", "able")


def subject(piece: Piece) -> Optional[str]:
    """`oneself` or `others`: who the piece is about; nothing when it doesn't say."""
    start = min((m.first for m in piece.marks if m.kind in STRENGTH or m.kind == "topic"), default=piece.end)
    said: List[Mark] = []
    for mark in piece.marks:
        if mark.first >= start and mark.kind != "i_am":
            break
        if mark.kind == "i_am":
            mark = Mark("oneself", mark.first, mark.end)
        if mark.kind in ("oneself", "others", "reported"):
            said.append(mark)
    persons = [mark for mark in said if mark.kind != "reported"]
    if not persons:
        return "others" if any(m.kind == "others" for m in piece.marks) and _opens_with_other(piece) else None
    if persons[0].kind == "oneself":
        # "aku sama temanku suka": of oneself too. "aku lihat dia suka": not.
        last = persons[-1]
        return "others" if last.kind == "others" and last.end == start else "oneself"
    own = [mark for mark in persons[1:] if mark.kind == "oneself"]
    # "temen gue suka" is the friend, "kata temen gue, gue suka" and "ibuku bilang aku suka" are not.
    possessive = [mark for mark in own if mark.first == persons[0].end]
    reported = any(mark.kind == "reported" for mark in said)
    if len(own) > len(possessive) or (reported and own):
        return "oneself"
    return "others"


def _opens_with_other(piece: Piece) -> bool:
    return bool(piece.marks) and piece.marks[0].kind == "others" and piece.marks[0].first == piece.first


def is_past(piece: Piece) -> bool:
    """Whether it tells how things once were."""
    return bool(piece.of("past")) and not piece.of("now")
