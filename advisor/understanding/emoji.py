"""Reads emoji, which most answers of a single character are, as degrees."""

import re
import unicodedata
from typing import Dict, List, Optional

from advisor.knowledge.schema.lexicon import EmojiWords
from advisor.text import visible

# Skin colours, and the signs that make a figure a woman or a man.
_VARIANTS = re.compile("[\U0001f3fb-\U0001f3ff\u2640\u2642]")


def degree_of_emoji(text: str, words: EmojiWords) -> Optional[int]:
    """The degree, -2 (not at all) to 2 (very much), that a text of emoji expresses.

    Args:
        text: the message.
        words: the emoji of each degree.

    Returns:
        The strongest degree if all emoji are on one side; None if the text has words, or an emoji that is in no list.
    """
    degrees: Dict[str, int] = {}
    for degree, listed in enumerate((words.very_low, words.low, words.mid, words.high, words.very_high), start=-2):
        degrees.update({_bare(emoji): degree for emoji in listed})
    known = re.compile("|".join(re.escape(emoji) for emoji in sorted(degrees, key=len, reverse=True)))
    said = _bare(text)
    found: List[int] = [degrees[emoji] for emoji in known.findall(said)]
    if not found or any(_says_more(character) for character in known.sub("", said)):
        return None
    if min(found) > 0 or max(found) < 0:
        return max(found, key=abs)
    return 0 if set(found) == {0} else None


def _bare(text: str) -> str:
    """`text` without the colours and forms of its emoji."""
    return _VARIANTS.sub("", visible(text))


def _says_more(character: str) -> bool:
    """Whether a character beside known emoji is a word, or an emoji of unknown meaning."""
    return character.isalnum() or unicodedata.category(character) == "So"
