"""Shows the messages that the bot handled badly, grouped by meaning, and what people asked about.

Usage: python -m scripts.review      (a table in the terminal, and results/review/index.html)
"""

import base64
import io
from datetime import datetime
from pathlib import Path
from typing import Dict, List, Sequence

from jinja2 import Environment, FileSystemLoader, StrictUndefined, select_autoescape
from matplotlib.figure import Figure
from rasa.core.tracker_store import TrackerStore
from rasa.utils.endpoints import read_endpoint_config
from rich.table import Table

from advisor.vectors.encoder import encoder
from review.clusters import cluster
from review.statistics import Statistics, conversations_in, statistics
from review.turns import ReviewTurn
from scripts.console import ROOT, console, stop
from tracker_stores.sql import SQLConversationStore

PAGE = ROOT / "results" / "review" / "index.html"
MAX_ROWS = 30
MAX_TOPICS = 12
KINDS = {"not_understood": "not understood", "complaint": "complained about", "no_fact": "no fact found"}
BLUE = "#2b6cb0"


def open_store(endpoints: Path = ROOT / "endpoints.yml") -> SQLConversationStore:
    """The tracker store that `endpoints` names; ends the script if that store keeps nothing for review."""
    store = TrackerStore.create(read_endpoint_config(str(endpoints), "tracker_store"))
    if not isinstance(store, SQLConversationStore):
        name = SQLConversationStore.__name__
        stop(f"{endpoints.name} names a tracker store that keeps nothing for review; use {name} instead.")
    return store


def table(clusters: Sequence[Sequence[ReviewTurn]]) -> Table:
    """The largest clusters, for the terminal."""
    shown = Table(title="Messages to review, most frequent first", show_lines=True)
    for column in ("times", "problem", "language", "newest message", "read as", "last seen"):
        shown.add_column(column)
    for turns in clusters[:MAX_ROWS]:
        newest = turns[0]
        shown.add_row(
            str(len(turns)),
            KINDS.get(newest.kind, newest.kind),
            newest.language,
            newest.text,
            "\n".join(f"{name} {confidence:.2f}" for name, confidence in newest.predictions),
            datetime.fromtimestamp(newest.timestamp).strftime("%Y-%m-%d %H:%M"),
        )
    return shown


def page(clusters: Sequence[Sequence[ReviewTurn]], counts: Statistics) -> str:
    """The HTML page."""
    environment = Environment(
        loader=FileSystemLoader(Path(__file__).parent),
        autoescape=select_autoescape(["j2"]),
        undefined=StrictUndefined,  # a field by a wrong name is an error, not an empty cell
    )
    environment.filters["day"] = lambda timestamp: datetime.fromtimestamp(timestamp).strftime("%Y-%m-%d %H:%M")
    return environment.get_template("review.html.j2").render(
        clusters=clusters, counts=counts, kinds=KINDS, pictures=pictures(counts)
    )


def pictures(counts: Statistics) -> Dict[str, str]:
    """The plots by title, as data URLs, so that the page is a single file that can be shared."""
    checks = {"started": counts.checks_started, "finished": counts.checks_finished}
    plots = {
        "Topics by day": topics_by_day(counts),
        "Languages": bars(counts.languages),
        "Fit checks": bars(checks),
        "Questions without a fact, by topic": bars(dict(counts.without_fact.most_common(MAX_TOPICS))),
    }
    return {title: _address(figure) for title, figure in plots.items()}


def topics_by_day(counts: Statistics) -> Figure:
    """A stacked bar for each day."""
    figure = Figure(figsize=(9, 4))
    axes = figure.subplots()
    days = sorted(counts.topics)
    total: Dict[str, int] = {}
    for topics in counts.topics.values():
        for topic, count in topics.items():
            total[topic] = total.get(topic, 0) + count
    height = [0] * len(days)
    for topic in sorted(total, key=lambda name: -total[name])[:MAX_TOPICS]:
        values = [counts.topics[day][topic] for day in days]
        axes.bar(days, values, bottom=height, label=topic)
        height = [below + value for below, value in zip(height, values, strict=True)]
    if total:
        axes.legend(fontsize=7, ncol=2, frameon=False)
    return _tidy(figure)


def bars(figures: Dict[str, int]) -> Figure:
    """A bar for each name."""
    figure = Figure(figsize=(5, max(1.5, 0.35 * len(figures) + 0.8)))
    axes = figure.subplots()
    names = list(figures)[::-1]
    axes.barh(names, [figures[name] for name in names], color=BLUE)
    return _tidy(figure)


def _tidy(figure: Figure) -> Figure:
    for axes in figure.axes:
        axes.spines[["top", "right"]].set_visible(False)
        axes.tick_params(labelsize=8)
    figure.tight_layout()
    return figure


def _address(figure: Figure) -> str:
    picture = io.BytesIO()
    figure.savefig(picture, format="png", dpi=110)
    return "data:image/png;base64," + base64.b64encode(picture.getvalue()).decode()


def main() -> None:
    """Prints the table and writes the page."""
    store = open_store()
    with console.status("Reading the conversations ..."):
        clusters: List[List[ReviewTurn]] = cluster(store.turns_to_review(), encoder())
        counts = statistics(conversations_in(store.stored_events()))
        PAGE.parent.mkdir(parents=True, exist_ok=True)
        PAGE.write_text(page(clusters, counts), encoding="utf-8")
    if clusters:
        console.print(table(clusters))
    else:
        console.print(f"Nothing to review in {counts.conversations} conversations ({counts.messages} messages).")
    console.print(f"Report with charts: {PAGE.relative_to(ROOT)}", soft_wrap=True)


if __name__ == "__main__":
    main()
