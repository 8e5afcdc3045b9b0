"""Keeps sentence vectors on disk, so that training again only encodes new messages."""

import fcntl
import hashlib
import os
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Callable, Collection, Dict, Iterator, List, Sequence
from zipfile import BadZipFile

import numpy as np

from advisor.vectors.encoder import Encoder, Vectors, use_one_openmp_thread
from advisor.vectors.progress import print_progress

BATCH_SIZE = 16
"""Texts encoded at a time, by one thread. The activations of 16 short texts stay in a core's cache: on two cores, two
threads with 16 texts each encode 1.7 times as many texts a second as one call with 256 texts (docs/decisions/0008)."""
BATCHES_PER_REPORT = 16
"""How many batches are encoded between reports of progress."""

FACT_VECTORS = Path(".cache/vectors/facts.npz")
"""The vectors of the facts and of the questions stored for them, which are also training messages."""


class VectorCache:
    """An encoder that remembers what it has encoded, in one file that may be deleted at any time."""

    def __init__(
        self,
        encoder: Encoder,
        file: Path,
        on_progress: Callable[[int, int], None] = print_progress,
        others: Sequence[Path] = (),
    ) -> None:
        """Prepares the cache; the file is read when texts are encoded.

        Args:
            encoder: encodes the texts that the file doesn't have.
            file: an `.npz` archive; it is created when it is missing or damaged.
            on_progress: called with the number of new texts encoded so far and in all, after each batch.
            others: the files of other caches of the same encoder, from which missing vectors are copied.
        """
        self._encoder = encoder
        self._file = file
        self._others = others
        self._on_progress = on_progress
        self.dimension = encoder.dimension

    def encode(self, texts: Sequence[str]) -> Vectors:
        """Vectors of length 1, shape (texts, dimension); those that aren't in the file are added to it."""
        known = self._read(self._file)
        keys = [hashlib.sha256(text.encode()).hexdigest() for text in texts]
        new: Dict[str, str] = {key: text for key, text in zip(keys, texts, strict=True) if key not in known}
        copied = self._copies_of(new)
        known.update(copied)
        missing = [key for key in new if key not in copied]
        known.update(zip(missing, self._encode_new([new[key] for key in missing]), strict=True))
        if new:
            self._add({key: known[key] for key in new})
        if not texts:
            return np.zeros((0, self.dimension), dtype=np.float32)
        return np.stack([known[key] for key in keys])

    def _encode_new(self, texts: Sequence[str]) -> Iterator[Vectors]:
        """Yields the vector of each text, in their order."""
        batches = [texts[start : start + BATCH_SIZE] for start in range(0, len(texts), BATCH_SIZE)]
        with ThreadPoolExecutor(os.cpu_count(), initializer=use_one_openmp_thread) as threads:
            for number, vectors in enumerate(threads.map(self._encoder.encode, batches), start=1):
                yield from vectors
                if number % BATCHES_PER_REPORT == 0 or number == len(batches):
                    self._on_progress(min(number * BATCH_SIZE, len(texts)), len(texts))

    def _copies_of(self, new: Collection[str]) -> Dict[str, Vectors]:
        """The vectors that other caches have, of the texts whose keys are `new`."""
        files = self._others if new else ()
        return {key: vector for file in files for key, vector in self._read(file).items() if key in new}

    @staticmethod
    def _read(file: Path) -> Dict[str, Vectors]:
        try:
            with np.load(file, allow_pickle=False) as stored:
                keys: List[str] = stored["keys"].tolist()
                return dict(zip(keys, stored["vectors"], strict=False))
        except (OSError, ValueError, KeyError, EOFError, BadZipFile):  # missing or damaged: start afresh
            return {}

    def _add(self, new: Dict[str, Vectors]) -> None:
        """Adds vectors to the file, and keeps what another process has added since it was read."""
        self._file.parent.mkdir(parents=True, exist_ok=True)
        with self._file.with_suffix(".lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            vectors = {**self._read(self._file), **new}
            # Written under another name first, so that an interrupted run leaves the old file whole.
            part = self._file.with_suffix(".part.npz")
            np.savez(part, keys=np.array(list(vectors)), vectors=np.stack(list(vectors.values())))
            part.replace(self._file)
