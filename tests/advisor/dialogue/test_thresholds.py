"""The numbers that decide something: all in one package."""

import ast
from pathlib import Path
from typing import Iterator, List, Set

import pytest

from scripts.train import INPUTS

ROOT = Path(__file__).resolve().parents[3]
TABLE = ROOT / "advisor" / "dialogue" / "thresholds"
TOLERANCE = 1e-6
"""Smaller numbers only allow for rounding."""
DRAWN = "random.random(SAMPLES) < UNIFORM_SHARE"
"""Draws a share of random samples, and decides nothing."""


def has_fraction(node: ast.AST) -> bool:
    """Whether an expression contains a number with a point that is neither a limit of its scale nor a tolerance."""
    numbers = [part.value for part in ast.walk(node) if isinstance(part, ast.Constant)]
    return any(isinstance(number, float) and number not in (0.0, 1.0) and number >= TOLERANCE for number in numbers)


def own_limits(tree: ast.Module) -> Iterator[str]:
    """The comparisons in a module with a score of its own: a number with a point, literally or as a constant."""
    constants: Set[str] = set()
    for statement in tree.body:
        if not isinstance(statement, (ast.Assign, ast.AnnAssign)):
            continue
        if statement.value is not None and has_fraction(statement.value):
            targets = statement.targets if isinstance(statement, ast.Assign) else [statement.target]
            constants |= {target.id for target in targets if isinstance(target, ast.Name)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Compare):
            names = {part.id for part in ast.walk(node) if isinstance(part, ast.Name)}
            if (has_fraction(node) or names & constants) and ast.unparse(node) != DRAWN:
                yield ast.unparse(node)


def modules() -> List[Path]:
    """The modules that decide something about a message."""
    files = [file for folder in ("advisor", "actions", "components") for file in (ROOT / folder).rglob("*.py")]
    return [file for file in files if not file.is_relative_to(TABLE)]


def test_own_limits_are_found() -> None:
    code = "import math\nLIMIT = 0.7\nCOUNT: int = 7\nRATIO = math.log(10.0)\n"
    found = own_limits(ast.parse(code + "a > LIMIT\nb < 2\nc >= COUNT\nd >= RATIO\ne == 0.0\nf > 0.5\ng > 1e-9\n"))
    assert list(found) == ["a > LIMIT", "d >= RATIO", "f > 0.5"]


@pytest.mark.parametrize("module", modules(), ids=lambda file: str(file.relative_to(ROOT)))
def test_no_score_is_compared_with_a_number_outside_the_table(module: Path) -> None:
    assert list(own_limits(ast.parse(module.read_text(encoding="utf-8")))) == []


def test_what_training_reads_by_is_an_input_of_training() -> None:
    assert str((TABLE / "training.py").relative_to(ROOT)) in INPUTS
