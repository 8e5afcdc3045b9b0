"""Reads training messages from folders with one file for each label, such as `data/aspects/events.yml`."""

from pathlib import Path
from typing import Dict, List, NamedTuple

from ruamel.yaml import YAML

DATA = Path(__file__).resolve().parents[3] / "data"


class LabelledMessages(NamedTuple):
    """Training messages with their labels."""

    texts: List[str]
    labels: List[str]
    """The label of each text."""


def read_messages(folder: Path) -> LabelledMessages:
    """The messages in `folder`, each labelled with the name of its file.

    Raises:
        ValueError: a file contains anything other than the lists `id` and `en` of messages.
    """
    read = LabelledMessages([], [])
    for path in sorted(folder.glob("*.yml")):
        content = YAML(typ="safe").load(path)
        if not isinstance(content, dict) or not content.keys() <= {"id", "en"}:
            raise ValueError(f"{path}: must contain the lists id and en, and nothing else")
        messages = [str(message) for language in ("id", "en") for message in content.get(language) or ()]
        read.texts.extend(messages)
        read.labels.extend([path.stem] * len(messages))
    return read


def read_contexts(folder: Path) -> Dict[str, LabelledMessages]:
    """The messages in each subfolder of `folder`, by its name."""
    return {path.name: read_messages(path) for path in sorted(folder.iterdir()) if path.is_dir()}
