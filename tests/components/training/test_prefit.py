"""A head start at learning intents, in a process of its own; each test starts one, as a training does."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]

LESSON = """
import sys
from pathlib import Path
from advisor.understanding.intents.learning import Lesson
from advisor.understanding.intents.model import IntentModel
from components.training import prefit as lessons

HERE = []  # what is learned in this process
learn = lessons.learn
lessons.learn = lambda lesson: HERE.append(lesson) or learn(lesson)
texts = ("berapa gaji", "the pay?", "apa tugasnya", "its duties?", "halo kak", "hello you")
lesson = Lesson(texts, ("salary",) * 2 + ("duties",) * 2 + ("greet",) * 2, Path(sys.argv[1]) / "vectors.npz")
"""


def run(script: str, folder: Path) -> str:
    """What `script` prints when it has a `lesson`."""
    done = subprocess.run(
        [sys.executable, "-c", LESSON + script, str(folder)], cwd=ROOT, capture_output=True, text=True, timeout=120
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines()[-1]


def test_a_prefit_learns_the_same_in_another_process(tmp_path: Path) -> None:
    script = """
lessons.start_prefit(lesson)
there = IntentModel(lessons.learned_from(lesson)).rank("gajinya")
assert not HERE
here = IntentModel(learn(lesson)).rank("gajinya")
print([r.intent for r in here] == [r.intent for r in there] and abs(here[0].confidence - there[0].confidence) < .002)
"""
    assert run(script, tmp_path) == "True"


@pytest.mark.parametrize(
    "begun",
    [
        pytest.param("pass", id="none"),
        pytest.param("lessons.start_prefit(lesson._replace(texts=('else',) * 6))", id="with another lesson"),
        pytest.param("lessons.start_prefit(lesson); lessons.multiprocessing.active_children()[0].kill()", id="killed"),
        pytest.param("lessons.start_prefit(lesson); lessons.learned_from(lesson)", id="used up"),
    ],
)
def test_without_a_prefit_of_this_lesson_it_is_learned_here(begun: str, tmp_path: Path) -> None:
    script = f"{begun}\nHERE.clear()\nlearned = lessons.learned_from(lesson)\nprint(len(HERE), learned.intents)"
    assert run(script, tmp_path) == "1 ['duties', 'greet', 'salary']"


def test_a_prefit_that_fails_reports_why(tmp_path: Path) -> None:
    script = """
lesson = lesson._replace(intents=("greet",) * 6)
lessons.start_prefit(lesson)
try:
    lessons.learned_from(lesson)
except ValueError as error:
    print(error)
"""
    assert run(script, tmp_path) == "training messages of at least three intents are needed, not of 1"
