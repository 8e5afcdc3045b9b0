"""Training only when it is needed."""

import shutil
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


@pytest.mark.parametrize("name", ["config.yml", "domain.yml", "data/nlu/trust.yml", "components/intent_classifier.py"])
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
    with (project / "knowledge/phrases.yml").open("a") as file:
        file.write("\n# changed\n")
    assert fingerprint(project, KNOWLEDGE_INPUTS) != before
