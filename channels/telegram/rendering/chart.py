"""The chart of a verdict as a picture, from the numbers that the website draws it from."""

import io
from typing import Any, Mapping

from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure

# Inches, at 160 dots each: as wide as a phone shows it, and a row high enough for two bars and their words.
WIDTH, ROW, HEAD, DPI = 5.0, 0.72, 1.0, 160
YOU, ROLE, INK, FAINT = "#0b6e4f", "#d8e6df", "#1c2b26", "#5b6b65"
BAR = 0.2
LEAST = 0.015  # what is nothing still shows, as a sliver


def picture(chart: Mapping[str, Any]) -> bytes:
    """A PNG of `chart`: what the person answered beside what the role asks for, row by row.

    Args:
        chart: `title`, `you` and `role` (the legend), and `rows`, each with `label`, `you` and `role` from 0 to 1, and
            both in words as `you_text` and `role_text`.
    """
    rows = chart["rows"]
    figure = Figure(figsize=(WIDTH, HEAD + ROW * len(rows)), dpi=DPI, facecolor="white")
    FigureCanvasAgg(figure)
    axes = figure.add_axes([0.04, 0.01, 0.92, 0.98])
    axes.set_axis_off()
    axes.set_xlim(0, 1)
    axes.set_ylim(HEAD / ROW + len(rows), 0)
    axes.text(0, 0.28, _plain(chart["title"]), size=11, weight="bold", color=INK, va="center", wrap=True)
    for place, (colour, words) in enumerate(((YOU, chart["you"]), (ROLE, chart["role"]))):
        left = place * 0.5
        axes.barh(0.85, 0.035, BAR, left=left, color=colour, edgecolor=YOU, linewidth=0.8)
        axes.text(left + 0.05, 0.85, _plain(words), size=9, color=INK, va="center")
    for i, row in enumerate(rows):
        top = HEAD / ROW + i
        axes.text(0, top + 0.14, _plain(row["label"]), size=9.5, color=INK, va="center")
        for line, (kind, colour) in enumerate((("you", YOU), ("role", ROLE))):
            at = top + 0.42 + 0.26 * line
            axes.barh(at, max(LEAST, 0.56 * min(1, row[kind])), BAR, color=colour, edgecolor=YOU, linewidth=0.8)
            axes.text(0.6, at, _plain(row[f"{kind}_text"]), size=8.5, color=FAINT, va="center")
    drawn = io.BytesIO()
    figure.savefig(drawn, format="png")
    return drawn.getvalue()


def _plain(text: str) -> str:
    """`text` for a library that reads what stands between dollar signs as mathematics."""
    return text.replace("$", r"\$")
