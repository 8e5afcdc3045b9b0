"""Finds what a message names only to object to it: "lah kok chef? maksudku yang di bidang TI"."""

from typing import FrozenSet, List, NamedTuple, Sequence, Tuple

from advisor.knowledge.schema.lexicon import WordLists
from advisor.text import is_emoji, plain, tokenize
from advisor.understanding.negation import plain_set
from advisor.understanding.restatement import CLAUSE_ENDS, RestatementReader

REACH_OF_REJECTION = 2
"""Words before a name in which a rejection turns away from it: "bukan yang kesehatan", "not the nurse"."""
Place = Tuple[int, int]
"""Where a name starts and ends in the text."""


class _Clause(NamedTuple):
    start: int
    end: int
    words: List[Tuple[str, int]]
    """The plain words, and where each starts."""


class ObjectionReader:
    """Distinguishes names that a message objects to from those that it is about."""

    def __init__(self, lexicon: WordLists) -> None:
        """`lexicon`: the words that object and reject, and the filler words around them."""
        self._asking_reason = plain_set(lexicon.general.reason_questions)
        self._doubting = plain_set(lexicon.general.objections)
        self._rejecting = plain_set(lexicon.general.rejections)
        self._talking = plain_set(lexicon.general.talking_about)
        self._around = plain_set(lexicon.restatements.around) - self._asking_reason - self._doubting
        self._restatements = RestatementReader(lexicon.restatements)

    def find(self, text: str, places: Sequence[Place]) -> FrozenSet[Place]:
        """Those of `places`, where `text` names something, that it objects to.

        The message has to be about something else: another name in it, or what it says was meant.
        """
        clauses = self._clauses(text)
        objected = {place for clause in clauses for place in self._objected_in(clause, places)}
        if not objected:
            return frozenset()
        meant = self._restatements.find(text)
        is_about_other = len(objected) < len(places) or (meant is not None and meant.start > max(objected)[0])
        return frozenset(objected) if is_about_other else frozenset()

    def _objected_in(self, clause: _Clause, places: Sequence[Place]) -> List[Place]:
        named = [place for place in places if clause.start <= place[0] < clause.end]
        if not named:
            return []
        outside = [(word, start) for word, start in clause.words if not any(a <= start < b for a, b in named)]
        said = [word for word, _ in outside if word not in self._around]
        complains = bool(said) and said[0] in self._asking_reason and self._talking.issuperset(said[1:])
        if complains or (said and said[0] in self._doubting):
            return named
        return [place for place in named if self._is_rejected(place, outside)]

    def _is_rejected(self, place: Place, outside: Sequence[Tuple[str, int]]) -> bool:
        before = [word for word, start in outside if start < place[0]][-REACH_OF_REJECTION:]
        return not self._rejecting.isdisjoint(before)

    def _clauses(self, text: str) -> List[_Clause]:
        clauses: List[_Clause] = []
        start = 0
        words: List[Tuple[str, int]] = []
        for token in tokenize(text):
            if token.text in CLAUSE_ENDS or token.is_space or is_emoji(token.text):
                clauses.append(_Clause(start, token.idx, words))
                start, words = token.idx + len(token.text), []
            elif any(character.isalnum() for character in token.text):
                words.append((plain(token.text), token.idx))
        return [*clauses, _Clause(start, len(text), words)]
