"""Bubbles as messages."""

from typing import Any, Dict

from channels.telegram.rendering.messages import render
from channels.telegram.rendering.text import LONGEST, LONGEST_CAPTION, length

BUTTONS = [{"id": "a", "title": "Tugas", "kind": "next"}]
CHART = {"title": "t", "you": "y", "role": "r", "rows": []}


def bubble(text: str, **more: Any) -> Dict[str, Any]:
    return {"text": text, "buttons": BUTTONS, **more}


def test_the_source_is_below_the_answer() -> None:
    (message,) = render(bubble("Isi <penting>", source="Sumber: “A & B”"))
    assert message.html == "Isi &lt;penting&gt;\n\n<i>Sumber: “A &amp; B”</i>"
    assert message.keyboard is not None


def test_the_buttons_are_under_the_last_part_of_a_long_answer() -> None:
    messages = render(bubble("Kalimat yang panjang. " * 400, source="Sumber"))
    assert len(messages) == 3
    assert [message.keyboard is not None for message in messages] == [False, False, True]
    assert all(length(message.html) <= LONGEST for message in messages)


def test_the_text_of_a_verdict_is_the_caption_of_its_chart() -> None:
    (short,) = render(bubble("Cocok.", chart=CHART))
    assert short.chart == CHART
    first, second = render(bubble("Alasan yang panjang sekali. " * 60, chart=CHART))
    assert first.chart == CHART
    assert second.chart is None
    assert length(first.html) <= LONGEST_CAPTION


def test_a_comparison_is_monospaced_under_its_heading() -> None:
    table = {"columns": ["A", "B"], "rows": [{"label": "Tugas", "cells": ["<x>", "y"]}]}
    (message,) = render(bubble("Bedanya:", table=table))
    assert message.html.startswith("Bedanya:\n<pre>A")
    assert "&lt;x&gt;" in message.html


def test_the_degrees_of_a_fit_question_are_explained() -> None:
    buttons = [{"id": str(i), "title": title, "kind": "answer"} for i, title in enumerate(("Tidak", "Suka"))]
    (message,) = render({"text": "Suka?", "buttons": buttons, "progress": {"number": 1}})
    assert message.html == "Suka?\n\n1  Tidak\n2  Suka"
