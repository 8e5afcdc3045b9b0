"""Reads which earlier answer somebody wants to change, and to what."""

from typing import List, NamedTuple, Optional

from advisor.knowledge.schema.lexicon import SelfDescriptionWords
from advisor.text import plain, tokenize

LOWEST, HIGHEST = 1, 5


class Change(NamedTuple):
    """A wish to change an answer."""

    number: Optional[int]
    """The number of the question, from 1; nothing when it is named otherwise, or not at all."""
    degree: Optional[int]
    """The new degree, -2 to 2; nothing when it isn't said."""
    about: str
    """What the answer is about, in the person's words; empty when they name nothing."""


def read_change(text: str, words: SelfDescriptionWords) -> Change:
    """What `text` wants changed: "ganti jawaban nomor 2 jadi 4", "my answer about strangers should be 1".

    Figures in words count from two on: "one" is more often an answer than a figure ("back one").
    """
    figures = {plain(word): n for n, group in enumerate(words.numbers, 1) for word in group if n > 1}
    frame, counts = set(map(plain, words.change_requests)), set(map(plain, words.question_number_markers))
    number: Optional[int] = None
    degree: Optional[int] = None
    about: List[str] = []
    before = ""
    for token in tokenize(text):
        word = plain(token.text)
        if word.isdigit() or word in figures:
            value = figures.get(word) or int(word)
            if before in counts and number is None:
                number = value
            elif LOWEST <= value <= HIGHEST:
                degree = value - 3
        elif word.isalpha() and word not in frame and word not in counts:
            about.append(word)
        before = word
    return Change(number, degree, " ".join(about))
