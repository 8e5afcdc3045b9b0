"""Finds the questions in a message that asks more than one: "tugasnya apa dan gajinya berapa?"."""

import re
from itertools import pairwise
from typing import Collection, List, NamedTuple, Optional, Sequence

import numpy as np
from spacy.tokens import Token

from advisor.dialogue.thresholds import SEGMENTS
from advisor.knowledge.schema.lexicon import QuestionWords
from advisor.text import plain, tokenize, words_of
from advisor.understanding.intents.letters import Scores
from advisor.understanding.intents.model import IntentModel
from advisor.understanding.roles.mention import Mention, masked

MAX_CUTS_READ = 2
"""Possible cuts of which both sides are read by their meaning, which takes time; the likeliest come first."""
MAX_QUESTIONS = 3
"""A message is cut in two, and each side once more, so there are at most four parts."""
STOPS = frozenset(".?!;,/\n–—")
MAX_WORDS_BESIDE_ONE = 4
"""Words of the longer side of a cut when the other is one word: "tugas, gaji?" asks two things, but next to a whole
sentence one word isn't a question."""


class Segment(NamedTuple):
    """A question in a message, or a courtesy along with one: `text[start:end]`."""

    intent: str
    confidence: float
    start: int
    end: int


class _MessageCut(NamedTuple):
    """A message cut into two questions, or into a question and a courtesy."""

    first: Segment
    second: Segment

    @property
    def confidence(self) -> float:
        """The confidence of the less certain side."""
        return min(self.first.confidence, self.second.confidence)


