"""Training intent models in a process started early; each test starts one, as a training does."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]

SETUP = """
import sys
from pathlib import Path
from advisor.understanding.intents.training import TrainingSet
from advisor.understanding.intents.model import IntentModel
from components.training import prefit

HERE = []  # training sets of this process
train = prefit.train
prefit.train = lambda training_set: HERE.append(training_set) or train(training_set)
texts = ("berapa gaji", "the pay?", "apa tugasnya", "its duties?", "halo kak", "hello you")
training_set = TrainingSet(texts, ("salary",) * 2 + ("duties",) * 2 + ("greet",) * 2, Path(sys.argv[1]) / "vectors.npz")
"""


def run(script: str, folder: Path) -> str:
    """The last line that `script` prints after `SETUP`."""
    done = subprocess.run(
        [sys.executable, "-c", SETUP + script, str(folder)], cwd=ROOT, capture_output=True, text=True, timeout=120
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines()[-1]


def test_a_prefit_learns_the_same_in_another_process(tmp_path: Path) -> None:
    script = """
prefit.start_prefit(training_set)
there = IntentModel(prefit.models_trained_on(training_set)).rank("gajinya")
assert not HERE
here = IntentModel(train(training_set)).rank("gajinya")
print([r.intent for r in here] == [r.intent for r in there] and abs(here[0].confidence - there[0].confidence) < .002)
"""
    assert run(script, tmp_path) == "True"


@pytest.mark.parametrize(
    "begun",
    [
        pytest.param("pass", id="none"),
        pytest.param("prefit.start_prefit(training_set._replace(texts=('else',) * 6))", id="with another training set"),
        pytest.param(
            "prefit.start_prefit(training_set); prefit.multiprocessing.active_children()[0].kill()", id="killed"
        ),
        pytest.param("prefit.start_prefit(training_set); prefit.models_trained_on(training_set)", id="used up"),
    ],
)
def test_without_a_prefit_of_this_training_set_it_trains_here(begun: str, tmp_path: Path) -> None:
    script = f"{begun}\nHERE.clear()\nmodels = prefit.models_trained_on(training_set)\nprint(len(HERE), models.intents)"
    assert run(script, tmp_path) == "1 ['duties', 'greet', 'salary']"


def test_a_prefit_that_fails_reports_why(tmp_path: Path) -> None:
    script = """
training_set = training_set._replace(intents=("greet",) * 6)
prefit.start_prefit(training_set)
try:
    prefit.models_trained_on(training_set)
except ValueError as error:
    print(error)
"""
    assert run(script, tmp_path) == "training needs messages of at least three intents; found 1"
