"""The chart of a verdict as a picture, drawn from the same numbers as on the website."""

import io
from typing import Any, Mapping

from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure

DOTS_PER_INCH = 160
WIDTH = 5.0
"""Inches: as wide as a phone shows a picture."""
ROW_HEIGHT = 0.72
"""Inches: enough for a label, and two bars with their words."""
HEAD_HEIGHT = 1.0
"""Inches, for the title and the legend."""
BAR_HEIGHT = 0.2
"""As a share of a row's height."""
SHORTEST_BAR = 0.015
"""As a share of the width: even a value of 0 shows, as a sliver."""
COLOUR_OF_YOU = "#0b6e4f"
COLOUR_OF_ROLE = "#d8e6df"
INK = "#1c2b26"
FAINT_INK = "#5b6b65"


def picture(chart: Mapping[str, Any]) -> bytes:
    """A PNG of `chart`, which compares what the person answered with what the role asks for, row by row.

    Args:
        chart: `title`, `you` and `role` (the legend), and `rows`; each row has a `label`, `you` and `role` from 0 to 1,
            and both in words as `you_text` and `role_text`.
    """
    rows = chart["rows"]
    figure = Figure(figsize=(WIDTH, HEAD_HEIGHT + ROW_HEIGHT * len(rows)), dpi=DOTS_PER_INCH, facecolor="white")
    FigureCanvasAgg(figure)
    axes = figure.add_axes([0.04, 0.01, 0.92, 0.98])
    axes.set_axis_off()
    axes.set_xlim(0, 1)
    axes.set_ylim(HEAD_HEIGHT / ROW_HEIGHT + len(rows), 0)
    axes.text(0, 0.28, _plain(chart["title"]), size=11, weight="bold", color=INK, va="center", wrap=True)
    for place, (colour, words) in enumerate(((COLOUR_OF_YOU, chart["you"]), (COLOUR_OF_ROLE, chart["role"]))):
        left = place * 0.5
        axes.barh(0.85, 0.035, BAR_HEIGHT, left=left, color=colour, edgecolor=COLOUR_OF_YOU, linewidth=0.8)
        axes.text(left + 0.05, 0.85, _plain(words), size=9, color=INK, va="center")
    for i, row in enumerate(rows):
        top = HEAD_HEIGHT / ROW_HEIGHT + i
        axes.text(0, top + 0.14, _plain(row["label"]), size=9.5, color=INK, va="center")
        for line, (kind, colour) in enumerate((("you", COLOUR_OF_YOU), ("role", COLOUR_OF_ROLE))):
            at = top + 0.42 + 0.26 * line
            axes.barh(
                at,
                max(SHORTEST_BAR, 0.56 * min(1, row[kind])),
                BAR_HEIGHT,
                color=colour,
                edgecolor=COLOUR_OF_YOU,
                linewidth=0.8,
            )
            axes.text(0.6, at, _plain(row[f"{kind}_text"]), size=8.5, color=FAINT_INK, va="center")
    drawn = io.BytesIO()
    figure.savefig(drawn, format="png")
    return drawn.getvalue()


def _plain(text: str) -> str:
    """`text` for Matplotlib, which takes text between dollar signs for mathematics."""
    return text.replace("$", r"\$")
