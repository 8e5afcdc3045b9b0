"""Renders buttons as text, for channels that have none."""

from typing import Sequence

from actions.speech.buttons import Button
from advisor.advisor import get_advisor
from advisor.knowledge.schema.base import Language

SEPARATOR = " · "


def with_suggestions(text: str, buttons: Sequence[Button], language: Language) -> str:
    """`text`, and below it a line with the titles of those `buttons` that it does not mention yet."""
    titles = [button["title"] for button in buttons if button["title"] not in text]
    if not titles:
        return text
    suggestions = get_advisor().knowledge.response("suggestions", language, titles=SEPARATOR.join(titles))
    return f"{text}\n\n{suggestions}"


def scale(degrees: Sequence[Button]) -> str:
    """The degrees of an answer on one line, each with the number to type for it."""
    return SEPARATOR.join(f"{degree['payload']} {degree['title'].lower()}" for degree in degrees)
