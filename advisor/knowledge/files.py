"""Reads the files of the knowledge base and collects their mistakes."""

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Generic, List, Optional, Set, Type, TypeVar

from pydantic import BaseModel, ValidationError
from ruamel.yaml.error import YAMLError

from advisor.knowledge.problems import (
    Problem,
    field_name,
    from_validation_error,
    from_yaml_error,
    not_fields,
)
from advisor.knowledge.yaml_places import Location, line_of
from advisor.knowledge.yaml_values import read_yaml

Model = TypeVar("Model", bound=BaseModel)
REMEMBERED_FILES = 1024
"""Files whose contents are kept in memory, so that loading again after a change to one of them is quick."""


@dataclass(frozen=True)
class KnowledgeFile(Generic[Model]):
    """A file that matches its schema."""

    path: Path
    text: str
    """The YAML, for line numbers."""
    content: Model

    def problem(self, location: Location, message: str) -> Problem:
        """The mistake at `location`."""
        return Problem(self.path, line_of(self.text, location), field_name(location), message)


class FileReader:
    """Reads files of one folder; `problems` lists the mistakes in all files read so far."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._paths: Set[Path] = set()
        self._free_folders: Set[str] = set()
        self.problems: List[Problem] = []

    def read(self, name: str, model: Type[Model]) -> Optional[KnowledgeFile[Model]]:
        """The file called `name`, or None if it is missing or invalid."""
        return self._read(self._folder / name, model)

    def read_all(self, folder: str, model: Type[Model]) -> List[KnowledgeFile[Model]]:
        """The files in the subfolder `folder` by name, except the invalid ones."""
        self._free_folders.add(folder)
        paths = self.paths(folder)
        if not paths:
            path = self._folder / folder
            self.problems.append(Problem(path, 1, folder, "contains no *.yml files; at least one is required"))
        files = [self._read(path, model) for path in paths]
        return [file for file in files if file]

    def paths(self, folder: str) -> List[Path]:
        """The files in the subfolder `folder`, by name."""
        return sorted((self._folder / folder).glob("*.yml"))

    def check_nothing_is_left(self) -> None:
        """Adds a problem for each YAML file in the folder that was not read."""
        for path in sorted(self._folder.rglob("*.*")):
            if path.suffix in (".yml", ".yaml") and path not in self._paths:
                self.problems.append(
                    Problem(path, 1, "file", f"is not a file that the bot reads; {self._allowed_in(path.parent)}")
                )

    def _allowed_in(self, folder: Path) -> str:
        """Which files `folder` may contain."""
        if folder.name in self._free_folders:
            return f"the names of files in {folder.name} must end in .yml"
        names = sorted(path.name for path in self._paths if path.parent == folder)
        return f"files allowed here: {', '.join(names)}" if names else "no files are allowed here"

    def _read(self, path: Path, model: Type[Model]) -> Optional[KnowledgeFile[Model]]:
        self._paths.add(path)
        try:
            text = path.read_text(encoding="utf-8")
        except FileNotFoundError:
            self.problems.append(Problem(path, 1, "file", "is missing but required"))
            return None
        except UnicodeDecodeError:
            self.problems.append(Problem(path, 1, "file", "is not UTF-8 text; save it as UTF-8"))
            return None
        try:
            content = _content(text, model)
        except YAMLError as error:
            self.problems.append(from_yaml_error(path, error))
        except ValidationError as error:
            self.problems.extend(from_validation_error(path, text, model, error))
        else:
            if content is not None:
                return KnowledgeFile(path, text, content)
            self.problems.append(not_fields(path, model))
        return None


@lru_cache(maxsize=REMEMBERED_FILES)
def _content(text: str, model: Type[Model]) -> Optional[Model]:
    """What a file with the YAML `text` contains; None if it isn't a mapping."""
    data = read_yaml(text)
    return model.parse_obj(data) if isinstance(data, dict) else None
