"""Groups turns whose messages mean nearly the same."""

from typing import List, Sequence

import numpy as np
from sklearn.cluster import AgglomerativeClustering

from advisor.vectors.encoder import Encoder
from review.turns import ReviewTurn

MAX_COSINE_DISTANCE = 0.07
"""Two clusters are merged up to this average cosine distance (0 to 2) between their sentence vectors."""


def cluster(turns: Sequence[ReviewTurn], encoder: Encoder) -> List[List[ReviewTurn]]:
    """Clusters of turns that are of the same kind and mean nearly the same.

    Agglomerative clustering with average linkage over sentence vectors.

    Args:
        turns: in any order.
        encoder: makes the sentence vectors, of length 1.

    Returns:
        The clusters, largest first; each with its newest turn first.
    """
    clusters: List[List[ReviewTurn]] = []
    for kind in sorted({turn.kind for turn in turns}):
        mine = [turn for turn in turns if turn.kind == kind]
        labels = _labels(mine, encoder)
        clusters += [
            [t for t, own in zip(mine, labels, strict=True) if own == label] for label in dict.fromkeys(labels)
        ]
    clusters = [sorted(each, key=lambda turn: -turn.timestamp) for each in clusters]
    return sorted(clusters, key=lambda each: (-len(each), -each[0].timestamp))


def _labels(turns: Sequence[ReviewTurn], encoder: Encoder) -> List[int]:
    """The number of each turn's cluster."""
    if len(turns) < 2:
        return [0] * len(turns)
    vectors = encoder.encode([turn.text for turn in turns])
    distances = np.maximum(1 - vectors @ vectors.T, 0)
    clustering = AgglomerativeClustering(
        n_clusters=None, distance_threshold=MAX_COSINE_DISTANCE, affinity="precomputed", linkage="average"
    )
    labels: List[int] = clustering.fit_predict(distances).tolist()
    return labels
