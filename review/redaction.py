"""Removes from a text what could identify the person who wrote it."""

import re

_EMAIL = re.compile(r"[^\s@<>\"']+@[^\s@<>\"']+\.[^\s@<>\"'.,;:!?]+")
# Telephone, identity and card numbers: seven digits or more, with any usual separators between them.
_NUMBER = re.compile(r"\+?\(?\d(?:[ ().\-/]{0,2}\d){6,}")
_HANDLE = re.compile(r"(?<![\w.])@\w{3,}")


def redacted(text: str) -> str:
    """`text` without e-mail addresses, @handles, and numbers of seven digits or more."""
    text = _EMAIL.sub("[e-mail]", text)
    text = _NUMBER.sub("[number]", text)
    return _HANDLE.sub("[name]", text)
