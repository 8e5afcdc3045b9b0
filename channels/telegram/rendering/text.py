"""Text within Telegram's limits, and as safe HTML."""

import html
import re
from typing import List

LONGEST = 4096
"""Telegram's limit for a message, in UTF-16 code units."""
LONGEST_CAPTION = 1024
"""Telegram's limit for the caption of a picture, in the same units."""
# Where a text is cut: between paragraphs if possible, otherwise between lines, sentences or words.
_CUTS = (re.compile(r"\n\n+"), re.compile(r"\n"), re.compile(r"(?<=[.!?…])[ \t]+"), re.compile(r"\s+"))
BULLET = "•"
LONGEST_HEADING = 80
"""Characters: a longer line above a list is a sentence, not a heading."""


def length(text: str) -> int:
    """The length of `text` as Telegram counts it: in UTF-16 code units."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def split(text: str, most: int = LONGEST) -> List[str]:
    """`text` in parts of at most `most` units, cut between paragraphs, lines, sentences or words if possible."""
    parts: List[str] = []
    rest = text.strip()
    while length(rest) > most:
        head = _head(rest, most)
        parts.append(head.rstrip())
        rest = rest[len(head) :].strip()
    return [*parts, rest] if rest else parts


def _head(text: str, most: int) -> str:
    room = text.encode("utf-16-le", "surrogatepass")[: 2 * most].decode("utf-16-le", "ignore")
    for cut in _CUTS:
        ends = [match.end() for match in cut.finditer(room)]
        if ends and ends[-1] > len(room) // 4:  # a tiny part is worse than a cut within a paragraph
            return room[: ends[-1]]
    return room


def as_html(text: str) -> str:
    """`text` as HTML, with the headings of lists in bold."""
    lines = text.split("\n")
    return "\n".join(
        f"<b>{html.escape(line, quote=False)}</b>" if _is_heading(lines, i) else html.escape(line, quote=False)
        for i, line in enumerate(lines)
    )


def _is_heading(lines: List[str], i: int) -> bool:
    """Whether line `i` is a heading: a short line, alone above a list."""
    line = lines[i].strip()
    if not 0 < len(line) <= LONGEST_HEADING or line.startswith(BULLET):
        return False
    return (i == 0 or not lines[i - 1].strip()) and i + 1 < len(lines) and lines[i + 1].startswith(BULLET)
