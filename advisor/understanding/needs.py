"""Reads what people look for or want to avoid, in aspects: "something with writing", "no trips, they make me sick"."""

from functools import lru_cache
from pathlib import Path
from typing import Dict, List, Mapping, NamedTuple, Sequence, Tuple

import numpy as np

from advisor.dialogue.thresholds import NEED
from advisor.text import normalized
from advisor.understanding.labelled.messages import DATA, read_messages
from advisor.vectors.cache import VectorCache
from advisor.vectors.encoder import Encoder, Vectors
from advisor.vectors.kernel import Matrix
from advisor.vectors.kernel_regression import KernelRegression

FOLDER = DATA / "needs"
"""Its folders `wanted` and `unwanted` have one file of messages for each aspect."""
CACHE = Path(".cache/vectors/needs.npz")
SIDES = {"wanted": 1, "unwanted": -1}
KERNEL_WIDTH = 1.0
"""How fast similarity falls as the cosine does (`gamma`). This and the ridge were chosen on 260 messages that nothing
was learned from."""
KERNEL_RIDGE = 0.3
"""How strongly the regression is held back from following single messages."""
KERNEL_TOLERANCE = 1e-3
"""Small, because a message has the scores of many aspects to compare."""
REMEMBERED_TEXTS = 64

Wish = Tuple[str, int]
"""An aspect, and 1 if it is wanted or -1 if not."""


class Need(NamedTuple):
    """What a message looks for, or wants to avoid."""

    refusal: float
    """The share of the aspects spoken of that the writer doesn't want or can't do, about 0 to 1."""
    wishes: Mapping[Wish, float]
    """How strongly the message speaks of each aspect, about -0.2 to 1."""

    @property
    def strength(self) -> float:
        """How strongly the message speaks of the aspect that it speaks of most, about 0 to 1."""
        return max(self.wishes.values(), default=0.0)

    @property
    def refuses(self) -> bool:
        """Whether the message is about what its writer doesn't want."""
        return self.refusal >= NEED.min_refusal

    @property
    def unwanted(self) -> Tuple[str, ...]:
        """The aspects that the writer surely wants to avoid, the surest first."""
        if not self.refuses:
            return ()
        scored = sorted(((score, aspect) for (aspect, sign), score in self.wishes.items() if sign < 0), reverse=True)
        sure = [(score, aspect) for score, aspect in scored if score - self._wanted(aspect) >= NEED.min_lead_over_wish]
        if not sure or sure[0][0] < NEED.min_aspect:
            return ()
        return tuple(aspect for score, aspect in sure if score >= NEED.min_share_of_best * sure[0][0])

    def _wanted(self, aspect: str) -> float:
        return self.wishes.get((aspect, 1), 0.0)


class Needs(NamedTuple):
    """Messages that say what people look for, with the aspects they want and don't want."""

    texts: List[str]
    wishes: List[Tuple[Wish, ...]]


def read_needs(folder: Path = FOLDER) -> Needs:
    """The messages in `folder`; one on several aspects stands in several files.

    Raises:
        ValueError: a file has anything other than the lists `id` and `en` of messages.
    """
    wishes: Dict[str, List[Wish]] = {}
    for name, sign in SIDES.items():
        messages = read_messages(folder / name)
        for text, aspect in zip(messages.texts, messages.labels, strict=True):
            wishes.setdefault(text, []).append((aspect, sign))
    return Needs(list(wishes), [tuple(each) for each in wishes.values()])


class NeedReader:
    """Reads messages with a kernel regression over the messages in `FOLDER`."""

    def __init__(self, needs: Needs, encoder: Encoder, cache: Path = CACHE) -> None:
        """Learns from `needs`, whose vectors are kept in the file `cache`; `encoder` turns texts into vectors."""
        self._encoder = encoder
        self.vectors: Vectors = VectorCache(encoder, cache).encode([normalized(text) for text in needs.texts])
        """Those of the messages, shape (messages, dimension)."""
        self._wishes = sorted({wish for wishes in needs.wishes for wish in wishes})
        refusals = [sum(sign < 0 for _, sign in wishes) / len(wishes) for wishes in needs.wishes]
        targets = [
            [refusal, *_held(wishes, self._wishes)] for refusal, wishes in zip(refusals, needs.wishes, strict=True)
        ]
        self._model = KernelRegression(KERNEL_WIDTH, KERNEL_RIDGE, tolerance=KERNEL_TOLERANCE)
        self._model.fit_targets(self.vectors, np.array(targets, dtype=np.float32))
        self.read = lru_cache(REMEMBERED_TEXTS)(self._read)

    def _read(self, text: str) -> Need:
        scores: Matrix = self._model.scores(self._encoder.encode([normalized(text)]))[0]
        return Need(float(scores[0]), dict(zip(self._wishes, map(float, scores[1:]), strict=True)))


def _held(wishes: Sequence[Wish], among: Sequence[Wish]) -> List[float]:
    return [float(wish in wishes) for wish in among]
