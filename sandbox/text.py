"""Text and its entities, whose offsets Telegram counts in UTF-16 code units."""

import re
from dataclasses import dataclass, replace
from typing import Any, Dict, List, NamedTuple, Tuple

from sandbox.errors import bad_request

_CONTROLS = {code: " " for code in range(32) if code not in (10, 13)}
# Line and paragraph separators, and marks that change the direction of the text.
_REMOVED = dict.fromkeys((13, *range(0x2028, 0x202F)))
_SPACE = " \n"
_USERNAME = r"[A-Za-z][A-Za-z0-9_]{2,31}"
# In order of precedence where two would overlap.
_FOUND: Tuple[Tuple[str, "re.Pattern[str]"], ...] = (
    ("email", re.compile(r"(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)*\.[A-Za-z]{2,}(?![\w-])")),
    (
        "url",
        re.compile(
            r"(?<![\w@./])(?:https?://[^\s<>\"]*[^\s<>\".,;:!?()'»”]|(?:[\w-]+\.)+(?:com|id|org|net|me|io))\b/?"
        ),
    ),
    ("bot_command", re.compile(rf"(?<![\w/@<>])/[A-Za-z0-9_]{{1,64}}(?:@{_USERNAME})?(?![\w/])")),
    ("mention", re.compile(rf"(?<![\w@])@{_USERNAME}(?!\w)")),
    ("hashtag", re.compile(r"(?<![\w#])#(?=\w*[^\W\d])\w{1,256}")),
)
_CODE = ("pre", "code")


@dataclass(frozen=True)
class Entity:
    """A formatted or special part of a text."""

    type: str
    offset: int
    length: int
    url: str = ""
    language: str = ""

    @property
    def end(self) -> int:
        """Where it ends."""
        return self.offset + self.length

    def shape(self) -> Dict[str, Any]:
        """Its JSON, as a dict."""
        more = {"url": self.url, "language": self.language}
        return {
            "type": self.type,
            "offset": self.offset,
            "length": self.length,
            **{key: value for key, value in more.items() if value},
        }


class Formatted(NamedTuple):
    """A text with its entities."""

    text: str
    entities: Tuple[Entity, ...] = ()


def units(text: str) -> int:
    """The length of `text` in UTF-16 code units."""
    return len(text.encode("utf-16-le")) // 2


def part(text: str, offset: int, length: int) -> str:
    """The part of `text` that an entity with this offset and length covers."""
    return text.encode("utf-16-le")[2 * offset : 2 * (offset + length)].decode("utf-16-le", "replace")


def clean(text: str) -> str:
    """`text` as Telegram stores it.

    Raises:
        ApiError: it contains half a surrogate pair, which UTF-8 can't encode.
    """
    try:
        text.encode()
    except UnicodeEncodeError:
        raise bad_request("strings must be encoded in UTF-8") from None
    return text.translate({**_CONTROLS, **_REMOVED})


def trimmed(formatted: Formatted) -> Formatted:
    """The text without white space at the end, or at the start up to the first entity."""
    text = formatted.text.rstrip(_SPACE)
    first = min((entity.offset for entity in formatted.entities), default=units(text))
    space = min(len(text) - len(text.lstrip(_SPACE)), first)
    text = text[space:]
    end = units(text)
    moved = (
        replace(entity, offset=entity.offset - space, length=min(entity.end - space, end) - entity.offset + space)
        for entity in formatted.entities
    )
    return Formatted(text, tuple(entity for entity in moved if entity.length > 0))


def with_found(formatted: Formatted) -> Formatted:
    """Adds the addresses, commands, mentions and hashtags that Telegram finds by itself."""
    text = formatted.text
    taken = [entity for entity in formatted.entities if entity.type in (*_CODE, "text_link")]
    for kind, pattern in _FOUND:
        for match in pattern.finditer(text):
            found = Entity(kind, units(text[: match.start()]), units(match[0]))
            if not any(found.offset < other.end and other.offset < found.end for other in taken):
                taken.append(found)
    styles = [entity for entity in formatted.entities if entity not in taken]
    return Formatted(text, in_order(styles + taken))


def in_order(entities: List[Entity]) -> Tuple[Entity, ...]:
    """The entities in order. Code contains no other entities, so styles that overlap it are cut."""
    code = [entity for entity in entities if entity.type in _CODE]
    kept = list(code)
    for entity in entities:
        if entity.type not in _CODE:
            kept += _without(entity, code) if entity.type not in ("blockquote", "expandable_blockquote") else [entity]
    return tuple(sorted(kept, key=lambda entity: (entity.offset, -entity.length, entity.type in _CODE)))


def _without(entity: Entity, holes: List[Entity]) -> List[Entity]:
    parts = [entity]
    for hole in holes:
        cut = []
        for piece in parts:
            if piece.end <= hole.offset or hole.end <= piece.offset:
                cut.append(piece)
                continue
            if piece.offset < hole.offset:
                cut.append(replace(piece, length=hole.offset - piece.offset))
            if piece.end > hole.end:
                cut.append(replace(piece, offset=hole.end, length=piece.end - hole.end))
        parts = cut
    return parts
