"""The ordinary words that a short name of a role may be mistaken for."""

from typing import FrozenSet

from spacy.lang.en.stop_words import STOP_WORDS as ENGLISH
from spacy.lang.id.stop_words import STOP_WORDS as INDONESIAN

from advisor.knowledge.schema.lexicon import RoleNameWords
from advisor.text import plain


def ordinary_words(words: RoleNameWords) -> FrozenSet[str]:
    """Plain words that most messages have, such as "it": spaCy's lists of both languages, and our own.

    Args:
        words: has our own list, of words that are found in chats rather than in books.
    """
    return frozenset(map(plain, (*ENGLISH, *INDONESIAN, *words.everyday_words)))
