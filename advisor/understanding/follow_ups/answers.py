"""Reads `data/answers/`: how people answer the questions of the fit check, and how much they like what is asked."""

from pathlib import Path
from typing import Any, List, NamedTuple

from ruamel.yaml import YAML

FOLDER = Path(__file__).resolve().parents[3] / "data" / "answers"
"""One file for each trait."""


class PersonAnswer(NamedTuple):
    """A training example."""

    trait: str
    """The trait that the question is about; empty if any question may be answered like this."""
    question: str
    """The question answered; empty likewise."""
    text: str
    degree: int
    """-2 (not at all) to 2 (very much): how much the person likes what the question asks about."""


def read_answers(folder: Path = FOLDER) -> List[PersonAnswer]:
    """The answers in `folder`, trait by trait.

    Raises:
        ValueError: an entry lacks a question, an answer or a degree, or has anything else.
    """
    answers: List[PersonAnswer] = []
    for path in sorted(folder.glob("*.yml")):
        for entry in YAML(typ="safe").load(path):
            answers.append(_answer(path, entry))
    return answers


def _answer(path: Path, entry: Any) -> PersonAnswer:
    if not isinstance(entry, dict) or entry.keys() != {"question", "text", "degree"}:
        raise ValueError(f"{path}: each entry must have question, text and degree, and nothing else; found {entry}")
    degree = entry["degree"]
    if degree not in (-2, -1, 0, 1, 2):
        raise ValueError(f"{path}: degree must be a whole number from -2 to 2, not {degree!r}")
    return PersonAnswer(path.stem, str(entry["question"]), str(entry["text"]), degree)
