"""Times training again after one changed message, alternating with the bot that `rasa init` writes.

Usage: python -m benchmarks.retraining
"""

import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median
from typing import Dict, List

import rasa

from benchmarks.messages import ROOT
from scripts.environment import environment
from scripts.train import INPUTS, KNOWLEDGE_INPUTS

TURNS = 2
"""Trainings of each bot; the median is reported."""
OURS = "this bot, after one changed message"
INITIAL = "the bot that `rasa init` writes"
SCAFFOLD = Path(rasa.__file__).parent / "cli" / "initial_project"
BULLET = "    - "
"""Starts a message in a training file."""
ADDED_WORDS = "eh "
"""What is put in front of a message to change it."""


def retraining(folder: Path, turns: int = TURNS) -> Dict[str, float]:
    """Seconds that training each of the two bots takes, the median of `turns`; copies of both go into `folder`."""
    ours, initial = folder / "ours", folder / "initial"
    _copy(ours)
    shutil.copytree(SCAFFOLD, initial)
    train = [sys.executable, "-m", "scripts.train"]
    _seconds(train, ours)  # so that the vectors of messages and knowledge base are cached
    times: Dict[str, List[float]] = {OURS: [], INITIAL: []}
    for _ in range(turns):
        times[INITIAL].append(_seconds([sys.executable, "-m", "rasa", "train", "--force"], initial))
        _change_a_message(ours)
        times[OURS].append(_seconds(train, ours))
    return {name: median(seconds) for name, seconds in times.items()}


def _copy(folder: Path) -> None:
    """Copies what training this bot needs, and the cached vectors."""
    for name in {*INPUTS, *KNOWLEDGE_INPUTS, "scripts", ".cache/vectors"}:
        source, target = ROOT / name, folder / name
        target.parent.mkdir(parents=True, exist_ok=True)
        if source.is_dir():
            shutil.copytree(source, target, dirs_exist_ok=True)
        elif source.exists():
            shutil.copy(source, target)


def _change_a_message(folder: Path) -> None:
    """Changes the first message of the first training file in `folder`."""
    messages = min((folder / "data" / "nlu").rglob("*.yml"))
    text = messages.read_text(encoding="utf-8")
    messages.write_text(text.replace(BULLET, BULLET + ADDED_WORDS, 1), encoding="utf-8")


def _seconds(command: List[str], folder: Path) -> float:
    """How long `command` takes in `folder`, without Rasa's cache of earlier trainings."""
    shutil.rmtree(folder / ".rasa", ignore_errors=True)
    # So that Python imports the copy's code, not this project's.
    settings = {name: value for name, value in environment().items() if name != "PYTHONPATH"}
    started = time.perf_counter()
    with (folder / "training.log").open("w") as log:
        subprocess.run(command, cwd=folder, env=settings, stdout=log, stderr=subprocess.STDOUT, check=True)
    return time.perf_counter() - started


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as scratch:
        seconds = retraining(Path(scratch))
    for bot, took in seconds.items():
        print(f"{bot}: {took:.1f} s")
    print(f"ratio: {seconds[OURS] / seconds[INITIAL]:.2f}")
