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
# A longer word is no number that anybody means.
MAX_NUMBER_CHARACTERS = 20
# How many characters `digit_of` remembers.
REMEMBERED_CHARACTERS = 4096
# How many texts `words_of` remembers: one turn asks for the words of the same texts again and again.
REMEMBERED_TEXTS = 4096

# Unicode's categories of accents, of the boxes of keycaps, and of invisible characters.
_SHOW_NOTHING_ALONE = ("Mn", "Me", "Cf")
# Accents that belong to no letter's own form, the signs that choose between forms of an emoji, boxes of keycaps, and
# marks of direction, width and hyphenation.
_INVISIBLE = re.compile(
    "[\u0300-\u036f\u1ab0-\u1aff\u20d0-\u20ff\ufe00-\ufe0f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]"
)
_STRETCHED = re.compile(r"([^\W\d])\1{2,}")
_SENTENCE_END = re.compile(r"(?<=[.!?…])\s+|\n+")
_SUFFIX = re.compile(r"(?:nya|lah|kah|pun|'s|’s|s)$")


@lru_cache(maxsize=1)
def tokenizer() -> SpacyLanguage:
    """spaCy's language-independent tokenizer, which needs no model."""
    return spacy.blank("xx")


def readable(text: str) -> str:
    """The first `MAX_CHARACTERS` of `text`, with positions unchanged.

    Digits of any script become 0 to 9, and half a surrogate pair becomes a question mark.
    """
    start = text[:MAX_CHARACTERS].encode("utf-8", "replace").decode("utf-8")
    return start if start.isascii() else "".join(digit_of(character) or character for character in start)


def tokenize(text: str) -> Doc:
    """The tokens of `text`, up to `MAX_CHARACTERS`."""
    return tokenizer().make_doc(readable(text))


@lru_cache(maxsize=REMEMBERED_CHARACTERS)
def digit_of(character: str) -> Optional[str]:
    """The digit, 0 to 9, that `character` stands for in any script or form: "٤", "²", "①"; None for any other."""
    value = None if character.isalpha() else unicodedata.numeric(character, None)
    return str(int(value)) if value is not None and value in range(10) else None


def whole_number(word: str) -> Optional[int]:
    """The number that the digits of `word`, in any script or form, stand for: "12", "４️⃣", "⑩"; None if it is no number.

    Every module that reads a number in a message uses this: `str.isdigit` is true of signs that `int` refuses.
    """
    if len(word) > MAX_NUMBER_CHARACTERS:
        return None
    digits = unicodedata.normalize("NFKC", visible(word))
    return int(digits) if digits.isascii() and digits.isdigit() else None


@lru_cache(maxsize=REMEMBERED_WORDS)
def plain(word: str) -> str:
    """`word` in lower case, without accents, invisible characters or stretched letters: "Manajeeer" is "manajer"."""
    digits = word if word.isascii() else "".join(digit_of(character) or character for character in word)
    decomposed = unicodedata.normalize("NFKD", digits.casefold())
    return unstretched("".join(c for c in decomposed if unicodedata.category(c) not in _SHOW_NOTHING_ALONE))


def unstretched(text: str) -> str:
    """`text` with each letter that is repeated three times or more written once: `halooo` becomes `halo`."""
    return _STRETCHED.sub(r"\1", text)


def visible(text: str) -> str:
    """`readable(text)` without invisible characters and piled-up accents; positions may change."""
    read = readable(text)
    return read if read.isascii() else _INVISIBLE.sub("", unicodedata.normalize("NFC", read))


def normalized(text: str) -> str:
    """`text` as the trained models read it: only what shows, in lower case, without stretched letters."""
    return unstretched(visible(text).lower())


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


def is_emoji(text: str) -> bool:
    """Whether `text`, a token, is a pictogram: people put one where a sentence ends."""
    return any(unicodedata.category(character) == "So" for character in text)


def sentences(text: str) -> List[str]:
    """The sentences of `text`, split at punctuation, line breaks and emoji; at least one."""
    parts = [part.strip() for part in _SENTENCE_END.split(_with_line_breaks(text))]
    return [part for part in parts if any(c.isalnum() for c in part)] or [text]


def _with_line_breaks(text: str) -> str:
    """`text` with a line break after each emoji."""
    return text if text.isascii() else "".join(f"{c}\n" if is_emoji(c) else c for c in text)


def has_letters(text: str) -> bool:
    """Whether `text` contains a letter, of any alphabet."""
    return any(c.isalpha() for c in text)
