from typing import Any, Dict

import numpy as np
import pytest
from sklearn.feature_extraction.text import TfidfVectorizer

from advisor.vectors.tfidf import TfidfFeaturizer

TEXTS = ["tugasnya apa saja", "apa gajinya besar", "gajinya berapa sih", "what do they do", "what is the pay"]


@pytest.mark.parametrize("settings", [{"analyzer": "char_wb", "ngram_range": (4, 4)}, {"ngram_range": (1, 2)}])
def test_given_learnt_texts_when_one_is_weighed_then_as_scikit_learn_does(settings: Dict[str, Any]) -> None:
    theirs = TfidfVectorizer(sublinear_tf=True, min_df=2, lowercase=False, **settings).fit(TEXTS)
    ours = TfidfFeaturizer(**settings)
    ours.fit_transform(TEXTS)
    for text in [*TEXTS, "gajinya apa sih, gajinya gajinya"]:
        columns, weights = ours.transform_one(text)
        row = np.zeros(len(theirs.vocabulary_))
        row[columns] = weights
        np.testing.assert_allclose(row, theirs.transform([text]).toarray()[0], atol=1e-6)


def test_given_nothing_known_when_weighed_then_no_features() -> None:
    featurizer = TfidfFeaturizer()
    featurizer.fit_transform(TEXTS)
    columns, weights = featurizer.transform_one("zzz")
    assert columns == []
    assert len(weights) == 0


def test_given_texts_that_share_nothing_when_learnt_then_all_that_they_hold() -> None:
    assert TfidfFeaturizer().fit_transform(["halo kak", "hello you"]).shape == (2, 4)
