"""Reads which earlier answer somebody wants to change, and to what."""

from typing import List, NamedTuple, Optional

from advisor.knowledge.schema.self_description import SelfDescriptionWords
from advisor.text import plain, tokenize, whole_number
from advisor.understanding.self_description.scale import degree_of, is_on_scale


class ChangeRequest(NamedTuple):
    """A wish to change an answer."""

    number: Optional[int]
    """The number of the question, from 1; None if the person gives no number."""
    degree: Optional[int]
    """The new degree, -2 to 2; None if the person gives none."""
    about: str
    """What the answer is about, in the person's words; empty if they don't say."""


def read_change_request(text: str, words: SelfDescriptionWords) -> ChangeRequest:
    """What `text` wants changed: "ganti jawaban nomor 2 jadi 4", "my answer about strangers should be 1".

    Number words count from two on, since "one" is seldom a number ("the previous one").
    """
    numbers = {plain(word): n for n, group in enumerate(words.numbers, 1) for word in group if n > 1}
    request_words = set(map(plain, words.change_requests))
    number_markers = set(map(plain, words.question_number_markers))
    number: Optional[int] = None
    degree: Optional[int] = None
    about: List[str] = []
    before = ""
    for token in tokenize(text):
        word = plain(token.text)
        value = numbers.get(word, whole_number(word))
        if value is not None:
            if before in number_markers and number is None:
                number = value
            elif is_on_scale(value):
                degree = degree_of(value)
        elif word.isalpha() and word not in request_words and word not in number_markers:
            about.append(word)
        before = word
    return ChangeRequest(number, degree, " ".join(about))
