"""A text as the finders of personal data read it: the same characters, however they are encoded."""

import unicodedata
from typing import Callable, Dict, List, NamedTuple, Optional, Tuple

from advisor.text import digit_of

# Unicode's categories of characters that show nothing by themselves: accents, the box of a keycap, invisible ones.
_INVISIBLE = ("Mn", "Me", "Cf")
_BY_CATEGORY: Dict[str, str] = {"Pd": "-", "Zs": " "}
_MINUS = "\u2212"


class Span(NamedTuple):
    """A part of a text that could identify a person."""

    start: int
    end: int
    """The place after its last character."""
    kind: str
    """What it is: `e-mail`, `link`, `name` or `number`."""


class Reading(NamedTuple):
    """A text in plain characters, with the places that they come from."""

    text: str
    places: Tuple[int, ...]
    """The place in the original of each character of `text`, and of the end."""

    def span(self, start: int, end: int, kind: str) -> Span:
        """The span of the original that `text[start:end]` was read from."""
        return Span(self.places[start], self.places[end], kind)


Finder = Callable[[str], List[Span]]
"""Finds spans in a text that was read by `read`."""


def read(original: str) -> Reading:
    """`original` with digits of any script as 0 to 9, dashes as "-", spaces as " ", without invisible characters."""
    characters: List[str] = []
    places: List[int] = []
    for place, character in enumerate(original):
        plain = _plain(character)
        if plain is not None:
            characters.append(plain)
            places.append(place)
    return Reading("".join(characters), (*places, len(original)))


def _plain(character: str) -> Optional[str]:
    """The plain form of one character, also one character; None if it shows nothing."""
    if character.isascii():
        return character
    category = unicodedata.category(character)
    if category in _INVISIBLE:
        return None
    compatible = unicodedata.normalize("NFKC", character)
    by_category = "-" if character == _MINUS else _BY_CATEGORY.get(category)
    return digit_of(character) or by_category or (compatible if len(compatible) == 1 else character)
