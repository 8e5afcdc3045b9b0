"""Cuts an answer where it takes a turn: the clause after a "but" says more than the one before it."""

from typing import NamedTuple

from advisor.understanding.self_description.clauses import clauses_of
from advisor.understanding.self_description.lexicon import SelfDescriptionLexicon


class AnswerParts(NamedTuple):
    """The parts of an answer, any of which may be all of it.

    The degree that each of them names is a feature of the models for degrees, which go through all fields.
    """

    whole: str
    before_turn: str
    """What comes before the last "but"; empty if there is none."""
    after_turn: str
    """What comes after it; empty if there is none."""
    first: str
    """The first clause."""
    last: str
    """The last clause."""


def answer_parts(text: str, lexicon: SelfDescriptionLexicon) -> AnswerParts:
    """The parts of the answer `text`."""
    clauses = clauses_of(text, lexicon)
    if not clauses:
        return AnswerParts(text, "", "", text, text)
    starts = [clause.doc[clause.first].idx for clause in clauses]
    turns = [start for clause, start in zip(clauses, starts, strict=True) if clause.opening == "contrast" and start > 0]
    before, after = (text[: turns[-1]], text[turns[-1] :]) if turns else ("", "")
    first = text[: starts[1]] if len(starts) > 1 else text
    return AnswerParts(text, before, after, first, text[starts[-1] :])
