"""Comparisons on a phone."""

from typing import Any, Dict

from channels.telegram.rendering.tables import WIDTH, table_blocks

LONG = "Menjalin kemitraan dengan komunitas daring dan luring, kelompok masyarakat, serta perorangan"


def table(*columns: str) -> Dict[str, Any]:
    rows = [{"label": "Tugas", "cells": [LONG, *(["Sedikit"] * (len(columns) - 1))]}]
    return {"columns": list(columns), "rows": rows}


def test_two_roles_fit_side_by_side_on_a_phone() -> None:
    head, row = table_blocks(table("Pengelola Komunitas Daring", "Event Organizer"))
    lines = row.splitlines()
    assert lines[0] == "[Tugas]"
    assert "│ Sedikit" in lines[1]
    assert max(map(len, head.splitlines() + lines)) <= WIDTH
    assert len({line.index("│") for line in lines[1:]}) == 1


def test_more_than_two_roles_are_one_below_the_other() -> None:
    (block,) = table_blocks(table("Satu", "Dua", "Tiga"))
    assert [line for line in block.splitlines() if line.endswith(":")] == ["Satu:", "Dua:", "Tiga:"]
    assert max(map(len, block.splitlines())) <= WIDTH
