"""Learns how much people like what a fit question asks about, from answers in their own words.

Three readings are combined, since each fails where the others don't: by letters and words, by meaning, and by the words
for degrees. Each reads the whole answer and the part that settles it: what follows a "but", and the last clause.
"""

from pathlib import Path
from typing import Dict, List, NamedTuple, Optional, Sequence

import joblib
import numpy as np
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression

from advisor.text import normalized
from advisor.understanding.follow_ups.answers import PersonAnswer
from advisor.understanding.intents.letters import LetterModel, softmax
from advisor.understanding.self_description.answer_parts import AnswerParts
from advisor.understanding.self_description.reader import SelfReader
from advisor.vectors.cache import VectorCache
from advisor.vectors.encoder import Vectors, encoder
from advisor.vectors.kernel_regression import KernelRegression

DEGREES = (-2, -1, 0, 1, 2)
FOLDS = 5
"""Parts of the training set, each read by models that learned from the others, to learn how far to trust each."""
LETTERS_COST = 1.0
COMBINATION_COST = 0.1
"""The `C` of the letter model and of the logistic regression that combines the readings: docs/evaluation.md."""
GENERAL_WEIGHT = 0.5
"""The weight, in that regression, of an answer to no particular question."""
_FILE = "degrees.joblib"

Matrix = NDArray[np.float32]


class PreparedAnswer(NamedTuple):
    """An answer, prepared for the models."""

    parts: AnswerParts
    in_words: Sequence[Optional[int]]
    """The degree that each part expresses in words for degrees."""


def prepare(text: str, reader: SelfReader) -> PreparedAnswer:
    """The answer `text`, prepared for the models.

    A question mark at its end only shows hesitation: "somewhere in the middle?".
    """
    parts = reader.parts(text.rstrip(" ?"))
    return PreparedAnswer(parts, [reader.degree(part) if part else None for part in parts])


class DegreeModels(NamedTuple):
    """The trained models."""

    letters: LetterModel
    meaning: KernelRegression
    weights: Matrix
    """Of the features, shape (features, degrees)."""
    offsets: Matrix
    backend: str
    """The name of the sentence encoder that the meaning model was trained with."""

    def save(self, folder: Path) -> None:
        """Writes the models into `folder`."""
        joblib.dump(tuple(self), folder / _FILE, compress=1)

    @staticmethod
    def load(folder: Path) -> "DegreeModels":
        """The models in `folder`, which must come from a trusted source: loading them can run code."""
        return DegreeModels(*joblib.load(folder / _FILE))

    def probabilities(self, answer: PreparedAnswer) -> Dict[int, float]:
        """How likely each degree is, 0 to 1."""
        parts = answer.parts
        encode = encoder(self.backend).encode
        whole = encode([normalized(parts.whole)])
        after = encode([normalized(parts.after_turn)]) if parts.after_turn else whole
        features = _features(_Models(self.letters, self.meaning), [answer], whole, after)
        row = softmax(features @ self.weights + self.offsets)[0]
        return dict(zip(DEGREES, map(float, row), strict=True))


class _Models(NamedTuple):
    """A letter model and a meaning model, which each score every degree."""

    letters: LetterModel
    meaning: KernelRegression


def train_degrees(
    answers: Sequence[PersonAnswer], reader: SelfReader, cache: Path, backend: str, seed: int
) -> DegreeModels:
    """Trains the models on `answers`.

    Args:
        answers: the training examples.
        reader: reads the words for degrees.
        cache: the file that keeps sentence vectors between trainings.
        backend: the sentence encoder's name.
        seed: the random seed.
    """
    prepared = [prepare(answer.text, reader) for answer in answers]
    labels = np.array([DEGREES.index(answer.degree) for answer in answers])
    vectors = VectorCache(encoder(backend), cache)
    whole = vectors.encode([normalized(each.parts.whole) for each in prepared])
    after = vectors.encode([normalized(each.parts.after_turn or each.parts.whole) for each in prepared])

    def fitted(rows: NDArray[np.int64]) -> _Models:
        letters, meaning = LetterModel(cost=LETTERS_COST, seed=seed), KernelRegression(seed=seed)
        letters.fit([normalized(prepared[row].parts.whole) for row in rows], labels[rows].tolist())
        meaning.fit(whole[rows], labels[rows].tolist())
        return _Models(letters, meaning)

    order = np.random.default_rng(seed).permutation(len(answers))
    features: List[Matrix] = []
    for fold in np.array_split(order, FOLDS):
        models = fitted(np.setdiff1d(order, fold))
        features.append(_features(models, [prepared[row] for row in fold], whole[fold], after[fold]))
    stacked = np.concatenate(features)
    spread = stacked.std(axis=0) + 1e-6  # a feature that never varies says nothing
    regression = LogisticRegression(C=COMBINATION_COST, max_iter=500)
    weights = [1.0 if answers[row].question else GENERAL_WEIGHT for row in order]
    regression.fit(stacked / spread, labels[order], sample_weight=weights)
    final = fitted(np.arange(len(answers)))
    return DegreeModels(
        final.letters,
        final.meaning,
        (regression.coef_ / spread).T.astype(np.float32),
        regression.intercept_.astype(np.float32),
        backend,
    )


def _features(models: _Models, prepared: Sequence[PreparedAnswer], whole: Vectors, after: Vectors) -> Matrix:
    """What the models say of each answer, one per row."""
    letters = [
        models.letters.probabilities([normalized(text) for text in texts])
        for texts in (
            [each.parts.whole for each in prepared],
            [each.parts.after_turn or each.parts.whole for each in prepared],
            [each.parts.last for each in prepared],
        )
    ]
    turns = np.array([[bool(each.parts.after_turn)] for each in prepared])
    in_words = np.array([[_one_hot(degree) for degree in each.in_words] for each in prepared])
    meaning = [models.meaning.scores(whole), models.meaning.scores(after)]
    features: Matrix = np.hstack([*letters, *meaning, turns, in_words.reshape(len(prepared), -1)]).astype(np.float32)
    return features


def _one_hot(degree: Optional[int]) -> List[bool]:
    """Which of the degrees `degree` is; the last place stands for none."""
    return [degree == other for other in (*DEGREES, None)]


class OpenAnswerDegreeReader:
    """Reads how much people like what a fit question asks about."""

    def __init__(self, models: DegreeModels, reader: SelfReader) -> None:
        """`models`: the trained models; `reader`: reads the words for degrees, and figures."""
        self._models = models
        self._reader = reader

    def read(self, text: str) -> Dict[int, float]:
        """How likely each degree, -2 (not at all) to 2 (very much), is to be the answer `text`, 0 to 1."""
        figure = self._reader.figure(text)
        if figure is not None:
            return {degree: float(degree == figure) for degree in DEGREES}
        return self._models.probabilities(prepare(text, self._reader))
