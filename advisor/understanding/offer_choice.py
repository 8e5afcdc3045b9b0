"""Which of several offers somebody takes: "yang pertama", "2", "iya", or the words on the button."""

from typing import Optional, Sequence

from rapidfuzz import fuzz

from advisor.dialogue.thresholds import OFFER
from advisor.knowledge.schema.lexicon import ChoiceWords
from advisor.text import plain, tokenize


def choice(text: str, titles: Sequence[str], words: ChoiceWords) -> Optional[int]:
    """The index in `titles` of the offer that `text` takes; None when it takes none."""
    said = [plain(token.text) for token in tokenize(text)]
    fillers = set(map(plain, words.fillers))
    content = [word for word in said if word not in fillers and any(c.isalnum() for c in word)] or said
    for number, ordinals in enumerate((words.first, words.second)):
        if number < len(titles) and content and set(content) <= set(map(plain, ordinals)):
            return number
    similarity = [fuzz.ratio(_letters(text), _letters(title)) for title in titles]
    best = max(range(len(titles)), key=lambda i: similarity[i], default=None)
    return best if best is not None and similarity[best] >= OFFER.min_similarity else None


def _letters(text: str) -> str:
    return " ".join(plain(token.text) for token in tokenize(text) if token.text[0].isalnum())
