"""Telegram's subset of HTML: what `parse_mode=HTML` accepts, and nothing more."""

import re
from dataclasses import dataclass, replace
from typing import Dict, List

from sandbox.errors import ApiError, bad_request
from sandbox.text import Entity, Formatted, in_order, units

_TAGS = {
    **dict.fromkeys(("b", "strong"), "bold"),
    **dict.fromkeys(("i", "em"), "italic"),
    **dict.fromkeys(("u", "ins"), "underline"),
    **dict.fromkeys(("s", "strike", "del"), "strikethrough"),
    **dict.fromkeys(("tg-spoiler", "span"), "spoiler"),
    "a": "text_link",
    "blockquote": "blockquote",
    "code": "code",
    "pre": "pre",
}
_NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
_CHARACTER = re.compile(r"&(?:#(?P<decimal>\d{1,8})|#x(?P<hex>[0-9a-fA-F]{1,8})|(?P<name>[A-Za-z]+));")
_NAME = re.compile(r"[^\s>]*")
_SPACE = re.compile(r"\s*")
_ATTRIBUTE = re.compile(r"""([^\s=>]+)(?:\s*=\s*("[^"]*"|'[^']*'|[A-Za-z0-9.-]+)(?=[\s>]))?""")
_LANGUAGE = "language-"


def parse(source: str) -> Formatted:
    """The text that `source` shows.

    Raises:
        ApiError: Telegram refuses it, or its documentation says that it may.
    """
    return _Parser(source).parsed()


@dataclass
class _Open:
    tag: str
    attributes: Dict[str, str]
    offset: int
    begins: int


class _Parser:
    def __init__(self, source: str) -> None:
        self._source = source
        self._at = 0
        self._text = ""
        self._offset = 0
        self._open: List[_Open] = []
        self._entities: List[Entity] = []

    def parsed(self) -> Formatted:
        while self._at < len(self._source):
            if self._source.startswith("</", self._at):
                self._end_tag()
            elif self._source[self._at] == "<":
                self._start_tag()
            else:
                plain = re.compile("[^<&]+").match(self._source, self._at)
                self._write(plain[0] if plain else self._character(self._at))
                self._at += len(plain[0]) if plain else len(self._reference(self._at)[0])
        if self._open:
            raise self._error(f"Can't find end tag corresponding to start tag {self._open[-1].tag}")
        # Only a block of code can have a language, not inline code.
        entities = [replace(entity, language="") if entity.type == "code" else entity for entity in self._entities]
        return Formatted(self._text, in_order(entities))

    def _write(self, text: str) -> None:
        self._text += text
        self._offset += units(text)

    def _reference(self, at: int) -> "re.Match[str]":
        found = _CHARACTER.match(self._source, at)
        if not found or (found["name"] and found["name"] not in _NAMED):
            # Telegram itself shows it unchanged, but its documentation says that it must be escaped. A bot that forgets
            # to escape "&" probably forgets to escape "<" as well, which does fail.
            raise self._error(f"Unsupported character reference at byte offset {self._bytes(at)}")
        return found

    def _character(self, at: int) -> str:
        found = self._reference(at)
        if found["name"]:
            return _NAMED[found["name"]]
        code = int(found["decimal"]) if found["decimal"] else int(found["hex"], 16)
        if not 0 < code < 0x10FFFF:
            raise self._error(f"Unsupported character reference at byte offset {self._bytes(at)}")
        if 0xD800 <= code <= 0xDFFF:
            raise self._error("Text contains invalid Unicode characters after decoding HTML entities")
        return chr(code)

    def _start_tag(self) -> None:
        begins = self._bytes(self._at)
        tag = self._take(_NAME, self._at + 1).lower()
        if self._at == len(self._source):
            raise self._error(f"Unclosed start tag at byte offset {begins}")
        if tag not in _TAGS:
            raise self._error(f'Unsupported start tag "{tag}" at byte offset {begins}')
        attributes = self._attributes(tag, begins)
        if tag == "span" and attributes.get("class") != "tg-spoiler":
            raise self._error(f'Tag "span" must have class "tg-spoiler" at byte offset {begins}')
        self._open.append(_Open(tag, attributes, self._offset, len(self._text)))

    def _attributes(self, tag: str, begins: int) -> Dict[str, str]:
        attributes: Dict[str, str] = {}
        while True:
            self._take(_SPACE, self._at)
            if self._source.startswith(">", self._at):
                self._at += 1
                return attributes
            found = _ATTRIBUTE.match(self._source, self._at)
            if not found:
                raise self._error(f'Unclosed start tag "{tag}" at byte offset {begins}')
            name, value = found[1].lower(), found[2]
            if value is None and (tag, name) != ("blockquote", "expandable"):
                raise self._error(
                    f'Expected equal sign in declaration of an attribute of the tag "{tag}" at byte offset {begins}'
                )
            quoted = value is not None and value[0] in "\"'"
            attributes[name] = self._value(found.start(2) + 1, found.end(2) - 1) if quoted else (value or "").lower()
            self._at = found.end()

    def _value(self, at: int, end: int) -> str:
        value = ""
        while at < end:
            if self._source[at] == "&":
                value += self._character(at)
                at = self._reference(at).end()
            else:
                value += self._source[at]
                at += 1
        return value

    def _end_tag(self) -> None:
        begins = self._bytes(self._at)
        if not self._open:
            raise self._error(f"Unexpected end tag at byte offset {begins}")
        tag = self._take(_NAME, self._at + 2).lower()
        self._take(_SPACE, self._at)
        if not self._source.startswith(">", self._at):
            raise self._error(f"Unclosed end tag at byte offset {begins}")
        self._at += 1
        opened = self._open.pop()
        if tag not in ("", opened.tag):
            raise self._error(
                f'Unmatched end tag at byte offset {begins}, expected "</{opened.tag}>", found "</{tag}>"'
            )
        if self._offset > opened.offset:
            self._close(opened)

    def _close(self, opened: _Open) -> None:
        length = self._offset - opened.offset
        kind, url, language = _TAGS[opened.tag], "", ""
        if opened.tag == "a":
            url = _link(opened.attributes.get("href") or self._text[opened.begins :])
            if not url:
                return
        if "expandable" in opened.attributes:
            kind = "expandable_blockquote"
        inner = self._entities[-1] if self._entities else None
        if kind == "code" and opened.attributes.get("class", "").startswith(_LANGUAGE):
            language = opened.attributes["class"][len(_LANGUAGE) :]
        if kind == "pre" and inner and inner.language and (inner.offset, inner.length) == (opened.offset, length):
            language = self._entities.pop().language
        self._entities.append(Entity(kind, opened.offset, length, url, language))

    def _take(self, pattern: "re.Pattern[str]", at: int) -> str:
        found = pattern.match(self._source, at)
        taken = found[0] if found else ""
        self._at = at + len(taken)
        return taken

    def _bytes(self, at: int) -> int:
        return len(self._source[:at].encode())

    def _error(self, reason: str) -> ApiError:
        return bad_request(f"can't parse entities: {reason}")


def _link(url: str) -> str:
    """`url` as the address of a link; empty if it is none, in which case Telegram shows plain text."""
    url = url.strip()
    if re.match(r"tg://\S+$", url):
        return url
    found = re.match(r"(?:(https?)://)?([\w-]+(?:\.[\w-]+)+|localhost)(:\d+)?([/?#]\S*)?$", url, re.IGNORECASE)
    return f"{found[1] or 'http'}://{found[2]}{found[3] or ''}{found[4] or '/'}" if found else ""
