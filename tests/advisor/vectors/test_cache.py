"""The cache of sentence vectors."""

from pathlib import Path
from typing import List, Sequence

import numpy as np
import pytest

from advisor.vectors.cache import VectorCache
from advisor.vectors.encoder import Vectors


class CountingEncoder:
    """Counts what it is asked to encode."""

    dimension = 2

    def __init__(self) -> None:
        self.encoded: List[str] = []

    def encode(self, texts: Sequence[str]) -> Vectors:
        self.encoded += texts
        return np.array([[len(text), 1.0] for text in texts], dtype=np.float32).reshape(-1, 2)


def test_only_new_messages_are_encoded(tmp_path: Path) -> None:
    counting = CountingEncoder()
    file = tmp_path / "vectors.npz"
    # given a first training
    VectorCache(counting, file).encode(["a", "bb", "a"])
    # when one message is added
    vectors = VectorCache(counting, file).encode(["a", "bb", "ccc"])
    # then only that one is encoded, and the vectors stand in the order asked for
    assert counting.encoded == ["a", "bb", "ccc"]
    assert vectors[:, 0].tolist() == [1, 2, 3]


@pytest.mark.parametrize("content", [b"", b"no archive", b"PK\x03\x04"])
def test_a_damaged_cache_is_made_anew(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "vectors.npz"
    file.write_bytes(content)
    assert VectorCache(CountingEncoder(), file).encode(["a"]).shape == (1, 2)
    assert VectorCache(CountingEncoder(), file).encode([]).shape == (0, 2)
