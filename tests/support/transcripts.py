"""Reads the conversations in tests/conversations/, which are Rasa test stories."""

from pathlib import Path
from typing import Any, Dict, List, NamedTuple, Optional

from rasa.shared.nlu.training_data.entities_parser import parse_training_example
from ruamel.yaml import YAML

FOLDER = Path(__file__).resolve().parents[1] / "conversations"


class Turn(NamedTuple):
    """A message, and what must follow it."""

    text: str
    intent: str
    roles: List[str]
    actions: List[str]
    slots: Dict[str, Any]


class Transcript(NamedTuple):
    """A conversation."""

    file: Path
    name: str
    turns: List[Turn]


def read_transcripts() -> List[Transcript]:
    """All conversations, in the order of their files."""
    transcripts = []
    for file in sorted(FOLDER.rglob("test_*.yml")):
        for story in YAML(typ="safe").load(file.read_text(encoding="utf-8"))["stories"]:
            transcripts.append(Transcript(file, story["story"], _turns(story["steps"])))
    return transcripts


def _turns(steps: List[Dict[str, Any]]) -> List[Turn]:
    turns: List[Turn] = []
    current: Optional[Turn] = None
    for step in steps:
        if "user" in step:
            message = parse_training_example(step["user"].strip("\n"))
            roles = [entity["value"] for entity in message.get("entities") or []]
            current = Turn(message.get("text"), step["intent"], roles, [], {})
            turns.append(current)
        elif current and "action" in step:
            current.actions.append(step["action"])
        elif current:
            for slot in step["slot_was_set"]:
                current.slots.update(slot)
    return turns
