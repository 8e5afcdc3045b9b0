"""Texts within Telegram's limits, and safe in its HTML."""

import html
import re
from typing import List

LONGEST, LONGEST_CAPTION = 4096, 1024
# Where a text is best cut, the best first.
_CUTS = (re.compile(r"\n\n+"), re.compile(r"\n"), re.compile(r"(?<=[.!?…])[ \t]+"), re.compile(r"\s+"))
BULLET = "•"
LONGEST_HEADING = 80


def length(text: str) -> int:
    """How long Telegram finds `text`: in units of UTF-16."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def split(text: str, most: int = LONGEST) -> List[str]:
    """`text` in parts of at most `most` units, cut between paragraphs, lines, sentences or words where possible."""
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
        if ends and ends[-1] > len(room) // 4:  # a scrap alone in a message is worse than a cut within a paragraph
            return room[: ends[-1]]
    return room


def as_html(text: str) -> str:
    """`text` as HTML; the heading of a list stands out."""
    lines = text.split("\n")
    return "\n".join(
        f"<b>{html.escape(line, quote=False)}</b>" if _is_heading(lines, i) else html.escape(line, quote=False)
        for i, line in enumerate(lines)
    )


def _is_heading(lines: List[str], i: int) -> bool:
    """Whether the line at `i` stands alone above a list."""
    line = lines[i].strip()
    if not 0 < len(line) <= LONGEST_HEADING or line.startswith(BULLET):
        return False
    return (i == 0 or not lines[i - 1].strip()) and i + 1 < len(lines) and lines[i + 1].startswith(BULLET)
