"""Compares the bot's pipeline with Rasa's default one, each trained and measured in its own process."""

import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any, Dict, List, NamedTuple, Sequence

from ruamel.yaml import YAML

from benchmarks.messages import ROOT, Example
from benchmarks.pipeline import write_training_file
from benchmarks.scores import Prediction
from scripts.environment import SERVING, environment

DEFAULT_CONFIG = ROOT / "benchmarks" / "default_pipeline.yml"
OUR_CONFIG = ROOT / "config.yml"


class Measurement(NamedTuple):
    """The figures of one trained pipeline."""

    training_seconds: float
    training_megabytes: float
    """The most memory that the training process held."""
    load_seconds: float
    megabytes: float
    """The memory that the process holds after reading the messages."""
    milliseconds: float
    """Mean time per message."""
    p50: float
    """Median time per message, in milliseconds."""
    p95: float
    """95th percentile of the time per message, in milliseconds."""
    predictions: List[Prediction]
    """How each message was understood."""


def our_config(folder: Path, cache: Path, with_knowledge: bool = True) -> Path:
    """Writes the configuration of the bot's own pipeline.

    Args:
        folder: where the file goes.
        cache: the folder for sentence vectors.
        with_knowledge: whether it also learns from the questions in the knowledge base, as the bot does.

    Returns:
        The file.
    """
    return _config(
        OUR_CONFIG, folder, "IntentClassifier", {"cache": str(cache)}, () if with_knowledge else ("importers",)
    )


def default_config(folder: Path, epochs: int = 100) -> Path:
    """Writes the configuration of Rasa's default pipeline into `folder`, and returns the file."""
    return _config(DEFAULT_CONFIG, folder, "DIETClassifier", {"epochs": epochs})


def _config(
    original: Path, folder: Path, component: str, settings: Dict[str, Any], without: Sequence[str] = ()
) -> Path:
    """A copy of `original` in `folder`, with changed settings of one component, and without some sections."""
    config = YAML(typ="safe").load(original.read_text(encoding="utf-8"))
    config = {name: section for name, section in config.items() if name not in without}
    for part in config["pipeline"]:
        if part["name"].endswith(component):
            part.update(settings)
    file = folder / "config.yml"
    with file.open("w", encoding="utf-8") as stream:
        YAML(typ="safe").dump(config, stream)
    return file


def train(config: Path, examples: Sequence[Example], folder: Path) -> Dict[str, float]:
    """Trains the pipeline of `config` on `examples`, and puts the model into `folder`.

    Returns:
        `seconds`, and `peak_megabytes` of memory.
    """
    folder.mkdir(parents=True, exist_ok=True)
    write_training_file(list(examples), folder / "nlu.yml")
    # With Rasa's cache from an earlier training, this one would look faster than it is.
    shutil.rmtree(ROOT / ".rasa" / "cache", ignore_errors=True)
    _run("train", str(config), str(folder), log=folder / "training.log")
    return dict(json.loads((folder / "training.json").read_text()))


def measure(training: Dict[str, float], folder: Path, examples: Sequence[Example]) -> Measurement:
    """Reads `examples` with the pipeline that `train` put into `folder`; `training` is what it returned."""
    test, result = folder / "test.json", folder / "result.json"
    test.write_text(json.dumps([example.text for example in examples]))
    _run("measure", str(folder / "model.tar.gz"), str(test), str(result), log=folder / "measuring.log")
    figures: Dict[str, Any] = json.loads(result.read_text())
    predictions = [_prediction(**prediction) for prediction in figures.pop("predictions")]
    return Measurement(
        training_seconds=training["seconds"],
        training_megabytes=training["peak_megabytes"],
        predictions=predictions,
        **figures,
    )


def _prediction(roles: List[str], questions: List[str], **others: Any) -> Prediction:
    return Prediction(roles=tuple(roles), questions=tuple(questions), **others)


def _run(*arguments: str, log: Path) -> None:
    serving = SERVING if arguments[0] == "measure" else {}
    with log.open("w") as output:
        subprocess.run(
            [sys.executable, "-m", "benchmarks.pipeline", *arguments],
            cwd=ROOT,
            env=environment(**serving, PYTHONHASHSEED="42"),
            stdout=output,
            stderr=subprocess.STDOUT,
            check=True,
        )
