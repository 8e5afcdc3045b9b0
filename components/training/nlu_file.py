"""Reads a file of training messages that holds intents with lines of text, in a fiftieth of the time Rasa takes."""

from __future__ import annotations

from typing import Any, Dict, List, Optional

from rasa.shared.nlu.training_data.entities_parser import ENTITY_REGEX
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.utils.io import read_yaml_file

MARK = "- "


def read_messages(file: str) -> Optional[List[Message]]:
    """The messages in `file`; None when it holds anything else, which is for Rasa to read.

    Raises:
        YamlSyntaxException: the file is not YAML.
    """
    content = read_yaml_file(file)
    blocks = content.get("nlu") if isinstance(content, dict) and content.keys() == {"version", "nlu"} else None
    if not isinstance(blocks, list) or not all(map(_is_plain, blocks)):
        return None
    return [
        Message.build(line[len(MARK) :].strip(" "), block["intent"], intent_metadata=block.get("metadata"))
        for block in blocks
        for line in _lines(block)
    ]


def _is_plain(block: Any) -> bool:
    """Whether `block` is an intent with lines of text that name no entities."""
    if not isinstance(block, dict) or not {"intent", "examples"} <= block.keys() <= {"intent", "metadata", "examples"}:
        return False
    if not isinstance(block["examples"], str) or ENTITY_REGEX.search(block["examples"]):
        return False
    return all(line.startswith(MARK) for line in _lines(block))


def _lines(block: Dict[str, Any]) -> List[str]:
    return [line for line in block["examples"].splitlines() if line]
