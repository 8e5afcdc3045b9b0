"""Finds the questions in a message that asks more than one: "tugasnya apa dan gajinya berapa?"."""

import re
from itertools import pairwise
from typing import Collection, List, NamedTuple, Optional, Sequence

import numpy as np
from spacy.tokens import Token

from advisor.knowledge.schema.lexicon import QuestionWords
from advisor.text import plain, tokenize, words_of
from advisor.understanding.intents.letters import Scores
from advisor.understanding.intents.model import IntentModel
from advisor.understanding.roles.mention import Mention, masked

# A place is worth a closer look when the letters take both sides for questions with this confidence.
WORTH_A_LOOK = 0.2
# Both sides must be questions with this confidence. Lower finds more pairs, but cuts single questions in two.
SURE = 0.45
# After a question mark another question is likelier.
SURE_AFTER_QUESTION = 0.3
# So many places, the best first, are looked at closely: reading a side's meaning takes time.
CLOSE_LOOKS = 2
# A message is cut in two, and each side once more: for three questions, and at most four parts.
MOST_SEGMENTS = 3
STOPS = frozenset(".?!;,/\n–—")
# "tugas, gaji?" is a list of one-word questions; beside a whole sentence one word is no question.
FEW_WORDS = 4


class Segment(NamedTuple):
    """A question in a message: `text[start:end]`."""

    intent: str
    confidence: float
    start: int
    end: int


class _Cut(NamedTuple):
    """Where a message falls into two questions, or into a question and a courtesy."""

    first: Segment
    second: Segment

    @property
    def confidence(self) -> float:
        """That of the less certain side."""
        return min(self.first.confidence, self.second.confidence)


class SegmentFinder:
    """Cuts a message where both sides are read as different questions."""

    def __init__(self, model: IntentModel, words: QuestionWords, askable: Collection[str]) -> None:
        """Prepares a finder.

        Args:
            model: reads each side of a cut.
            words: those that begin questions, and the intents that ask nothing beside a question, such as thanks.
            askable: the intents that may stand beside another in one message.
        """
        self._model = model
        self._joins = frozenset(map(plain, words.conjunctions))
        self._again = frozenset(map(plain, words.restatements))
        self._unasked = frozenset(map(plain, words.subordinators))
        self._fixed = re.compile("|".join(rf"\b{re.escape(phrase)}" for phrase in words.fixed_phrases), re.IGNORECASE)
        self._askable = frozenset(askable)
        self._readable = self._askable.union(words.courtesy_intents)

    def find(self, text: str, mentions: Sequence[Mention]) -> List[Segment]:
        """The questions in `text`, in the order asked.

        One alone when the rest of the message is a courtesy; none when the message can't be cut in two.
        """
        if len(self._readable.intersection(self._model.intents)) < 2:  # a model that was trained on other intents
            return []
        found = self._parts(text, mentions, 0, len(text), MOST_SEGMENTS)
        questions = [part for part in found if part.intent in self._askable]
        return [q for i, q in enumerate(questions) if q.intent not in {before.intent for before in questions[:i]}]

    def _parts(self, text: str, mentions: Sequence[Mention], start: int, end: int, most: int) -> List[Segment]:
        """The questions and courtesies that `text[start:end]` is made of; none when it is one of a kind."""
        cut = self._best_cut(text, mentions, start, end)
        if cut is None:
            return []
        parts: List[Segment] = []
        for side in cut:
            parts += (self._parts(text, mentions, side.start, side.end, most - 1) if most > 2 else []) or [side]
        return parts

    def _best_cut(self, text: str, mentions: Sequence[Mention], start: int, end: int) -> Optional[_Cut]:
        """Where `text[start:end]` most surely falls in two."""
        places = self._places(text, mentions, start, end)
        if not places:
            return None
        before = [masked(text, mentions, start, place) for place in places]
        after = [masked(text, mentions, place, end) for place in places]
        by_letters = self._readable_shares(self._model.letter_shares([*before, *after]))
        scores = [
            _both_different(*sides) for sides in zip(by_letters[: len(places)], by_letters[len(places) :], strict=True)
        ]
        cuts: List[_Cut] = []
        for i in sorted(range(len(places)), key=lambda i: -scores[i])[:CLOSE_LOOKS]:
            if scores[i] < WORTH_A_LOOK:
                break
            cut = self._read(text, places[i], start, end, self._model.shares([before[i], after[i]]))
            cuts += [cut] if cut else []
        return max(cuts, key=lambda cut: cut.confidence, default=None)

    def _places(self, text: str, mentions: Sequence[Mention], start: int, end: int) -> List[int]:
        """Where a second question may begin: after a stop, and before a joining word."""
        tokens = [token for token in tokenize(text) if start <= token.idx < end and not token.is_space]
        fixed = [match.span() for match in self._fixed.finditer(text)]
        places = []
        for before, token in pairwise(tokens):
            joins = plain(token.text) in self._joins
            if not (joins or before.text[-1] in STOPS) or any(m.start < token.idx < m.end for m in mentions):
                continue
            after = [t for t in tokens if t.idx > token.idx] if joins else [t for t in tokens if t.idx >= token.idx]
            words_before = sum(t.text[0].isalnum() for t in tokens if t.idx < token.idx)
            words_after = sum(t.text[0].isalnum() for t in after)
            if not words_before or not words_after or plain(token.text) in self._again:
                continue
            if any(first < token.idx < last for first, last in fixed):
                continue
            if before.text == "," and self._asks_nothing([t for t in tokens if t.idx < before.idx]):
                continue
            # "bedanya EO dan community officer": what joins two roles joins no questions.
            named_before = any(m.end == before.idx + len(before.text) for m in mentions)
            if named_before and after and any(m.start == after[0].idx for m in mentions):
                continue
            places.append(token.idx)
        return places

    def _asks_nothing(self, clause: Sequence[Token]) -> bool:
        """Whether these words are one clause that asks nothing by itself: "bukan soal gaji", "if two are alike"."""
        return plain(clause[0].text) in self._unasked and not any(token.text[-1] in STOPS for token in clause)

    def _read(self, text: str, place: int, start: int, end: int, shares: Scores) -> Optional[_Cut]:
        """The cut at `place`, if it makes sense."""
        (first, second) = [(self._model.intents[row.argmax()], float(row.max())) for row in shares]
        if first[0] == second[0] or not {first[0], second[0]} <= self._readable:
            return None
        cut = _Cut(Segment(*first, start, place), Segment(*second, place, end))
        both_ask = {first[0], second[0]} <= self._askable
        if both_ask and _one_word_beside_many(text[start:place], text[place:end]):
            return None
        least = SURE_AFTER_QUESTION if text[start:place].rstrip().endswith("?") else SURE
        return cut if cut.confidence >= least else None

    def _readable_shares(self, shares: Scores) -> Scores:
        columns = [i for i, intent in enumerate(self._model.intents) if intent in self._readable]
        readable: Scores = shares[:, columns]
        return readable


def _both_different(one: Scores, other: Scores) -> float:
    """How likely both sides are questions, and different ones, by the less likely side."""
    if one.argmax() != other.argmax():
        return float(min(one.max(), other.max()))
    second_of_one, second_of_other = np.sort(one)[-2], np.sort(other)[-2]
    return float(max(min(one.max(), second_of_other), min(second_of_one, other.max())))


def _one_word_beside_many(one: str, other: str) -> bool:
    counts = sorted(len(words_of(side)) for side in (one, other))
    return counts[0] == 1 and counts[1] > FEW_WORDS
