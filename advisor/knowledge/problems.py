"""Mistakes in a knowledge file, worded so that its author can fix them."""

from pathlib import Path
from typing import Any, List, Mapping, NamedTuple, Optional, Sequence, Type

from pydantic import BaseModel, ValidationError
from ruamel.yaml.constructor import DuplicateKeyError
from ruamel.yaml.error import MarkedYAMLError, YAMLError

from advisor.knowledge.yaml_places import Location, Unclear, line_of, unclear_at

# pydantic's names for the root of a file that is one mapping with arbitrary keys, and for one of those keys.
_ROOT = "__root__"
_KEY = "__key__"


class Problem(NamedTuple):
    """One mistake: where it is, and what is allowed there."""

    file: Path
    line: int
    """From 1."""
    field: str
    message: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.field}: {self.message}"


class KnowledgeError(Exception):
    """The knowledge base can't be used; `problems` lists every mistake found."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        super().__init__("\n".join(map(str, problems)))
        self.problems = list(problems)


def field_name(location: Location) -> str:
    """`("facts", 2, "text", "id")` as `facts[2].text.id`."""
    name = ""
    for part in location:
        name += f"[{part}]" if isinstance(part, int) else f".{part}" if name else str(part)
    return name or "file"


def from_yaml_error(file: Path, error: YAMLError) -> Problem:
    """The problem with a file that is not YAML."""
    line, what = 1, str(error)
    if isinstance(error, MarkedYAMLError):
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        what = str(error.problem or error.context or "can't be read")
    what = " ".join(what.split())
    if isinstance(error, DuplicateKeyError):
        what = what.partition(" with value")[0]
        return Problem(file, line, "file", f"is not valid ({what}); remove or rename one of the two")
    return Problem(
        file, line, "file", f"is not valid YAML ({what}); check the indentation, colons and quotes near this line"
    )


def not_fields(file: Path, model: Type[BaseModel]) -> Problem:
    """The problem with a file that is not a mapping at all."""
    return Problem(file, 1, "file", f"must be a mapping; {_allowed_at(model, ())}")


def from_validation_error(file: Path, text: str, model: Type[BaseModel], error: ValidationError) -> List[Problem]:
    """The problems with a file that is YAML, but doesn't match `model`."""
    problems = []
    for details in error.errors():
        given = str(details.get("ctx", {}).get("given"))
        location = tuple(given if part == _KEY else part for part in details["loc"] if part != _ROOT)
        unclear = unclear_at(text, location, is_key=details["loc"][-1] == _KEY)
        message = _explain(model, location, details, unclear)
        problems.append(Problem(file, line_of(text, location), field_name(location), message))
    return problems


def _explain(model: Type[BaseModel], location: Location, error: Mapping[str, Any], unclear: Optional[Unclear]) -> str:
    kind, context = str(error["type"]), error.get("ctx", {})
    if kind in ("type_error.not_a_text", "type_error.none.not_allowed") and unclear and unclear.written:
        return f"must be text, but without quotes YAML reads {unclear.written} as {unclear.taken_for}; put it in quotes"
    if kind == "value_error.missing":
        return "is missing but required"
    if kind == "value_error.extra":
        return f"is not a known field; {_allowed_at(model, location[:-1])}"
    if kind == "value_error.any_str.min_length":
        return "is empty; write some text, or remove the whole entry"
    if kind == "type_error.none.not_allowed":
        return "is empty; a value is required"
    if kind == "value_error.not_an_id":
        return "is not a valid id; use only lowercase letters, digits and underscores, as in moderate_forums"
    if kind in ("value_error.const", "type_error.enum"):
        allowed = ", ".join(str(value) for value in context.get("permitted", ()))
        return f"{context.get('given')!r} is not allowed; allowed values: {allowed}"
    if kind in ("type_error.integer", "value_error.number.not_gt"):
        return "must be a whole number, 1 or more"
    if kind in ("type_error.str", "type_error.not_a_text"):
        return "must be text; put it in quotes if it looks like a number, or is true or false"
    if kind in ("type_error.tuple", "type_error.list"):
        return "must be a list; write [one, two], or each item on a line of its own after a -"
    if kind == "value_error.tuple.length":
        return f"has {context['actual_length']} entries; exactly {context['expected_length']} are required"
    if kind in ("type_error.bool", "value_error.strictbool"):
        return "must be true or false"
    if kind == "type_error.dict":
        return f"must be a mapping; {_allowed_at(model, location)}"
    return f"is invalid: {error['msg']}"


def _allowed_at(model: Type[BaseModel], location: Location) -> str:
    """What `model` allows at `location`."""
    current: Any = model
    for part in location:
        fields = getattr(current, "__fields__", {})
        if _ROOT in fields:
            current = fields[_ROOT].type_
        elif isinstance(part, str):
            current = next((field.type_ for field in fields.values() if field.alias == part), current)
    names = [field.alias for field in getattr(current, "__fields__", {}).values()]
    return "give each entry a name of its own" if names in ([], [_ROOT]) else f"allowed fields: {', '.join(names)}"
