"""Reads `data/self_descriptions/`: what people say about themselves, with the traits that it shows."""

from pathlib import Path
from typing import Any, Collection, List, NamedTuple, Optional

from ruamel.yaml import YAML

from advisor.understanding.self_description.lexicon import TraitSide

FOLDER = Path(__file__).resolve().parents[3] / "data" / "self_descriptions"
"""One file for each trait, and `none.yml` for what shows no trait."""
SIGNS = {"+": 1, "-": -1}


class Example(NamedTuple):
    """A training example."""

    text: str
    side: Optional[TraitSide]
    """The side of a trait that it shows most plainly; None if nothing may be noted from it."""


def read_examples(traits: Collection[str], folder: Path = FOLDER) -> List[Example]:
    """The examples in `folder`, file by file.

    Args:
        traits: the ids of the traits that there are.
        folder: one file for each of them.

    Raises:
        ValueError: an entry lacks a text or its notes, has anything else, or names an unknown trait or direction.
    """
    return [
        _example(path, entry, traits)
        for path in sorted(folder.glob("*.yml"))
        for entry in YAML(typ="safe").load(path) or ()
    ]


def _example(path: Path, entry: Any, traits: Collection[str]) -> Example:
    if not isinstance(entry, dict) or entry.keys() != {"text", "notes"} or not isinstance(entry["notes"], dict):
        raise ValueError(f"{path}: each entry must have text and notes, and nothing else; found {entry}")
    for trait, sign in entry["notes"].items():
        if trait not in traits or sign not in SIGNS:
            raise ValueError(f"{path}: each note must be a known trait with + or -, not {trait}: {sign}")
    sides = [TraitSide(trait, SIGNS[sign]) for trait, sign in entry["notes"].items()]
    return Example(str(entry["text"]), sides[0] if sides else None)
