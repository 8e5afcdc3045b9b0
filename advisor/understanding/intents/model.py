"""Ranks the intents of a message: by its letters where they are sure, otherwise by its meaning as well."""

from typing import List, NamedTuple, Optional, Sequence

import numpy as np

from advisor.dialogue import intents
from advisor.text import normalized
from advisor.understanding.intents.letters import Scores, softmax
from advisor.understanding.intents.training import TrainedModels
from advisor.vectors.encoder import encoder

# The factor on the scores before the softmax. With it, a confidence is at most the share of such messages that are
# classified correctly (docs/evaluation.md).
SHARPNESS = 10.0

ALIKE = (intents.LOOK_FOR_WORK, intents.SEEK_DIRECTION)
"""Intents that differ only in whether the writer names a wish. If either is meant, the message is clear."""


class IntentScore(NamedTuple):
    """An intent and how confident the model is in it."""

    intent: str
    confidence: float
    """0 to 1; over all intents of a message they sum to 1."""


class IntentModel:
    """A letter model and a meaning model, which make different mistakes.

    Encoding a sentence takes ten times as long as everything else, so the model skips it where the letters alone are
    sure. On unseen messages that costs no accuracy. Figures: docs/evaluation.md.
    """

    def __init__(self, trained: Optional[TrainedModels], sure: float = 0.65, letters_weight: float = 0.3) -> None:
        """Prepares a model.

        Args:
            trained: the trained models; without them the model ranks nothing.
            sure: the confidence from which the letters decide alone (0 to 1; above 1 they never do).
            letters_weight: the weight of the letter model's probability; that of the meaning model's score is 1.
        """
        self.intents: List[str] = trained.intents if trained else []
        self._trained = trained
        self._sure = sure
        self._letters_weight = letters_weight
        self._alike = [self.intents.index(intent) for intent in ALIKE] if set(ALIKE) <= set(self.intents) else []

    def rank(self, text: str) -> List[IntentScore]:
        """The intents of `text`, likeliest first; an empty list without trained models."""
        probabilities = self.probabilities([text])[0]
        return [IntentScore(self.intents[i], float(probabilities[i])) for i in np.argsort(-probabilities)]

    def probabilities(self, texts: Sequence[str]) -> Scores:
        """How likely each intent is, shape (texts, intents)."""
        if not self._trained:
            return np.zeros((len(texts), 0), dtype=np.float32)
        texts_read = [normalized(text) for text in texts]
        letters = self._trained.letters.probabilities(texts_read)
        probabilities = self._as_one(letters)
        unsure = np.flatnonzero(probabilities.max(axis=1) < self._sure)
        if len(unsure):
            vectors = encoder(self._trained.backend).encode([texts_read[row] for row in unsure])
            meaning = self._trained.meaning.scores(vectors)
            scores = self._as_one(meaning + self._letters_weight * letters[unsure])
            probabilities[unsure] = softmax(SHARPNESS * scores)
        return probabilities

    def _as_one(self, scores: Scores) -> Scores:
        """`scores` with those of `ALIKE` intents added up: the likelier of them gets the sum, and the other nothing."""
        if not self._alike:
            return scores
        joined, own = scores.copy(), scores[:, self._alike]
        joined[:, self._alike] = 0.0
        joined[np.arange(len(scores)), np.array(self._alike)[own.argmax(axis=1)]] = own.sum(axis=1)
        return joined

    def letter_probabilities(self, texts: Sequence[str]) -> Scores:
        """Like `probabilities`, but by the letters alone: fast enough to try many pieces of a message."""
        if not self._trained:
            return np.zeros((len(texts), 0), dtype=np.float32)
        return self._trained.letters.probabilities([normalized(text) for text in texts])
