"""The bot's pipeline and Rasa's default one, side by side: each trained and measured in a process of its own."""

import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any, Dict, List, NamedTuple, Sequence

from ruamel.yaml import YAML

from benchmarks.messages import ROOT, Example
from benchmarks.pipeline import write_training_file
from benchmarks.scores import IntentScore
from scripts.environment import SERVING, environment

DEFAULT = ROOT / "benchmarks" / "default_pipeline.yml"
OURS = ROOT / "config.yml"


class Measured(NamedTuple):
    """A trained pipeline, measured."""

    training_seconds: float
    training_megabytes: float
    load_seconds: float
    megabytes: float
    milliseconds: float
    """A message, on average."""
    p50: float
    p95: float
    readings: List[IntentScore]


def our_config(folder: Path, cache: Path, with_knowledge: bool = True) -> Path:
    """The bot's own pipeline, in a file in `folder`, with sentence vectors kept in `cache`.

    `with_knowledge`: whether it learns from the questions in the knowledge base, too, as the bot does.
    """
    return _config(OURS, folder, "IntentClassifier", {"cache": str(cache)}, () if with_knowledge else ("importers",))


def default_config(folder: Path, epochs: int = 100) -> Path:
    """Rasa's default pipeline, in a file in `folder`."""
    return _config(DEFAULT, folder, "DIETClassifier", {"epochs": epochs})


def _config(
    original: Path, folder: Path, component: str, settings: Dict[str, Any], without: Sequence[str] = ()
) -> Path:
    """A copy of `original` in `folder`, with other settings of one component, `without` some sections."""
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
    """Trains the pipeline of `config` on `examples`; seconds and the most megabytes it took."""
    folder.mkdir(parents=True, exist_ok=True)
    write_training_file(list(examples), folder / "nlu.yml")
    # What Rasa keeps of an earlier training would make this one look quick.
    shutil.rmtree(ROOT / ".rasa" / "cache", ignore_errors=True)
    _run("train", str(config), str(folder), log=folder / "training.log")
    return dict(json.loads((folder / "training.json").read_text()))


def measure(training: Dict[str, float], folder: Path, examples: Sequence[Example]) -> Measured:
    """Reads `examples` with the pipeline trained in `folder`."""
    test, result = folder / "test.json", folder / "result.json"
    test.write_text(json.dumps([example.text for example in examples]))
    _run("measure", str(folder / "model.tar.gz"), str(test), str(result), log=folder / "measuring.log")
    figures: Dict[str, Any] = json.loads(result.read_text())
    readings = [_reading(**reading) for reading in figures.pop("readings")]
    return Measured(
        training_seconds=training["seconds"],
        training_megabytes=training["peak_megabytes"],
        readings=readings,
        **figures,
    )


def _reading(roles: List[str], questions: List[str], **others: Any) -> IntentScore:
    return IntentScore(roles=tuple(roles), questions=tuple(questions), **others)


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
