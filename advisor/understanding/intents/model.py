"""Chooses the intent of a message: by its letters where they leave no doubt, else by its meaning as well."""

from typing import List, NamedTuple, Optional, Sequence

import numpy as np

from advisor.text import normalized
from advisor.understanding.intents.learning import Learned
from advisor.understanding.intents.letters import Scores, softmax
from advisor.vectors.encoder import encoder

# So stretched, readings are right at least as often as they say (docs/evaluation.md).
SHARPNESS = 10.0


class IntentScore(NamedTuple):
    """An intent that a message may have."""

    intent: str
    confidence: float
    """0 to 1; the readings of a message sum to 1."""


class IntentModel:
    """A letter model and a meaning model that err differently.

    Encoding a sentence takes ten times as long as all else, so it is left out where the letters alone are sure; on
    messages never seen before the readings are then as often right as with it. Figures: docs/evaluation.md.
    """

    def __init__(self, learned: Optional[Learned], sure: float = 0.65, letters_weight: float = 0.3) -> None:
        """Prepares a model.

        Args:
            learned: what it goes by; without that it reads nothing.
            sure: from this confidence on the letters decide alone (0 to 1; above 1 they never do).
            letters_weight: what the letters' share counts beside the meaning's score.
        """
        self.intents: List[str] = learned.intents if learned else []
        self._learned = learned
        self._sure = sure
        self._letters_weight = letters_weight

    def rank(self, text: str) -> List[IntentScore]:
        """The readings of `text`, likeliest first; none when nothing was learned."""
        shares = self.shares([text])[0]
        return [IntentScore(self.intents[i], float(shares[i])) for i in np.argsort(-shares)]

    def shares(self, texts: Sequence[str]) -> Scores:
        """How likely each intent is, shape (texts, intents)."""
        if not self._learned:
            return np.zeros((len(texts), 0), dtype=np.float32)
        read = [normalized(text) for text in texts]
        shares = self._learned.letters.shares(read)
        open_rows = np.flatnonzero(shares.max(axis=1) < self._sure)
        if len(open_rows):
            vectors = encoder(self._learned.backend).encode([read[row] for row in open_rows])
            meaning = self._learned.meaning.scores(vectors)
            shares[open_rows] = softmax(SHARPNESS * (meaning + self._letters_weight * shares[open_rows]))
        return shares

    def letter_shares(self, texts: Sequence[str]) -> Scores:
        """As `shares`, by the letters alone: quick enough to try many pieces of a message."""
        if not self._learned:
            return np.zeros((len(texts), 0), dtype=np.float32)
        return self._learned.letters.shares([normalized(text) for text in texts])
