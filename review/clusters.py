"""Puts turns together that say much the same."""

from typing import List, Sequence

import numpy as np
from sklearn.cluster import AgglomerativeClustering

from advisor.vectors.encoder import Encoder
from review.turns import ReviewTurn

# Cosine distance of sentence vectors up to which, on average, messages belong together.
FAR = 0.07


def alike(turns: Sequence[ReviewTurn], encoder: Encoder) -> List[List[ReviewTurn]]:
    """Groups of turns of one kind that mean much the same: the largest first, and the newest turn first in each."""
    groups: List[List[ReviewTurn]] = []
    for kind in sorted({turn.kind for turn in turns}):
        mine = [turn for turn in turns if turn.kind == kind]
        labels = _labels(mine, encoder)
        groups += [[t for t, own in zip(mine, labels, strict=True) if own == label] for label in dict.fromkeys(labels)]
    groups = [sorted(group, key=lambda turn: -turn.timestamp) for group in groups]
    return sorted(groups, key=lambda group: (-len(group), -group[0].timestamp))


def _labels(turns: Sequence[ReviewTurn], encoder: Encoder) -> List[int]:
    if len(turns) < 2:
        return [0] * len(turns)
    vectors = encoder.encode([turn.text for turn in turns])
    distances = np.maximum(1 - vectors @ vectors.T, 0)
    clusters = AgglomerativeClustering(
        n_clusters=None, distance_threshold=FAR, affinity="precomputed", linkage="average"
    )
    labels: List[int] = clusters.fit_predict(distances).tolist()
    return labels
