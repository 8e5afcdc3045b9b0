"""The cache of sentence vectors."""

import time
from pathlib import Path
from typing import List, Sequence, Tuple

import numpy as np
import pytest

from advisor.vectors import cache
from advisor.vectors.cache import VectorCache
from advisor.vectors.encoder import Vectors


class CountingEncoder:
    """Records the texts that it encodes; a vector has the text's length."""

    dimension = 2

    def __init__(self) -> None:
        self.encoded: List[str] = []

    def encode(self, texts: Sequence[str]) -> Vectors:
        self.encoded += texts
        return np.array([[len(text), 1.0] for text in texts], dtype=np.float32).reshape(-1, 2)


def test_only_new_texts_are_encoded(tmp_path: Path) -> None:
    counting = CountingEncoder()
    file = tmp_path / "vectors.npz"
    VectorCache(counting, file).encode(["a", "bb", "a"])
    vectors = VectorCache(counting, file).encode(["a", "bb", "ccc"])
    # Only the new text is encoded, and the vectors come in the order of the texts.
    assert counting.encoded == ["a", "bb", "ccc"]
    assert vectors[:, 0].tolist() == [1, 2, 3]


def test_vectors_are_copied_from_other_caches(tmp_path: Path) -> None:
    counting = CountingEncoder()
    other, file = tmp_path / "other.npz", tmp_path / "vectors.npz"
    VectorCache(counting, other).encode(["a", "bb"])
    vectors = VectorCache(counting, file, others=[other, tmp_path / "missing.npz"]).encode(["bb", "ccc"])
    assert counting.encoded == ["a", "bb", "ccc"]
    assert vectors[:, 0].tolist() == [2, 3]
    # Those copied are kept, and no others are.
    VectorCache(counting, file).encode(["bb", "a"])
    assert counting.encoded == ["a", "bb", "ccc", "a"]


def test_caches_of_one_file_keep_what_the_other_adds(tmp_path: Path) -> None:
    """Several parts of training read the file before any of them has written it."""
    counting, file = CountingEncoder(), tmp_path / "vectors.npz"

    class Slow(CountingEncoder):
        def encode(self, texts: Sequence[str]) -> Vectors:
            VectorCache(counting, file).encode(["a"])  # meanwhile, another part adds its text
            return super().encode(texts)

    VectorCache(Slow(), file).encode(["bb"])
    VectorCache(counting, file).encode(["a", "bb"])
    assert counting.encoded == ["a"]


def test_progress_is_reported_while_batches_are_encoded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cache, "BATCH_SIZE", 2)
    monkeypatch.setattr(cache, "BATCHES_PER_REPORT", 3)
    reported: List[Tuple[int, int]] = []
    texts = [str(number) for number in range(15)]
    VectorCache(CountingEncoder(), tmp_path / "vectors.npz", lambda *counts: reported.append(counts)).encode(texts)
    assert reported == [(6, 15), (12, 15), (15, 15)]


def test_texts_of_many_batches_keep_their_order(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cache, "BATCH_SIZE", 1)

    class FirstIsSlow(CountingEncoder):
        def encode(self, texts: Sequence[str]) -> Vectors:
            time.sleep(0.05 if texts == ["a"] else 0)
            return super().encode(texts)

    vectors = VectorCache(FirstIsSlow(), tmp_path / "vectors.npz").encode(["a", "bb", "ccc"])
    assert vectors[:, 0].tolist() == [1, 2, 3]


@pytest.mark.parametrize("content", [b"", b"no archive", b"PK\x03\x04"])
def test_a_damaged_cache_is_replaced(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "vectors.npz"
    file.write_bytes(content)
    assert VectorCache(CountingEncoder(), file).encode(["a"]).shape == (1, 2)
    assert VectorCache(CountingEncoder(), file).encode([]).shape == (0, 2)
