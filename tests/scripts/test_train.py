"""Training only when the inputs changed."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from scripts.console import ROOT
from scripts.train import INPUTS, KNOWLEDGE_INPUTS, fingerprint

MESSAGES = str(min((ROOT / "data" / "nlu").rglob("*.yml")).relative_to(ROOT))
"""A file of training messages."""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of what a model is trained from, and of the knowledge base."""
    for name in (*INPUTS, "knowledge"):
        source, target = ROOT / name, tmp_path / name
        target.parent.mkdir(parents=True, exist_ok=True)
        if source.is_dir():
            shutil.copytree(source, target, ignore=shutil.ignore_patterns("__pycache__"), dirs_exist_ok=True)
        else:
            shutil.copy(source, target)
    return tmp_path


def test_a_copy_of_the_inputs_has_the_same_fingerprint(project: Path) -> None:
    assert fingerprint(project) == fingerprint(ROOT)


@pytest.mark.parametrize(
    "name", ["config.yml", "domain.yml", "data/nlu/trust/forget_me.yml", "components/nlu/intent_classifier.py"]
)
def test_a_changed_input_asks_for_training(project: Path, name: str) -> None:
    before = fingerprint(project)
    with (project / name).open("a") as file:
        file.write("\n# changed\n")
    assert fingerprint(project) != before


def test_a_new_role_does_not_change_the_fingerprint(project: Path) -> None:
    before = fingerprint(project)
    shutil.copy(project / "knowledge/roles/event_organizer.yml", project / "knowledge/roles/other.yml")
    assert fingerprint(project) == before


def test_the_knowledge_fingerprint_depends_on_the_knowledge_base_alone(project: Path) -> None:
    before = fingerprint(project, KNOWLEDGE_INPUTS)
    (project / "data/nlu/trust/forget_me.yml").write_text("changed")
    assert fingerprint(project, KNOWLEDGE_INPUTS) == before
    with (project / "knowledge/topics.yml").open("a") as file:
        file.write("\n# changed\n")
    assert fingerprint(project, KNOWLEDGE_INPUTS) != before


def test_a_training_file_that_is_not_yaml_is_named_without_a_traceback(project: Path) -> None:
    # All that training needs, with one file cut off, and a knowledge base that was encoded before.
    for name in ("advisor", "scripts"):
        shutil.copytree(ROOT / name, project / name, dirs_exist_ok=True)
    (project / "data/nlu/trust/forget_me.yml").write_text('version: "3.1"\nnlu: [')
    (project / ".cache/vectors").mkdir(parents=True)
    (project / ".cache/vectors/read-from").write_text(fingerprint(project, KNOWLEDGE_INPUTS))
    settings = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    command = [sys.executable, "-m", "scripts.train"]
    trained = subprocess.run(command, cwd=project, env=settings, capture_output=True, text=True, timeout=120)
    assert trained.returncode == 1
    assert "data/nlu/trust/forget_me.yml" in trained.stdout
    assert "Traceback" not in trained.stdout + trained.stderr
