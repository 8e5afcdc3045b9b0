"""The plots of the report."""

from pathlib import Path
from typing import Dict, List, Sequence

import numpy as np
from matplotlib.figure import Figure

from benchmarks.messages import Example
from benchmarks.scores import Prediction

BLUE, ORANGE, GREY = "#2b6cb0", "#dd6b20", "#718096"


def bars(figures: Dict[str, float], title: str, file: Path, least: float = 0.0) -> None:
    """One bar per name, 0 to 1, with a line at the floor `least` if it isn't 0."""
    height = max(2.0, 0.26 * len(figures) + 0.8)
    figure = Figure(figsize=(7, height))
    axes = figure.subplots()
    names = list(figures)[::-1]
    axes.barh(names, [figures[name] for name in names], color=BLUE)
    if least:
        axes.axvline(least, color=ORANGE, linewidth=1)
    axes.set_xlim(0, 1.0)
    axes.set_title(title, loc="left", fontsize=11)
    axes.tick_params(labelsize=8)
    axes.spines[["top", "right"]].set_visible(False)
    _save(figure, file)


def confusion(examples: Sequence[Example], predictions: Sequence[Prediction], file: Path) -> None:
    """The confusion matrix: right intents in rows, intents read in columns."""
    intents = sorted({example.intent for example in examples} | {str(r.intent) for r in predictions})
    place = {intent: i for i, intent in enumerate(intents)}
    counts = np.zeros((len(intents), len(intents)))
    for example, prediction in zip(examples, predictions, strict=True):
        counts[place[example.intent], place[str(prediction.intent)]] += 1
    shares = counts / np.maximum(counts.sum(axis=1, keepdims=True), 1)
    figure = Figure(figsize=(10, 9.5))
    axes = figure.subplots()
    axes.imshow(shares, cmap="Blues", vmin=0, vmax=1)
    for row in range(len(intents)):
        for column in range(len(intents)):
            if counts[row, column]:
                colour = "white" if shares[row, column] > 0.5 else "black"
                axes.text(column, row, f"{counts[row, column]:.0f}", ha="center", va="center", fontsize=5, color=colour)
    axes.set_xticks(range(len(intents)), intents, rotation=90, fontsize=7)
    axes.set_yticks(range(len(intents)), intents, fontsize=7)
    axes.set_xlabel("read as")
    axes.set_ylabel("is")
    _save(figure, file)


def learning(curve: Dict[int, float], file: Path) -> None:
    """Accuracy by the number of training messages."""
    figure = Figure(figsize=(7, 3.2))
    axes = figure.subplots()
    axes.plot(list(curve), list(curve.values()), marker="o", color=BLUE)
    for count, accuracy in curve.items():
        axes.annotate(f"{accuracy:.1%}", (count, accuracy), textcoords="offset points", xytext=(0, 6), fontsize=8)
    axes.set_xlabel("training messages")
    axes.set_title("Accuracy on unseen messages", loc="left", fontsize=11)
    axes.spines[["top", "right"]].set_visible(False)
    _save(figure, file)


def confidence(examples: Sequence[Example], predictions: Sequence[Prediction], threshold: float, file: Path) -> None:
    """The confidences of right and wrong predictions, with a line at the fallback `threshold`."""
    pairs = list(zip(examples, predictions, strict=True))
    right: List[float] = [r.confidence for e, r in pairs if r.intent == e.intent]
    wrong: List[float] = [r.confidence for e, r in pairs if r.intent != e.intent]
    figure = Figure(figsize=(7, 3.2))
    axes = figure.subplots()
    steps = list(np.linspace(0, 1, 21))
    axes.hist([right, wrong], bins=steps, stacked=True, color=[BLUE, ORANGE], label=["right", "wrong"])
    axes.axvline(threshold, color=GREY, linestyle="--", label=f"clarification below {threshold}")
    axes.set_yscale("symlog")
    axes.set_xlabel("confidence")
    axes.legend(fontsize=8)
    axes.spines[["top", "right"]].set_visible(False)
    _save(figure, file)


def _save(figure: Figure, file: Path) -> None:
    figure.tight_layout()
    figure.savefig(file, dpi=130)
