"""A comparison as a table in monospaced text, for a phone."""

import textwrap
from typing import Any, List, Mapping

WIDTH = 36
"""How many monospaced characters fit on a line of a small phone."""
BETWEEN = " │ "
INDENT = "  "


def table_blocks(table: Mapping[str, Any]) -> List[str]:
    """`table` as blocks of text, one for each row: two roles are side by side, more roles one below the other."""
    columns: List[str] = table["columns"]
    rows = [(row["label"], row["cells"]) for row in table["rows"]]
    if len(columns) == 2:
        head = _side_by_side(columns)
        return [
            "\n".join([*head, _ruler()]),
            *("\n".join([f"[{label}]", *_side_by_side(cells)]) for label, cells in rows),
        ]
    return [_below_each_other(label, columns, cells) for label, cells in rows]


def _side_by_side(cells: List[str]) -> List[str]:
    width = (WIDTH - len(BETWEEN)) // 2
    left, right = (_wrapped(cell, width) for cell in cells)
    height = max(len(left), len(right))
    left, right = (lines + [""] * (height - len(lines)) for lines in (left, right))
    return [f"{a:<{width}}{BETWEEN}{b}".rstrip() for a, b in zip(left, right, strict=True)]


def _ruler() -> str:
    width = (WIDTH - len(BETWEEN)) // 2
    return "─" * width + "─┼─" + "─" * width


def _below_each_other(label: str, columns: List[str], cells: List[str]) -> str:
    lines = [label, "─" * min(WIDTH, len(label))]
    for name, cell in zip(columns, cells, strict=True):
        lines += [*textwrap.wrap(f"{name}:", WIDTH), *(INDENT + line for line in _wrapped(cell, WIDTH - len(INDENT)))]
    return "\n".join(lines)


def _wrapped(text: str, width: int) -> List[str]:
    return [line for part in text.split("\n") for line in textwrap.wrap(part, width)]
