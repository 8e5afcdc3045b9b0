"""Training the intent models begins before Rasa is imported."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.bot import ROOT

MESSAGES = """version: "3.1"
nlu:
- intent: greet
  examples: |
    - halo
    - hai
- intent: goodbye
  examples: |
    - dah
    - bye
- intent: thank
  examples: |
    - makasih
    - thanks
"""
SCRIPT = """
import sys
from components.training import prefit
from scripts.rasa_train import start_training_early

begun = []
prefit.start_prefit = begun.append
start_training_early()
print("rasa.core.agent" in sys.modules, [(each.intents.count("greet"), each.seed) for each in begun])
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project with three intents, and settings of its own."""
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "nlu.yml").write_text(MESSAGES)
    shutil.copy(ROOT / "domain.yml", tmp_path)
    text = (ROOT / "config.yml").read_text()
    name = "- name: components.nlu.intent_classifier.IntentClassifier\n"
    assert name in text
    (tmp_path / "config.yml").write_text(text.replace(name, f"{name}  random_state: 7\n"))
    return tmp_path


def _begin(project: Path) -> str:
    done = subprocess.run(
        [sys.executable, "-c", f"import sys; sys.path.insert(0, {str(ROOT)!r})\n{SCRIPT}"],
        cwd=project,
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines()[-1]


def test_it_trains_on_the_projects_messages_with_its_settings(project: Path) -> None:
    assert _begin(project) == "False [(2, 7)]"


def test_a_file_that_is_not_yaml_is_left_to_rasa_to_report(project: Path) -> None:
    (project / "config.yml").write_text("pipeline: [")
    assert _begin(project) == "False []"
