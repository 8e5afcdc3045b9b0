"""Tells Indonesian from English in messages as people type them: short, abbreviated, mixed.

General identifiers are trained on newspaper text and can only guess at "gajinya brp kak". This one learns from the
letters of the bot's own training messages; for other languages it asks the package lingua-language-detector.
"""

import re
import unicodedata
from collections import Counter
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, FrozenSet, List, Literal, Optional, Sequence

import joblib
import numpy as np
from sklearn.linear_model import LogisticRegression

from advisor.dialogue.thresholds import IDENTIFIED_LANGUAGE as THRESHOLDS
from advisor.dialogue.thresholds import INDONESIAN_WORD
from advisor.knowledge.schema.base import Language
from advisor.text import visible
from advisor.vectors.tfidf import TfidfFeaturizer, Weights

if TYPE_CHECKING:
    from lingua import LanguageDetector

Identified = Optional[Literal["id", "en", "other"]]

# Javanese and Sundanese, which lingua does not know, look like this language.
LIKE_OURS = "TAGALOG"
OURS = ("INDONESIAN", "MALAY", "ENGLISH")
# The characters of markup and code.
CODE_CHARACTERS = frozenset("<>={}[];*|\\`$")


class LanguageIdentifier:
    """Identifies the language of one message, without looking at the conversation."""

    def __init__(self) -> None:
        self._features = TfidfFeaturizer(analyzer="char_wb", ngram_range=(1, 3))
        self._english: Optional[Weights] = None
        self._offset = 0.0
        self._words: FrozenSet[str] = frozenset()
        self._usual: FrozenSet[str] = frozenset()
        self._indonesian: FrozenSet[str] = frozenset()

    def fit(self, texts: Sequence[str], languages: Sequence[Language]) -> "LanguageIdentifier":
        """Learns from messages whose language is known, and returns itself."""
        plane = LogisticRegression(C=10, solver="liblinear", random_state=42)
        plane.fit(
            self._features.fit_transform([visible(text).lower() for text in texts]),
            [lang == "en" for lang in languages],
        )
        self._english = plane.coef_[0].astype(np.float32)
        self._offset = float(plane.intercept_[0])
        seen = Counter(word for text in texts for word in set(_words(text)))
        self._words = frozenset(seen)
        self._usual = frozenset(word for word, messages in seen.items() if messages > 1)
        of_language = {
            language: Counter(
                word
                for text, its in zip(texts, languages, strict=True)
                if its == language
                for word in set(_words(text))
            )
            for language in ("id", "en")
        }
        self._indonesian = frozenset(
            word
            for word, messages in of_language["id"].items()
            if messages >= INDONESIAN_WORD.min_messages
            and of_language["en"][word] <= messages * INDONESIAN_WORD.max_english_ratio
        )
        return self

    def english_share(self, text: str) -> float:
        """How English `text` looks, from 0 (Indonesian) to 1 (English); 0.5 if it can't tell."""
        if sum(c in CODE_CHARACTERS for c in text) >= THRESHOLDS.code_from:
            return 0.5
        words = _words(text)
        if self._english is None or _share(words, self._words) <= THRESHOLDS.unknown_words_up_to:
            return 0.5
        columns, weights = self._features.transform_one(visible(text).lower())
        return float(1 / (1 + np.exp(-self._offset - weights @ self._english[columns])))

    def has_indonesian_word(self, text: str) -> bool:
        """Whether a word of `text` is Indonesian and not used in English: "the daily tasks nya apa"."""
        return not self._indonesian.isdisjoint(_words(text))

    def certainty(self, text: str) -> float:
        """How clearly `text` is in one of the two languages, from 0.5 (not at all) to 1."""
        share = self.english_share(text)
        return max(share, 1 - share)

    def identify(self, text: str) -> Identified:
        """The language of `text`; None when it is mixed or too short to tell."""
        if _foreign_script(text):
            return "other"
        share = self.english_share(text)
        own: Identified = "en" if share >= THRESHOLDS.sure_from else "id" if share <= 1 - THRESHOLDS.sure_from else None
        # The package for other languages is asked only if our own evidence is weak.
        is_doubtful = max(share, 1 - share) < THRESHOLDS.doubtful_below
        is_strange = _share(_words(text), self._usual) <= THRESHOLDS.max_usual_words_of_other
        is_long = len(text.split()) >= THRESHOLDS.min_words_of_other
        if is_doubtful and is_long and is_strange and _looks_foreign(text):
            return "other"
        return own

    def save(self, path: Path) -> None:
        """Writes what was learnt to `path`."""
        joblib.dump(self, path)

    @classmethod
    def load(cls, path: Path) -> "LanguageIdentifier":
        """Reads what `save` wrote; the file must be our own, since loading it can run code."""
        identifier: LanguageIdentifier = joblib.load(path)
        return identifier


def _words(text: str) -> List[str]:
    return re.findall(r"[^\W\d_]+", visible(text).lower())


def _share(words: Sequence[str], known: FrozenSet[str]) -> float:
    """The share of `words` that are in `known`; 0 if there are no words."""
    return sum(word in known for word in words) / len(words) if words else 0.0


def _foreign_script(text: str) -> bool:
    """Whether most letters of `text` are not Latin."""
    letters = [c for c in text if c.isalpha()]
    latin = sum(unicodedata.name(c, "").startswith(("LATIN", "FULLWIDTH LATIN", "MATHEMATICAL")) for c in letters)
    return bool(letters) and latin * 2 < len(letters)


def _looks_foreign(text: str) -> bool:
    values = _lingua().compute_language_confidence_values(text)
    if not values or values[0].language.name in OURS:
        return False
    is_similar = values[0].language.name == LIKE_OURS
    least = THRESHOLDS.min_confidence_of_similar if is_similar else THRESHOLDS.min_confidence_of_other
    return bool(values[0].value >= least)


@lru_cache(maxsize=1)
def _lingua() -> "LanguageDetector":
    from lingua import Language as Lingua
    from lingua import LanguageDetectorBuilder

    known = "INDONESIAN MALAY ENGLISH TAGALOG SPANISH FRENCH GERMAN ITALIAN PORTUGUESE DUTCH TURKISH VIETNAMESE POLISH"
    languages = [getattr(Lingua, name) for name in known.split()]
    # Its full models take 270 MB and three seconds to load.
    return LanguageDetectorBuilder.from_languages(*languages).with_low_accuracy_mode().build()
