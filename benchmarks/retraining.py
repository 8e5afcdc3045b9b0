"""Training again after one changed message, in turns with the bot that `rasa init` writes.

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
OURS, INITIAL = "this bot, after one changed message", "the bot that `rasa init` writes"
SCAFFOLD = Path(rasa.__file__).parent / "cli" / "initial_project"
# A message is changed by what comes after the first mark of one.
MESSAGES, MARK, MORE = Path("data") / "nlu" / "trust.yml", "    - ", "eh "


def retraining(folder: Path, turns: int = TURNS) -> Dict[str, float]:
    """Seconds that each of the two bots takes, the median of `turns`; `folder` is for copies of both."""
    ours, initial = folder / "ours", folder / "initial"
    _copy(ours)
    shutil.copytree(SCAFFOLD, initial)
    train = [sys.executable, "-m", "scripts.train"]
    _seconds(train, ours)  # so that vectors are kept, and what the knowledge base holds was read
    times: Dict[str, List[float]] = {OURS: [], INITIAL: []}
    for _ in range(turns):
        times[INITIAL].append(_seconds([sys.executable, "-m", "rasa", "train", "--force"], initial))
        _change(ours / MESSAGES)
        times[OURS].append(_seconds(train, ours))
    return {name: median(seconds) for name, seconds in times.items()}


def _copy(folder: Path) -> None:
    """What a training of ours needs, and the vectors of earlier ones."""
    for name in {*INPUTS, *KNOWLEDGE_INPUTS, "scripts", ".cache/vectors"}:
        source, target = ROOT / name, folder / name
        target.parent.mkdir(parents=True, exist_ok=True)
        if source.is_dir():
            shutil.copytree(source, target, dirs_exist_ok=True)
        elif source.exists():
            shutil.copy(source, target)


def _change(messages: Path) -> None:
    text = messages.read_text(encoding="utf-8")
    messages.write_text(text.replace(MARK, MARK + MORE, 1), encoding="utf-8")


def _seconds(command: List[str], folder: Path) -> float:
    """How long `command` takes; without what Rasa keeps of earlier trainings."""
    shutil.rmtree(folder / ".rasa", ignore_errors=True)
    # The copy's own code, not this project's.
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
