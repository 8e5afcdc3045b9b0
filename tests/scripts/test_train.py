"""Training only when it is needed."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from scripts.train import INPUTS, KNOWLEDGE_INPUTS, ROOT, fingerprint


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of what a model is trained from, and of the knowledge base."""
    for name in (*INPUTS, "knowledge"):
        source, target = ROOT / name, tmp_path / name
        target.parent.mkdir(parents=True, exist_ok=True)
        if source.is_dir():
            shutil.copytree(source, target, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(source, target)
    return tmp_path


def test_the_same_inputs_have_the_same_fingerprint(project: Path) -> None:
    assert fingerprint(project) == fingerprint(ROOT)


@pytest.mark.parametrize(
    "name", ["config.yml", "domain.yml", "data/nlu/trust.yml", "components/nlu/intent_classifier.py"]
)
def test_a_changed_input_asks_for_training(project: Path, name: str) -> None:
    before = fingerprint(project)
    with (project / name).open("a") as file:
        file.write("\n# changed\n")
    assert fingerprint(project) != before


def test_a_new_role_does_not(project: Path) -> None:
    before = fingerprint(project)
    shutil.copy(project / "knowledge/roles/event_organizer.yml", project / "knowledge/roles/other.yml")
    assert fingerprint(project) == before


def test_what_the_vectors_of_the_knowledge_base_depend_on_is_neither_messages_nor_configuration(project: Path) -> None:
    before = fingerprint(project, KNOWLEDGE_INPUTS)
    (project / "data/nlu/trust.yml").write_text("changed")
    assert fingerprint(project, KNOWLEDGE_INPUTS) == before
    with (project / "knowledge/traits/travel.yml").open("a") as file:
        file.write("\n# changed\n")
    assert fingerprint(project, KNOWLEDGE_INPUTS) != before


def test_given_messages_that_are_not_yaml_when_trained_then_it_says_where(project: Path) -> None:
    # given what a training needs, with one file cut off, and nothing new in the knowledge base
    for name in ("advisor", "scripts"):
        shutil.copytree(ROOT / name, project / name, dirs_exist_ok=True)
    (project / "data/nlu/trust.yml").write_text('version: "3.1"\nnlu: [')
    (project / ".cache/vectors").mkdir(parents=True)
    (project / ".cache/vectors/read-from").write_text(fingerprint(project, KNOWLEDGE_INPUTS))
    # when it is trained
    settings = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    command = [sys.executable, "-m", "scripts.train"]
    trained = subprocess.run(command, cwd=project, env=settings, capture_output=True, text=True, timeout=120)
    # then it ends with the file's name, and in plain words
    assert trained.returncode == 1
    assert "data/nlu/trust.yml" in trained.stdout
    assert "Traceback" not in trained.stdout + trained.stderr
