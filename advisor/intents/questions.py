"""Finds the questions in a message that asks more than one: "tugasnya apa dan gajinya berapa?"."""

from itertools import pairwise
from typing import Collection, List, NamedTuple, Optional, Sequence

from advisor.intents.letters import Scores
from advisor.intents.model import IntentModel
from advisor.roles.index import Mention, masked
from advisor.text import plain, tokenize

# A place is worth a closer look when the letters take both sides for questions with this confidence.
WORTH_A_LOOK = 0.25
# Both sides must be questions with this confidence. Lower finds more pairs, but cuts single questions in two.
SURE = 0.45
# After a question mark another question is likelier.
SURE_AFTER_QUESTION = 0.3
# So many places, the best first, are looked at closely: reading a side's meaning takes time.
CLOSE_LOOKS = 3
# Nobody asks more than this at once; what is left stays with the last one.
MOST_QUESTIONS = 3
STOPS = frozenset(".?!;,/\n–—")
# "tugas, gaji?" is a list of one-word questions; beside a whole sentence one word is no question.
FEW_WORDS = 4


class Question(NamedTuple):
    """A question in a message: `text[start:end]`."""

    intent: str
    confidence: float
    start: int
    end: int


class QuestionFinder:
    """Cuts a message where both sides are read as different questions."""

    def __init__(self, model: IntentModel, joins: Collection[str], askable: Collection[str]) -> None:
        """Prepares a finder.

        Args:
            model: reads each side of a cut.
            joins: words that may begin a second question ("dan", "terus", "also").
            askable: the intents that may stand beside another in one message.
        """
        self._model = model
        self._joins = frozenset(plain(word) for word in joins)
        self._askable = frozenset(askable)

    def find(self, text: str, mentions: Sequence[Mention]) -> List[Question]:
        """The questions in `text`, in the order asked; none when it doesn't ask at least two different ones."""
        return self._questions(text, mentions, 0, len(text), MOST_QUESTIONS)

    def _questions(self, text: str, mentions: Sequence[Mention], start: int, end: int, most: int) -> List[Question]:
        pair = self._pair(text, mentions, start, end)
        if pair is None:
            return []
        first, second = pair
        if most > 2:
            more = self._questions(text, mentions, first.start, first.end, most - 1)
            if more:
                return [*more, second] if second.intent not in {question.intent for question in more} else more
            more = self._questions(text, mentions, second.start, second.end, most - 1)
            if more and first.intent not in {question.intent for question in more}:
                return [first, *more]
        return [first, second]

    def _pair(
        self, text: str, mentions: Sequence[Mention], start: int, end: int
    ) -> Optional[tuple[Question, Question]]:
        """The two questions that `text[start:end]` is most surely made of."""
        cuts = self._cuts(text, mentions, start, end)
        if not cuts:
            return None
        sides = [masked(text, mentions, start, cut) for cut in cuts] + [
            masked(text, mentions, cut, end) for cut in cuts
        ]
        by_letters = self._askable_shares(self._model.letter_shares(sides))
        scores = [min(by_letters[i], by_letters[len(cuts) + i]) for i in range(len(cuts))]
        best: Optional[tuple[Question, Question]] = None
        for i in sorted(range(len(cuts)), key=lambda i: -scores[i])[:CLOSE_LOOKS]:
            if scores[i] < WORTH_A_LOOK:
                break
            pair = self._read(text, cuts[i], start, end, self._model.shares([sides[i], sides[len(cuts) + i]]))
            if pair and (best is None or _confidence(pair) > _confidence(best)):
                best = pair
        return best

    def _cuts(self, text: str, mentions: Sequence[Mention], start: int, end: int) -> List[int]:
        """Where a second question may begin: after a stop, and before a joining word."""
        tokens = [token for token in tokenize(text) if start <= token.idx < end and not token.is_space]
        cuts = []
        for before, token in pairwise(tokens):
            joins = plain(token.text) in self._joins
            if not (joins or before.text[-1] in STOPS) or any(m.start < token.idx < m.end for m in mentions):
                continue
            after = [t for t in tokens if t.idx > token.idx] if joins else [t for t in tokens if t.idx >= token.idx]
            words_before = sum(t.text[0].isalnum() for t in tokens if t.idx < token.idx)
            words_after = sum(t.text[0].isalnum() for t in after)
            if not words_before or not words_after:
                continue
            if min(words_before, words_after) == 1 and max(words_before, words_after) > FEW_WORDS:
                continue
            # "bedanya EO dan community officer": what joins two roles joins no questions.
            named_before = any(m.end == before.idx + len(before.text) for m in mentions)
            if named_before and after and any(m.start == after[0].idx for m in mentions):
                continue
            cuts.append(token.idx)
        return cuts

    def _read(self, text: str, cut: int, start: int, end: int, shares: Scores) -> Optional[tuple[Question, Question]]:
        sides = [(self._model.intents[row.argmax()], float(row.max())) for row in shares]
        (first, sure_first), (second, sure_second) = sides
        least = SURE_AFTER_QUESTION if text[start:cut].rstrip().endswith("?") else SURE
        if first == second or not {first, second} <= self._askable or min(sure_first, sure_second) < least:
            return None
        return Question(first, sure_first, start, cut), Question(second, sure_second, cut, end)

    def _askable_shares(self, shares: Scores) -> List[float]:
        columns = [i for i, intent in enumerate(self._model.intents) if intent in self._askable]
        return [float(row[columns].max()) for row in shares]


def _confidence(pair: tuple[Question, Question]) -> float:
    return min(question.confidence for question in pair)
