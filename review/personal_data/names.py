"""Finds the names with which people introduce themselves or others: "namaku …", "my name is …"."""

import re
from pathlib import Path
from typing import List, Optional

from spacy.lang.en.stop_words import STOP_WORDS as ENGLISH
from spacy.lang.id.stop_words import STOP_WORDS as INDONESIAN

from review.personal_data.reading import Span

MAX_WORDS = 5
"""The most words of a name."""
MAX_SMALL_WORDS = 3
"""The same for a name without capitals, which may run into the rest of the sentence."""

_OWNER = r"(?:ku|saya|aku|gue|gua|gw)"
_KIND = r"(?:lengkap|panggilan|asli|depan|belakang)"
_RELATIVE = r"(?:anak|adik|adek|kakak|ibu|bapak|ayah|mama|papa|teman|temen|sahabat|suami|istri)"
_IS = r"(?:\s?(?:itu|adalah|yaitu|tuh|:|=|-))*\s*"
_INTRODUCTION = re.compile(
    rf"\bnama(?:\s{_KIND})?\s?{_OWNER}(?:\s{_KIND})?\b{_IS}"
    rf"|\bnama(?:\s{_KIND})?\s{_RELATIVE}\s?(?:{_OWNER}|nya)\b{_IS}"
    rf"|\b{_RELATIVE}\s?(?:{_OWNER}|nya)\snamanya\b{_IS}"
    rf"|\bnama(?:\s{_KIND})?\s?[:=]\s*"
    r"|\b(?:my|his|her)\s(?:\w+(?:'s|’s)\s)?(?:\w+\s)?name(?:(?:'s|’s|\sis)\b|\s?[:=])\s*"
    r"|(?:^|[.,;!]\s*)name\s?[:=]\s*"
    r"|\b(?:i'm|i’m|i\sam|im)\scalled\s",
    re.IGNORECASE,
)
_WEAK_INTRODUCTION = re.compile(
    r"\b(?:they\scall|you\scan\scall|please\scall|just\scall)\sme\s"
    r"|\b(?:aku|saya|gue|gw|biasa)\s(?:biasa\s)?dipanggil\s|\bpanggil\s(?:aja|saja|aku|saya)\s"
    r"|\b(?:perkenalkan|kenalkan|kenalin)\W{1,2}(?:aku|saya|gue|gw)\s",
    re.IGNORECASE,
)
"""Words that often introduce something else: only a capital letter shows that a name follows."""
_WORD = re.compile(r"[^\W\d_](?:[\w]|['’.-](?=[^\W\d_]))*")
_PASSIVE = re.compile(r"di\w{5,}$")
"""Verbs in the passive: "namaku dicatat gak?"."""
_GAP = re.compile(r"\s|(?<=\b\w)\.\s?|(?<=\b\w\w)\.\s|(?<=\b\w\w\w)\.\s")
"""Between two words of a name; short ones may be abbreviated: "M. Yusuf"."""
_JOINING = frozenset({"bin", "binti", "van", "de", "der", "al", "el", "von", "da", "di"})
"""Small words inside a name."""
_CHAT_WORDS = Path(__file__).with_name("ordinary_words.txt").read_text(encoding="utf-8").splitlines()[1:]
_ORDINARY = INDONESIAN | ENGLISH | frozenset(_CHAT_WORDS)
"""Words that are hardly ever part of a name."""


def names(text: str) -> List[Span]:
    """The names in `text` that words like "my name is" introduce."""
    found = []
    for introduction in (_INTRODUCTION, _WEAK_INTRODUCTION):
        for each in introduction.finditer(text):
            end = _end_of_name(text, each.end(), introduction is _WEAK_INTRODUCTION)
            if end is not None:
                found.append(Span(each.end(), end, "name"))
    return found


def _end_of_name(text: str, start: int, needs_capital: bool) -> Optional[int]:
    """Where the name that begins at `start` ends; None if no name begins there."""
    word = _WORD.match(text, start)
    if word is None:
        return None
    is_capital = word[0][0].isupper() and not text.isupper()
    if not is_capital and (needs_capital or _is_ordinary(word[0])):
        return None
    end, last = word.end(), word.end()
    for _ in range((MAX_WORDS if is_capital else MAX_SMALL_WORDS) - 1):
        gap = _GAP.match(text, last)
        word = _WORD.match(text, gap.end()) if gap else None
        if word is None:
            break
        joins = word[0].casefold() in _JOINING
        if not joins and (_is_ordinary(word[0]) or (is_capital and not word[0][0].isupper())):
            break
        last = word.end()
        end = end if joins else last
    return end


def _is_ordinary(word: str) -> bool:
    """Whether `word` is hardly ever part of a name."""
    small = word.casefold()
    return small in _ORDINARY or (word[0].islower() and _PASSIVE.match(small) is not None)
