"""Rasa's own commands, run from the root as its documentation says."""

import json
import subprocess
import sys
from pathlib import Path
from typing import List

import pytest

from scripts.environment import environment
from scripts.train import newest_model, train

ROOT = Path(__file__).resolve().parents[1]
LINES = 620
"""The first lines of the unseen messages: some three hundred messages."""


def rasa(arguments: List[str], output: Path) -> "subprocess.CompletedProcess[str]":
    train()
    command = [sys.executable, "-m", "rasa", *arguments, "--model", str(newest_model()), "--out", str(output)]
    return subprocess.run(
        command,
        cwd=ROOT,
        env=environment(),
        capture_output=True,
        text=True,
        check=False,
        stdin=subprocess.DEVNULL,
    )


@pytest.mark.parametrize(("stories", "fewest"), [("tests/conversations", 40), ("data/stories", 12)])
def test_rasa_test_core_passes(stories: str, fewest: int, tmp_path: Path) -> None:
    result = rasa(["test", "core", "--stories", stories, "--fail-on-prediction-errors", "--no-plot"], tmp_path)
    assert result.returncode == 0, result.stdout[-3000:] + result.stderr[-3000:]
    report = json.loads((tmp_path / "story_report.json").read_text())
    assert report["conversation_accuracy"]["accuracy"] == 1.0
    assert report["conversation_accuracy"]["total"] >= fewest


def test_rasa_test_nlu_reports_on_unseen_messages(tmp_path: Path) -> None:
    some = tmp_path / "unseen.yml"  # all of them, one by one, take minutes
    some.write_text("".join((ROOT / "tests/nlu/unseen.yml").read_text(encoding="utf-8").splitlines(True)[:LINES]))
    result = rasa(["test", "nlu", "--nlu", str(some), "--no-plot"], tmp_path)
    assert result.returncode == 0, result.stdout[-3000:] + result.stderr[-3000:]
    report = json.loads((tmp_path / "intent_report.json").read_text())
    assert report["accuracy"] >= 0.9
    assert (tmp_path / "intent_errors.json").exists()
