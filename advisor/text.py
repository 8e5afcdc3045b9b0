"""The words of a message, as the rest of the adviser reads and compares them."""

import re
import unicodedata
from functools import lru_cache
from typing import List

import spacy
from spacy.language import Language as SpacyLanguage
from spacy.tokens import Doc

# Nobody asks more than this at once; what comes after it is not read.
MAX_CHARACTERS = 2000

_STRETCHED = re.compile(r"(\w)\1{2,}")
_SENTENCE_END = re.compile(r"(?<=[.!?…])\s+|\n+")
_CLITIC = re.compile(r"(?:nya|lah|kah|pun|'s|’s|s)$")


@lru_cache(maxsize=1)
def tokenizer() -> SpacyLanguage:
    """spaCy's tokeniser for any language; it needs no model."""
    return spacy.blank("xx")


def readable(text: str) -> str:
    """The first 2,000 characters of `text`, each kept in its place; half a surrogate pair becomes a question mark."""
    return text[:MAX_CHARACTERS].encode("utf-8", "replace").decode("utf-8")


def tokenize(text: str) -> Doc:
    """The tokens of `text`, of which the first 2,000 characters are read."""
    return tokenizer().make_doc(readable(text))


@lru_cache(maxsize=65536)
def plain(word: str) -> str:
    """`word` in small letters, without accents or stretched letters: `Manajeeer` becomes `manajer`."""
    decomposed = unicodedata.normalize("NFKD", word.casefold())
    letters = "".join(c for c in decomposed if not unicodedata.combining(c))
    return unstretched(letters)


def unstretched(text: str) -> str:
    """`text` with letters that stand three times or more in a row standing once: `halooo` becomes `halo`."""
    return _STRETCHED.sub(r"\1", text)


def normalized(text: str) -> str:
    """`text` as what learned from messages reads it: small letters, none stretched ("kaaaak" is "kak")."""
    return unstretched(readable(text).lower())


def without_suffix(word: str) -> str:
    """`word` without an Indonesian particle or an English plural: `manajernya`, `managers`."""
    shorter = _CLITIC.sub("", word)
    return shorter if len(shorter) >= 4 else word


def words_of(name: str) -> List[str]:
    """The words of a role's name, without punctuation or what stands in brackets."""
    outside = re.sub(r"\([^)]*\)", " ", name)
    return [plain(token.text) for token in tokenize(outside) if any(c.isalnum() for c in token.text)]


def sentences(text: str) -> List[str]:
    """The sentences of `text`, as far as punctuation and lines tell; at least one."""
    parts = [part.strip() for part in _SENTENCE_END.split(text)]
    return [part for part in parts if any(c.isalnum() for c in part)] or [text]