class SegmentFinder:
    """Cuts a message in two where both sides are different questions."""

    def __init__(self, model: IntentModel, words: QuestionWords, askable: Collection[str]) -> None:
        """Prepares a finder.

        Args:
            model: classifies each side of a cut.
            words: the words that begin or join questions, and the intents of courtesies, such as thanks.
            askable: the intents that may go along with another in one message.
        """
        self._model = model
        self._conjunctions = frozenset(map(plain, words.conjunctions))
        self._restatements = frozenset(map(plain, words.restatements))
        self._subordinators = frozenset(map(plain, words.subordinators))
        self._fixed_phrases = re.compile(
            "|".join(rf"\b{re.escape(phrase)}" for phrase in words.fixed_phrases), re.IGNORECASE
        )
        self._askable = frozenset(askable)
        self._readable = self._askable.union(words.courtesy_intents)

    def find(self, text: str, mentions: Sequence[Mention], start: int = 0, end: Optional[int] = None) -> List[Segment]:
        """The questions in `text[start:end]`, in the order asked.

        A single one if the rest of the message is a courtesy; an empty list if the message can't be cut in two.
        """
        if len(self._readable.intersection(self._model.intents)) < 2:  # trained on other intents, as in tests
            return []
        found = self._parts(text, mentions, start, len(text) if end is None else end, MAX_QUESTIONS)
        questions = [part for part in found if part.intent in self._askable]
        return [q for i, q in enumerate(questions) if q.intent not in {before.intent for before in questions[:i]}]

    def _parts(self, text: str, mentions: Sequence[Mention], start: int, end: int, most: int) -> List[Segment]:
        """The questions and courtesies in `text[start:end]`; an empty list if it can't be cut in two."""
        cut = self._best_cut(text, mentions, start, end)
        if cut is None:
            return []
        parts: List[Segment] = []
        for side in cut:
            parts += (self._parts(text, mentions, side.start, side.end, most - 1) if most > 2 else []) or [side]
        return parts

    def _best_cut(self, text: str, mentions: Sequence[Mention], start: int, end: int) -> Optional[_MessageCut]:
        """The most confident cut of `text[start:end]` in two, if any."""
        places = self.places(text, mentions, start, end)
        if not places:
            return None
        before = [masked(text, mentions, start, place) for place in places]
        after = [masked(text, mentions, place, end) for place in places]
        by_letters = self._readable_probabilities(self._model.letter_probabilities([*before, *after]))
        scores = [
            _pair_probability(*sides)
            for sides in zip(by_letters[: len(places)], by_letters[len(places) :], strict=True)
        ]
        cuts: List[_MessageCut] = []
        for i in sorted(range(len(places)), key=lambda i: -scores[i])[:MAX_CUTS_READ]:
            if scores[i] < SEGMENTS.min_letter_confidence:
                break
            cut = self._read(text, places[i], start, end, self._model.probabilities([before[i], after[i]]))
            cuts += [cut] if cut else []
        return max(cuts, key=lambda cut: cut.confidence, default=None)

    def places(self, text: str, mentions: Sequence[Mention], start: int, end: int) -> List[int]:
        """Where a second question may begin: after a stop or at a conjunction."""
        tokens = [token for token in tokenize(text) if start <= token.idx < end and not token.is_space]
        fixed = [match.span() for match in self._fixed_phrases.finditer(text)]
        places = []
        for before, token in pairwise(tokens):
            joins = plain(token.text) in self._conjunctions
            if not (joins or before.text[-1] in STOPS) or any(m.start < token.idx < m.end for m in mentions):
                continue
            after = [t for t in tokens if t.idx > token.idx] if joins else [t for t in tokens if t.idx >= token.idx]
            words_before = sum(t.text[0].isalnum() for t in tokens if t.idx < token.idx)
            words_after = sum(t.text[0].isalnum() for t in after)
            if not words_before or not words_after or plain(token.text) in self._restatements:
                continue
            if any(first < token.idx < last for first, last in fixed):
                continue
            if joins and all(any(m.start <= t.idx < m.end for m in mentions) for t in after if t.text[0].isalnum()):
                continue  # "cek kecocokanku sama EO": a role alone asks nothing
            if before.text == "," and self._asks_nothing([t for t in tokens if t.idx < before.idx]):
                continue
            # "bedanya EO dan community officer": a conjunction between two roles joins no questions.
            named_before = any(m.end == before.idx + len(before.text) for m in mentions)
            if named_before and after and any(m.start == after[0].idx for m in mentions):
                continue
            places.append(token.idx)
        return places

    def _asks_nothing(self, clause: Sequence[Token]) -> bool:
        """Whether `clause` is one clause that asks nothing: "bukan soal gaji", "if two are alike"."""
        return plain(clause[0].text) in self._subordinators and not any(token.text[-1] in STOPS for token in clause)

    def _read(self, text: str, place: int, start: int, end: int, probabilities: Scores) -> Optional[_MessageCut]:
        """The cut at `place`, unless its sides are alike, unreadable or too uncertain."""
        (first, second) = [(self._model.intents[row.argmax()], float(row.max())) for row in probabilities]
        if first[0] == second[0] or not {first[0], second[0]} <= self._readable:
            return None
        cut = _MessageCut(Segment(*first, start, place), Segment(*second, place, end))
        both_ask = {first[0], second[0]} <= self._askable
        if both_ask and _is_one_word_beside_many(text[start:place], text[place:end]):
            return None
        after_question_mark = text[start:place].rstrip().endswith("?")
        minimum = SEGMENTS.min_confidence_after_question_mark if after_question_mark else SEGMENTS.min_confidence
        return cut if cut.confidence >= minimum else None

    def _readable_probabilities(self, probabilities: Scores) -> Scores:
        columns = [i for i, intent in enumerate(self._model.intents) if intent in self._readable]
        readable: Scores = probabilities[:, columns]
        return readable


def _pair_probability(one: Scores, other: Scores) -> float:
    """The probability that both sides are questions, and different ones: that of the less likely side."""
    if one.argmax() != other.argmax():
        return float(min(one.max(), other.max()))
    second_of_one, second_of_other = np.sort(one)[-2], np.sort(other)[-2]
    return float(max(min(one.max(), second_of_other), min(second_of_one, other.max())))


def _is_one_word_beside_many(one: str, other: str) -> bool:
    counts = sorted(len(words_of(side)) for side in (one, other))
    return counts[0] == 1 and counts[1] > MAX_WORDS_BESIDE_ONE
