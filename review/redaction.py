"""Removes from a text what could identify the person who wrote it, or somebody else."""

from typing import List, Tuple

from review.personal_data.contacts import emails, handles, links
from review.personal_data.names import names
from review.personal_data.numbers import numbers
from review.personal_data.reading import Finder, Span, read

_FINDERS: Tuple[Finder, ...] = (links, emails, handles, numbers, names)
"""In this order: of two spans that overlap, the one found first counts."""


def redacted(text: str) -> str:
    """`text` with what could identify a person replaced by what it was.

    E-mail addresses, links to profiles, handles, telephone and identity numbers, and names that somebody introduces
    ("my name is ...") become `[e-mail]`, `[link]`, `[name]` and `[number]`. Pay, dates, times, years, counts and the
    codes of occupations stay, since they say what a question was about.
    """
    for span in reversed(personal_spans(text)):
        text = f"{text[: span.start]}[{span.kind}]{text[span.end :]}"
    return text


def personal_spans(text: str) -> List[Span]:
    """What could identify a person in `text`, in order; no two spans overlap."""
    reading = read(text)
    found: List[Span] = []
    for finder in _FINDERS:
        for start, end, kind in finder(reading.text):
            span = reading.span(start, end, kind)
            if all(span.end <= other.start or other.end <= span.start for other in found):
                found.append(span)
    return sorted(found)
