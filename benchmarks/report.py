"""The report of an evaluation, in Markdown with plots."""

from pathlib import Path
from typing import Callable, Dict, List, Sequence, Tuple

from benchmarks import plots
from benchmarks.comparison import Measurement
from benchmarks.messages import Example
from benchmarks.scores import (
    Prediction,
    accuracy,
    accuracy_by,
    acted_correctly,
    clarified,
    confusions,
    language_right,
    out_of_scope_recall,
    refused,
    roles_right,
)

FLOOR = 0.92
"""The accuracy that the tests demand in each language; drawn as a line."""
MAX_CONFUSIONS = 15
ReadSet = Tuple[Sequence[Example], Sequence[Prediction]]


class Report:
    """A Markdown file of sections, and its plots, in one folder."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self._folder = folder
        self._lines: List[str] = ["# Evaluation", ""]

    def write(self) -> Path:
        """Writes the sections so far, and returns the file."""
        file = self._folder / "report.md"
        file.write_text("\n".join(self._lines) + "\n", encoding="utf-8")
        return file

    def skipped(self, title: str, why: str) -> None:
        """A section that was left out."""
        self._section(title)
        self._say(f"Skipped: {why}")

    def messages(self, title: str, name: str, read: ReadSet, threshold: float) -> None:
        """How a set of messages was understood by the bot as it runs."""
        examples, predictions = read
        self._section(title)
        rows = {
            "messages": f"{len(examples)}",
            "likeliest intent right": percent(accuracy(examples, predictions)),
            "acted on correctly (a clarification counts as wrong)": percent(acted_correctly(examples, predictions)),
            "answered with a clarification": percent(clarified(predictions)),
            "out-of-scope recall": percent(out_of_scope_recall(examples, predictions)),
            "in-scope messages refused": percent(refused(examples, predictions)),
        }
        if any(example.roles is not None for example in examples):
            rows["roles exactly right"] = percent(roles_right(examples, predictions))
            rows["language of the response right"] = percent(language_right(examples, predictions))
        for language in sorted({example.language for example in examples if example.language}):
            of_language = [pair for pair in zip(examples, predictions, strict=True) if pair[0].language == language]
            rows[f"acted on correctly, {language}"] = percent(acted_correctly(*zip(*of_language, strict=True)))
        by_language = accuracy_by(_language_of, examples, predictions)
        rows |= {f"likeliest intent right, {language}": percent(right) for language, right in by_language.items()}
        self._table(("figure", "value"), list(rows.items()))
        by_style = accuracy_by(lambda example: example.style, examples, predictions)
        by_length = accuracy_by(lambda example: example.length, examples, predictions)
        self._bars(
            {**by_language, **by_style, **by_length}, "By language, style and length", f"{name}-language-style.png"
        )
        by_intent = accuracy_by(lambda example: example.intent, examples, predictions)
        self._bars(by_intent, "By intent", f"{name}-intents.png")
        self._picture("Confusions", f"{name}-confusion.png")
        plots.confusion(examples, predictions, self._folder / f"{name}-confusion.png")
        self._picture("Confidence", f"{name}-confidence.png")
        plots.confidence(examples, predictions, threshold, self._folder / f"{name}-confidence.png")
        wrong = [(right, seen, str(count)) for right, seen, count in confusions(examples, predictions)]
        self._table(("is", "read as", "times"), wrong[:MAX_CONFUSIONS])

    def accuracies(self, title: str, read: ReadSet) -> None:
        """Accuracy only, overall and by language."""
        examples, predictions = read
        self._section(title)
        by_language = accuracy_by(_language_of, examples, predictions)
        rows = [("all", percent(accuracy(examples, predictions)))]
        self._table(("messages", "right"), rows + [(name, percent(share)) for name, share in by_language.items()])

    def learning(self, curve: Dict[int, float]) -> None:
        """The learning curve."""
        self._section("Learning curve")
        self._picture("Accuracy on unseen messages by number of training messages", "learning.png")
        plots.learning(curve, self._folder / "learning.png")

    def comparison(self, title: str, note: str, rows: Dict[str, Tuple[Measurement, Dict[str, float]]]) -> None:
        """Pipelines side by side.

        Args:
            title: the section's title.
            note: says how they were measured.
            rows: by pipeline name, its figures and, if measured, its accuracies by name of the set.
        """
        self._section(title)
        self._say(note)
        names = list(rows)
        sets = list(next(iter(rows.values()))[1])
        table: List[Tuple[str, ...]] = [
            (f"accuracy, {of}", *(percent(found[of]) if found else "" for _, found in rows.values())) for of in sets
        ]
        figures: List[Tuple[str, Callable[[Measurement], str]]] = [
            ("training time", lambda m: f"{m.training_seconds:.0f} s"),
            ("memory in training, at most", lambda m: f"{m.training_megabytes:.0f} MB"),
            ("time a message, mean", lambda m: f"{m.milliseconds:.1f} ms"),
            ("time a message, median", lambda m: f"{m.p50:.1f} ms"),
            ("time a message, 95th percentile", lambda m: f"{m.p95:.1f} ms"),
            ("memory when answering", lambda m: f"{m.megabytes:.0f} MB"),
            ("loading", lambda m: f"{m.load_seconds:.1f} s"),
        ]
        for label, figure in figures:
            table.append((label, *(figure(rows[name][0]) for name in names)))
        self._table(("", *names), table)

    def questions(self, found: float, cut: float) -> None:
        """How often both questions in a message are found, and how often a single question is split in two."""
        self._section("Two questions in one message")
        rows = [("both found, in order", percent(found)), ("single questions split in two", percent(cut))]
        self._table(("figure", "value"), rows)

    def roles(self, rows: Sequence[Dict[str, float]]) -> None:
        """The role finder with several numbers of roles."""
        self._section("Role finder")
        head = ("roles", "built in", "found in (95th percentile)", "right, the same ten roles", "right, all roles")
        self._table(
            head,
            [
                (
                    f"{row['roles']:,.0f}",
                    f"{row['build_seconds']:.2f} s",
                    f"{row['p95_milliseconds']:.2f} ms",
                    percent(row["right_of_first_ten"]),
                    percent(row["right_of_all"]),
                )
                for row in rows
            ],
        )

    def first_training(self, seconds: float) -> None:
        """How long training the intent model takes without cached vectors."""
        self._section("Training for the first time")
        self._say(f"{seconds:.0f} s, nearly all of it spent on encoding the messages, whose vectors are then cached.")

    def retraining(self, rows: Dict[str, float]) -> None:
        """How long training again takes, in seconds, by bot."""
        self._section("Training again")
        self._table(("bot", "training"), [(bot, f"{seconds:.0f} s") for bot, seconds in rows.items()])

    def _section(self, title: str) -> None:
        self._lines += [f"## {title}", ""]

    def _say(self, text: str) -> None:
        self._lines += [text, ""]

    def _bars(self, figures: Dict[str, float], title: str, file: str) -> None:
        self._picture(title, file)
        plots.bars(figures, title, self._folder / file, least=FLOOR)

    def _picture(self, title: str, file: str) -> None:
        self._lines += [f"![{title}]({file})", ""]

    def _table(self, head: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
        self._lines += [_row(head), _row(["---"] * len(head)), *map(_row, rows), ""]


def percent(share: float) -> str:
    """`share` (0 to 1) as a percentage with one decimal."""
    return f"{share:.1%}"


def _row(cells: Sequence[str]) -> str:
    return "| " + " | ".join(cells) + " |"


def _language_of(example: Example) -> str:
    return example.language or "mixed or neither"
