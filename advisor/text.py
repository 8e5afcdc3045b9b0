"""The words of a message, in the forms in which other modules compare them."""

import re
import unicodedata
from functools import lru_cache
from typing import List, Optional, Tuple

import spacy
from spacy.language import Language as SpacyLanguage
from spacy.tokens import Doc

# Longer messages are cut off here: nobody asks this much at once.
MAX_CHARACTERS = 2000
# `without_suffix` leaves at least this many letters of a word.
MIN_STEM_LETTERS = 4
# How many words `plain` remembers between messages.
REMEMBERED_WORDS = 65_536
# How many texts `words_of` remembers: one turn asks for the words of the same texts again and again.
REMEMBERED_TEXTS = 4096

_STRETCHED = re.compile(r"(\w)\1{2,}")
_SENTENCE_END = re.compile(r"(?<=[.!?…])\s+|\n+")
_SUFFIX = re.compile(r"(?:nya|lah|kah|pun|'s|’s|s)$")


@lru_cache(maxsize=1)
def tokenizer() -> SpacyLanguage:
    """spaCy's language-independent tokenizer, which needs no model."""
    return spacy.blank("xx")


def readable(text: str) -> str:
    """The first `MAX_CHARACTERS` of `text`, with positions unchanged; half a surrogate pair becomes a question mark."""
    return text[:MAX_CHARACTERS].encode("utf-8", "replace").decode("utf-8")


def tokenize(text: str) -> Doc:
    """The tokens of `text`, up to `MAX_CHARACTERS`."""
    return tokenizer().make_doc(readable(text))


def digit_of(character: str) -> Optional[str]:
    """The digit, 0 to 9, that `character` stands for in any script or form: "٤", "²", "①"; None for any other."""
    value = None if character.isalpha() else unicodedata.numeric(character, None)
    return str(int(value)) if value is not None and value in range(10) else None


@lru_cache(maxsize=REMEMBERED_WORDS)
def plain(word: str) -> str:
    """`word` in lower case, without accents or stretched letters: `Manajeeer` becomes `manajer`."""
    decomposed = unicodedata.normalize("NFKD", word.casefold())
    letters = "".join(c for c in decomposed if not unicodedata.combining(c))
    return unstretched(letters)


def unstretched(text: str) -> str:
    """`text` with each letter that is repeated three times or more written once: `halooo` becomes `halo`."""
    return _STRETCHED.sub(r"\1", text)


def normalized(text: str) -> str:
    """`text` as the trained models read it: cut to `MAX_CHARACTERS`, in lower case, without stretched letters."""
    return unstretched(readable(text).lower())


def without_suffix(word: str) -> str:
    """`word` without an Indonesian clitic or an English "s": `manajernya`, `managers`; short words keep theirs."""
    stem = _SUFFIX.sub("", word)
    return stem if len(stem) >= MIN_STEM_LETTERS else word


def words_of(name: str) -> List[str]:
    """The words of `name`, plain, without punctuation or anything in brackets."""
    return list(_words_of(readable(name)))


@lru_cache(maxsize=REMEMBERED_TEXTS)
def _words_of(name: str) -> Tuple[str, ...]:
    outside = re.sub(r"\([^)]*\)", " ", name)
    return tuple(plain(token.text) for token in tokenize(outside) if any(c.isalnum() for c in token.text))


def sentences(text: str) -> List[str]:
    """The sentences of `text`, split at punctuation and line breaks; at least one."""
    parts = [part.strip() for part in _SENTENCE_END.split(text)]
    return [part for part in parts if any(c.isalnum() for c in part)] or [text]


def has_letters(text: str) -> bool:
    """Whether `text` contains a letter, of any alphabet."""
    return any(c.isalpha() for c in text)
