"""The bot's bubbles as Telegram messages."""

import html
from typing import Any, List, Mapping, NamedTuple, Optional

from channels.bubbles import Bubble
from channels.telegram.client.api import Keyboard
from channels.telegram.rendering.keyboards import degrees_of, keyboard
from channels.telegram.rendering.tables import table_blocks
from channels.telegram.rendering.text import LONGEST, LONGEST_CAPTION, as_html, length, split

PARAGRAPH = "\n\n"


class Rendered(NamedTuple):
    """One message to send."""

    html: str
    keyboard: Optional[Keyboard] = None
    chart: Optional[Mapping[str, Any]] = None
    """Sent as a picture; `html` is then its caption."""


def render(bubble: Bubble) -> List[Rendered]:
    """The messages that `bubble` becomes: usually one, more if it is long. The buttons are under the last one."""
    chart = bubble.get("chart")
    parts = _texts(bubble, LONGEST_CAPTION if chart else LONGEST)
    messages = [Rendered(part) for part in parts]
    if chart:
        messages[0] = messages[0]._replace(chart=chart)
    messages[-1] = messages[-1]._replace(keyboard=keyboard(bubble) or None)
    return messages


def _texts(bubble: Bubble, first: int) -> List[str]:
    """The bubble's text as HTML, in parts: the first has at most `first` units, the others at most `LONGEST`."""
    scale = "\n".join(f"{number}  {each['title']}" for number, each in enumerate(degrees_of(bubble), start=1))
    text = PARAGRAPH.join(part for part in (bubble["text"].strip(), scale) if part)
    head, *_ = split(text, first) or [""]
    parts = [as_html(part) for part in ([head] if head else []) + split(text[len(head) :])]
    if bubble.get("table"):
        top, *more = _tables(bubble["table"])
        together = len(parts) == 1 and length(parts[0] + top) < LONGEST
        parts = [f"{parts[0]}\n{top}", *more] if together else [*parts, top, *more]
    source = bubble.get("source")
    if source:
        closing = f"<i>{html.escape(source, quote=False)}</i>"
        room = first if len(parts) == 1 else LONGEST
        between = "\n" if parts and parts[-1].endswith("</pre>") else PARAGRAPH
        if parts and length(parts[-1] + between + closing) <= room:
            parts[-1] += between + closing
        else:
            parts.append(closing)
    return parts or [""]


def _tables(table: Mapping[str, Any]) -> List[str]:
    """The table, in as few messages as possible."""
    parts: List[str] = []
    for block in table_blocks(table):
        escaped = html.escape(block, quote=False)
        if parts and length(parts[-1] + PARAGRAPH + escaped) <= LONGEST - 100:
            parts[-1] += PARAGRAPH + escaped
        else:
            parts.append(escaped)
    return [f"<pre>{part}</pre>" for part in parts]
