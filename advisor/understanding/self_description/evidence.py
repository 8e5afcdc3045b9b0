"""Weighs what people say about themselves against examples: which trait a part of a message shows, and which way.

Rules find "I like writing", and the examples "I'm the one who ends up sorting the rota". A note needs the examples'
consent: they keep rules from noting the opposite of what a story says.
"""

from functools import lru_cache
from pathlib import Path
from typing import Dict, List, Mapping, NamedTuple, Optional, Sequence, Tuple

from advisor.dialogue.thresholds import EVIDENCE
from advisor.text import normalized
from advisor.understanding.self_description.clauses import Clause
from advisor.understanding.self_description.examples import Example
from advisor.understanding.self_description.lexicon import TraitSide
from advisor.vectors.cache import VectorCache
from advisor.vectors.encoder import Encoder
from advisor.vectors.kernel_regression import KernelRegression

CACHE = Path(".cache/vectors/self_descriptions.npz")
KERNEL_WIDTH = 2.0
"""How fast similarity falls as the cosine does (`gamma`). This and the ridge: cross-validation on the examples."""
KERNEL_RIDGE = 0.3
"""How strongly the regression is held back from following single examples."""
MAX_PARTS = 8
"""The most parts of a message that are read; each takes about 10 ms."""
REMEMBERED_TEXTS = 256

Scores = Mapping[Optional[TraitSide], float]


class Part(NamedTuple):
    """A clause or a sentence of a message: `text[start:end]`."""

    start: int
    end: int


class Shown(NamedTuple):
    """A side of a trait that a part of a message shows."""

    side: TraitSide
    part: Part


class EvidenceReader:
    """Tells how strongly parts of a message show each side of each trait."""

    def __init__(self, examples: Sequence[Example], encoder: Encoder) -> None:
        """Learns from `examples`, whose vectors are kept on disk; `encoder` turns texts into vectors."""
        self._encoder = encoder
        self._sides: List[Optional[TraitSide]] = list(dict.fromkeys(example.side for example in examples))
        numbers = {side: number for number, side in enumerate(self._sides)}
        self._model = KernelRegression(KERNEL_WIDTH, KERNEL_RIDGE)
        vectors = VectorCache(encoder, CACHE).encode([normalized(example.text) for example in examples])
        self._model.fit(vectors, [numbers[example.side] for example in examples])
        self._of = lru_cache(REMEMBERED_TEXTS)(self._scored)

    def agreement(self, parts: Sequence[str], side: TraitSide) -> float:
        """How much more the likeliest of `parts` shows `side` than its opposite, about -1 to 1."""
        differences = [scores.get(side, 0.0) - scores.get(_opposite(side), 0.0) for scores in self._scores(parts)]
        return max(differences, key=abs, default=0.0)

    def shown(self, text: str, parts: Sequence[Part]) -> List[Shown]:
        """The sides that parts of `text` show by themselves, at most one for each trait."""
        best: Dict[str, Tuple[float, Shown]] = {}
        for part, scores in zip(parts, self._scores([text[part.start : part.end] for part in parts]), strict=False):
            side = max(scores, key=lambda each: scores[each])
            if side is None or not _is_plain(side, scores):
                continue
            if side.trait not in best or best[side.trait][0] < scores[side]:
                best[side.trait] = scores[side], Shown(side, part)
        return [shown for _, shown in best.values()]

    def _scores(self, parts: Sequence[str]) -> List[Scores]:
        return [self._of(part) for part in parts[:MAX_PARTS]]

    def _scored(self, text: str) -> Scores:
        row = self._model.scores(self._encoder.encode([normalized(text)]))[0]
        return dict(zip(self._sides, map(float, row), strict=True))


def parts_of(clauses: Sequence[Clause]) -> List[Part]:
    """The sentences, and the clauses with something to say, of a message cut into `clauses`; no questions."""
    told = [clause for clause in clauses if not clause.question]
    sentences: Dict[int, Part] = {}
    for clause in told:
        part = _span(clause)
        start = sentences[clause.sentence].start if clause.sentence in sentences else part.start
        sentences[clause.sentence] = Part(start, part.end)
    return list(dict.fromkeys([*sentences.values(), *(_span(clause) for clause in told if clause.content)]))


def _span(clause: Clause) -> Part:
    last = clause.doc[clause.end - 1]
    return Part(clause.doc[clause.first].idx, last.idx + len(last))


def _opposite(side: TraitSide) -> TraitSide:
    return side._replace(sign=-side.sign)


def _is_plain(side: TraitSide, scores: Scores) -> bool:
    """Whether `side` stands out among all, so that it may be noted without a word for liking."""
    others = (score for other, score in scores.items() if other is not None and other.trait != side.trait)
    score = scores[side]
    return (
        score >= EVIDENCE.min_score
        and score - max(others, default=0.0) >= EVIDENCE.min_lead
        and score - scores.get(_opposite(side), 0.0) >= EVIDENCE.min_lead_over_opposite
        and scores.get(None, 0.0) <= EVIDENCE.max_nothing
    )
