"""Tf-idf weights of what a message is made of, quick for one message."""

from collections import Counter
from typing import Any, Dict, List, Sequence, Tuple

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix
from sklearn.feature_extraction.text import CountVectorizer, TfidfTransformer

Weights = NDArray[np.float32]


class Featurizer:
    """Weighs the letter runs, words or pairs of words in a text as scikit-learn's `TfidfVectorizer` does.

    That one builds matrices for every text; for a single message this takes a fifth of its time.
    """

    def __init__(self, **settings: Any) -> None:
        """Prepares a featurizer; `settings` are those of `TfidfVectorizer`."""
        self._settings = settings

    def fit_transform(self, texts: Sequence[str]) -> csr_matrix:
        """Learns which features there are, those that stand in two texts or more; gives their weights in `texts`.

        Where none stands in two, each is one.
        """
        counter = CountVectorizer(lowercase=False, dtype=np.float32, **self._settings)
        within_words = self._settings.get("analyzer") == "char_wb"
        counts = _count_by_words(counter, texts) if within_words else counter.fit_transform(texts)
        texts_with = counts.getnnz(axis=0)
        kept = np.flatnonzero(texts_with >= min(2, texts_with.max()))
        features = counter.get_feature_names_out()[kept]
        self._columns: Dict[str, int] = {feature: column for column, feature in enumerate(features)}
        self._analyze = counter.build_analyzer()
        del counter.vocabulary_  # with the features left out for being rare, which the analyser would keep
        weigher = TfidfTransformer(sublinear_tf=True)
        matrix: csr_matrix = weigher.fit_transform(counts[:, kept])
        self._rarity: Weights = weigher.idf_
        return matrix

    def transform_one(self, text: str) -> Tuple[List[int], Weights]:
        """The features that `text` has, by their column, and their weights, of length 1 taken together."""
        counts = Counter(self._columns[feature] for feature in self._analyze(text) if feature in self._columns)
        columns = list(counts)
        weights = (1 + np.log(np.array(list(counts.values()), dtype=np.float32))) * self._rarity[columns]
        length = np.linalg.norm(weights)
        return columns, weights / length if length else weights


def _count_by_words(counter: CountVectorizer, texts: Sequence[str]) -> csr_matrix:
    """What `counter.fit_transform(texts)` gives, for features that stand within words.

    Texts are many and words are few, so features are counted once for each word, and words in each text.
    """
    words = CountVectorizer(analyzer=str.split, dtype=np.float32)
    in_texts = words.fit_transform(texts)
    counts: csr_matrix = in_texts @ counter.fit_transform(words.get_feature_names_out())
    counts.sort_indices()
    return counts
