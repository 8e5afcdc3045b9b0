"""Reads `data/follow_ups/`: what people say right after something the bot said, by context and label."""

from pathlib import Path
from typing import Dict, List, NamedTuple

from ruamel.yaml import YAML

FOLDER = Path(__file__).resolve().parents[3] / "data" / "follow_ups"
"""One folder for each context, with one file for each label."""


class FollowUpMessages(NamedTuple):
    """The training messages of one context."""

    texts: List[str]
    labels: List[str]
    """The label of each text."""


def read_follow_ups(folder: Path = FOLDER) -> Dict[str, FollowUpMessages]:
    """The training messages of each context, by the context's name.

    Raises:
        ValueError: a file contains anything other than the lists of messages `id` and `en`.
    """
    contexts: Dict[str, FollowUpMessages] = {}
    for path in sorted(folder.glob("*/*.yml")):
        content = YAML(typ="safe").load(path)
        if not isinstance(content, dict) or not content.keys() <= {"id", "en"}:
            raise ValueError(f"{path}: must have the lists id and en, and nothing else")
        texts, labels = contexts.setdefault(path.parent.name, FollowUpMessages([], []))
        messages = [str(message) for language in ("id", "en") for message in content.get(language) or ()]
        texts += messages
        labels += [path.stem] * len(messages)
    return contexts
