"""Reads `lexicon/`: each file's word lists, with the shared lists filled in where a list includes them.

A list includes the shared list `negation` by the entry `$negation`.
"""

from typing import Any, Dict, Iterator, List, Mapping, Optional, Sequence, Tuple

from pydantic import BaseModel

from advisor.knowledge.files import FileReader, KnowledgeFile
from advisor.knowledge.problems import Problem
from advisor.knowledge.schema.lexicon import SharedFile, WordLists
from advisor.knowledge.schema.self_description import SELF_DESCRIPTION_FILES
from advisor.knowledge.yaml_places import Location

FOLDER = "lexicon"
SUBFOLDER = "self_description"
SHARED = f"{FOLDER}/shared.yml"
INCLUDE = "$"

SharedLists = Mapping[str, Sequence[str]]


class Lexicon:
    """The files of `lexicon/` as they were read, for checks that need line numbers, and the resulting word lists."""

    def __init__(self, files: Mapping[str, KnowledgeFile[Any]], shared: SharedLists) -> None:
        self.files = files
        """By the file's name, such as `questions`; those of `self_description/` are among them."""
        self._shared = shared

    def lists(self) -> WordLists:
        """All word lists, with the shared ones filled in."""
        lists = {name: _filled(file.content.dict(), self._shared) for name, file in self.files.items()}
        self_description = {key: words for name in SELF_DESCRIPTION_FILES for key, words in lists.pop(name).items()}
        return WordLists.parse_obj({**lists, SUBFOLDER: self_description})


def read_lexicon(reader: FileReader) -> Optional[Lexicon]:
    """The lexicon, or None if a file is missing or invalid; the mistakes are added to the reader's."""
    shared = reader.read(SHARED, SharedFile)
    models = {name: field.type_ for name, field in WordLists.__fields__.items() if name != SUBFOLDER}
    files = {name: reader.read(f"{FOLDER}/{name}.yml", model) for name, model in models.items()}
    for name, model in SELF_DESCRIPTION_FILES.items():
        files[name] = reader.read(f"{FOLDER}/{SUBFOLDER}/{name}.yml", model)
    read: Dict[str, KnowledgeFile[BaseModel]] = {name: file for name, file in files.items() if file}
    if shared is None:
        return None
    lists = {str(name): [str(word) for word in words] for name, words in shared.content.__root__.items()}
    problems = [*_check(shared, {}), *(problem for file in read.values() for problem in _check(file, lists))]
    reader.problems += problems
    return None if problems or len(read) < len(files) else Lexicon(read, lists)


def _check(file: KnowledgeFile[Any], shared: SharedLists) -> Iterator[Problem]:
    """The problems in `file`: unknown lists that it includes, and words listed twice."""
    content = file.content.dict()
    for location, entries in _lists_in(content.get("__root__", content), ()):
        listed: Dict[str, str] = {}
        for position, entry in enumerate(entries):
            here = (*location, position)
            if entry.startswith(INCLUDE) and entry[1:] not in shared:
                yield file.problem(here, _unknown_include(entry, shared))
            for word in _words_of(entry, shared):
                if word in listed:
                    yield file.problem(here, _listed_twice(word, entry, listed[word]))
                listed[word] = entry


def _unknown_include(entry: str, shared: SharedLists) -> str:
    if not shared:
        return f"{entry!r} is not allowed here; shared lists may only contain words"
    return f"{entry!r} is not a list in {SHARED}; allowed values: {', '.join(INCLUDE + name for name in shared)}"


def _listed_twice(word: str, entry: str, before: str) -> str:
    if entry == before:
        return f"{word!r} is listed twice; list each word only once"
    included = next(name for name in (before, entry) if name.startswith(INCLUDE))
    return f"{word!r} is also in {included}, which this list includes; list each word only once"


def _lists_in(value: Any, location: Location) -> Iterator[Tuple[Location, Sequence[str]]]:
    if isinstance(value, dict):
        for key, part in value.items():
            yield from _lists_in(part, (*location, str(key)))
    else:
        yield location, value


def _filled(value: Any, shared: SharedLists) -> Any:
    if isinstance(value, dict):
        return {key: _filled(part, shared) for key, part in value.items()}
    return [word for entry in value for word in _words_of(entry, shared)]


def _words_of(entry: str, shared: SharedLists) -> List[str]:
    """The words that `entry` of a list stands for."""
    return list(shared.get(entry[1:], ())) if entry.startswith(INCLUDE) else [entry]
