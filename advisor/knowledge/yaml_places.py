"""Where an entry is in a YAML file, and how it is written there."""

from functools import lru_cache
from typing import List, NamedTuple, Optional, Tuple, Union

from ruamel.yaml import YAML
from ruamel.yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from advisor.knowledge.yaml_values import TAG, is_truth_value

REMEMBERED_TEXTS = 8
"""Files whose YAML is kept in memory, since one mistake often shows in many places of a file."""
Location = Tuple[Union[str, int], ...]
"""The path from the root of a YAML document to an entry: keys, and positions in lists from 0."""
_KINDS = {
    f"{TAG}int": "a number",
    f"{TAG}float": "a number",
    f"{TAG}bool": "true or false",
    f"{TAG}timestamp": "a date",
    f"{TAG}null": "no value",
}


class Unclear(NamedTuple):
    """A value without quotes that YAML does not read as text."""

    written: str
    """As written in the file."""
    taken_for: str
    """What YAML reads it as, such as "a number"."""


def line_of(text: str, location: Location) -> int:
    """The line of `location` in the YAML `text`, from 1; the line of its nearest parent if it isn't there."""
    steps = _steps(text, location)
    line: int = steps[-1].start.start_mark.line + 1 if steps else 1
    return line


def unclear_at(text: str, location: Location, is_key: bool = False) -> Optional[Unclear]:
    """The value at `location` in the YAML `text`, or its key if `is_key`; None unless quotes would make it text."""
    steps = _steps(text, location)
    node = (steps[-1].start if is_key else steps[-1].value) if steps else None
    if not isinstance(node, ScalarNode) or node.style:
        return None
    taken_for = "true or false" if is_truth_value(node) else _KINDS.get(str(node.tag))
    return Unclear(str(node.value), taken_for) if taken_for else None


class _Step(NamedTuple):
    """One part of the way to an entry."""

    start: Node
    """The key, or the entry itself in a list."""
    value: Node


def _steps(text: str, location: Location) -> List[_Step]:
    """The way to `location` in the YAML `text`, as far as it is there."""
    node = _composed(text)
    steps: List[_Step] = []
    for part in location:
        step = _step(node, part)
        if step is None:
            break
        steps.append(step)
        node = step.value
    return steps


@lru_cache(maxsize=REMEMBERED_TEXTS)
def _composed(text: str) -> Optional[Node]:
    root: Optional[Node] = YAML(typ="safe", pure=True).compose(text)
    return root


def _step(node: Optional[Node], part: Union[str, int]) -> Optional[_Step]:
    if isinstance(node, MappingNode):
        found = [
            _Step(key, value) for key, value in node.value if isinstance(key, ScalarNode) and key.value == str(part)
        ]
        return found[-1] if found else None
    if isinstance(node, SequenceNode) and isinstance(part, int) and part < len(node.value):
        return _Step(node.value[part], node.value[part])
    return None
