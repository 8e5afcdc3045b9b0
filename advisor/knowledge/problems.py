"""What is wrong in a knowledge file, said so that its author can mend it."""

from pathlib import Path
from typing import Any, Dict, List, NamedTuple, Optional, Sequence, Tuple, Type, Union

from pydantic import BaseModel, ValidationError
from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

Location = Tuple[Union[str, int], ...]


class Problem(NamedTuple):
    """One mistake: where it is, and what is allowed there."""

    file: Path
    line: int
    field: str
    message: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.field}: {self.message}"


class KnowledgeError(Exception):
    """The knowledge base can't be used; `problems` holds every mistake that was found."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        super().__init__("\n".join(map(str, problems)))
        self.problems = list(problems)


def field_name(location: Location) -> str:
    """`("facts", 2, "text", "id")` as `facts[2].text.id`."""
    name = ""
    for part in location:
        name += f"[{part}]" if isinstance(part, int) else f".{part}" if name else str(part)
    return name or "file"


def line_of(text: str, location: Location) -> int:
    """The line of the YAML `text`, from 1, on which `location` stands, or its nearest parent that does."""
    node: Optional[Node] = YAML(typ="safe", pure=True).compose(text)
    line = 1
    for part in location:
        child: Optional[Node] = None
        if isinstance(node, MappingNode):
            for key, value in node.value:
                if isinstance(key, ScalarNode) and key.value == part:
                    child, line = value, key.start_mark.line + 1
        elif isinstance(node, SequenceNode) and isinstance(part, int) and part < len(node.value):
            child = node.value[part]
            line = child.start_mark.line + 1
        if child is None:
            break
        node = child
    return line


def from_yaml_error(file: Path, error: YAMLError) -> Problem:
    """A file that is no YAML."""
    line, what = 1, str(error)
    if isinstance(error, MarkedYAMLError):
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        what = str(error.problem or error.context or "can't be read")
    what = " ".join(what.split())
    return Problem(file, line, "file", f"is not valid YAML ({what}); check indentation, colons and quotes here")


def from_validation_error(file: Path, text: str, model: Type[BaseModel], error: ValidationError) -> List[Problem]:
    """A file that is YAML, but not of the shape that `model` wants."""
    return [
        Problem(file, line_of(text, e["loc"]), field_name(e["loc"]), _explain(model, e))  # type: ignore[arg-type]
        for e in error.errors()
    ]


def _explain(model: Type[BaseModel], error: Dict[str, Any]) -> str:
    kind, context = str(error["type"]), error.get("ctx", {})
    if kind == "value_error.missing":
        return "is missing, and is needed here"
    if kind == "value_error.extra":
        return f"is not a known field; allowed are {', '.join(_fields_at(model, error['loc'][:-1]))}"
    if kind == "value_error.any_str.min_length":
        return "is empty; write the text, or take the whole entry out"
    if kind == "type_error.none.not_allowed":
        return "is empty; a value is needed here"
    if kind == "value_error.str.regex":
        return "is not a valid id; allowed are small letters, figures and underscores, such as moderate_forums"
    if kind in ("value_error.const", "type_error.enum"):
        allowed = ", ".join(str(value) for value in context.get("permitted", ()))
        return f"{context.get('given')!r} is not allowed; allowed are {allowed}"
    if kind == "type_error.str":
        return "is not a text; write one, in quotes when it looks like a number"
    if kind in ("type_error.tuple", "type_error.list"):
        return "is not a list; write [one, two] or a line with - for each"
    if kind == "type_error.bool" or kind == "value_error.strictbool":
        return "is neither true nor false; allowed are true and false"
    if kind == "type_error.dict":
        return f"is not a set of fields; allowed are {', '.join(_fields_at(model, error['loc']))}"
    return f"is wrong: {error['msg']}"


def _fields_at(model: Type[BaseModel], location: Location) -> List[str]:
    """The field names that `model` allows at `location`."""
    current: Any = model
    for part in location:
        if isinstance(part, str) and hasattr(current, "__fields__"):
            by_alias = {f.alias: f.type_ for f in current.__fields__.values()}
            current = by_alias.get(part, current)
    fields = getattr(current, "__fields__", {})
    return [field.alias for field in fields.values()]
