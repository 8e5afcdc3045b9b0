"""A copy of the knowledge base to make mistakes in, and what loading says about it."""

import shutil
from pathlib import Path
from typing import List

import pytest

from advisor.knowledge.loading import DEFAULT_FOLDER, load
from advisor.knowledge.problems import KnowledgeError


class KnowledgeFolder:
    """The copy; files are named by their paths in it, such as `roles/event_organizer.yml`."""

    def __init__(self, path: Path) -> None:
        shutil.copytree(DEFAULT_FOLDER, path)
        self.path = path

    def change(self, name: str, old: str, new: str) -> None:
        """Replaces the first `old` in a file."""
        text = (self.path / name).read_text(encoding="utf-8")
        assert old in text
        self.write(name, text.replace(old, new, 1))

    def append(self, name: str, text: str) -> None:
        """Adds `text` at the end of a file."""
        self.write(name, (self.path / name).read_text(encoding="utf-8") + text)

    def write(self, name: str, text: str) -> None:
        """Makes `text` the whole of a file."""
        (self.path / name).write_text(text, encoding="utf-8")

    def line(self, name: str, text: str, number: int = 1) -> int:
        """The line, from 1, on which the first or the `number`th `text` begins; `text` may go over several lines."""
        content = (self.path / name).read_text(encoding="utf-8")
        start = -1
        for _ in range(number):
            start = content.index(text, start + 1)
        return content.count("\n", 0, start) + 1

    def problems(self) -> List[str]:
        """What loading says, with the paths in the folder; loading must fail."""
        with pytest.raises(KnowledgeError) as error:
            load(self.path)
        return [str(problem._replace(file=problem.file.relative_to(self.path))) for problem in error.value.problems]
