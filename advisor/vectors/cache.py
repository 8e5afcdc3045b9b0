"""Keeps sentence vectors on disk, so that only new messages are encoded when the bot is trained again."""

import hashlib
from pathlib import Path
from typing import Dict, List, Sequence
from zipfile import BadZipFile

import numpy as np

from advisor.vectors.encoder import Encoder, Vectors

# So that a long training shows that it goes on, and what is done is not lost when it is stopped.
BATCH = 256


class VectorCache:
    """An encoder with a memory: one file, which may be deleted at any time."""

    def __init__(self, encoder: Encoder, file: Path) -> None:
        self._encoder = encoder
        self._file = file
        self.dimension = encoder.dimension

    def encode(self, texts: Sequence[str]) -> Vectors:
        """Vectors of length 1, shape (texts, dimension), from the file or else from the encoder."""
        known = self._read()
        keys = [hashlib.sha256(text.encode()).hexdigest() for text in texts]
        new: Dict[str, str] = {key: text for key, text in zip(keys, texts, strict=False) if key not in known}
        missing = list(new)
        for start in range(0, len(missing), BATCH):
            batch = missing[start : start + BATCH]
            for key, vector in zip(batch, self._encoder.encode([new[key] for key in batch]), strict=False):
                known[key] = vector
            print(f"Reading messages: {min(start + BATCH, len(missing))} of {len(missing)}", flush=True)
        if missing:
            self._write(known)
        if not texts:
            return np.zeros((0, self.dimension), dtype=np.float32)
        return np.stack([known[key] for key in keys])

    def _read(self) -> Dict[str, Vectors]:
        try:
            with np.load(self._file, allow_pickle=False) as stored:
                keys: List[str] = stored["keys"].tolist()
                return dict(zip(keys, stored["vectors"], strict=False))
        except (OSError, ValueError, KeyError, EOFError, BadZipFile):  # none yet, or damaged: begin anew
            return {}

    def _write(self, vectors: Dict[str, Vectors]) -> None:
        self._file.parent.mkdir(parents=True, exist_ok=True)
        part = self._file.with_suffix(".part.npz")
        np.savez(part, keys=np.array(list(vectors)), vectors=np.stack(list(vectors.values())))
        part.replace(self._file)
