"""Reads `knowledge/` and says everything that is wrong with it at once."""

from pathlib import Path
from typing import List, Optional, Type

from pydantic import BaseModel, ValidationError
from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError

from advisor.knowledge.base import KnowledgeBase
from advisor.knowledge.models import ResponseFile, Role, SourceFile, TopicFile, TraitFile, WordFile
from advisor.knowledge.problems import KnowledgeError, Problem, from_validation_error, from_yaml_error
from advisor.knowledge.references import KnowledgeFile, check_references

DEFAULT_FOLDER = Path(__file__).resolve().parents[2] / "knowledge"


def load(folder: Path = DEFAULT_FOLDER) -> KnowledgeBase:
    """The knowledge base in `folder`.

    Raises:
        KnowledgeError: a file is missing or wrong; it names all mistakes of all files.
    """
    problems: List[Problem] = []
    sources = _read(folder / "sources.yml", SourceFile, problems)
    topics = _read(folder / "topics.yml", TopicFile, problems)
    responses = _read(folder / "replies.yml", ResponseFile, problems)
    words = _read(folder / "words.yml", WordFile, problems)
    traits = _read(folder / "traits.yml", TraitFile, problems)
    paths = sorted((folder / "roles").glob("*.yml"))
    if not paths:
        problems.append(Problem(folder / "roles", 1, "roles", "holds no *.yml file; at least one role is needed"))
    roles = [file for file in (_read(path, Role, problems) for path in paths) if file]
    if sources and topics and responses and traits:
        problems += check_references(roles, sources, topics, responses, traits)
    if problems or not (sources and topics and responses and words and traits):
        raise KnowledgeError(sorted(problems))
    return KnowledgeBase(
        roles=[file.model for file in roles],
        sources=sources.model.sources,
        topics=topics.model.topics,
        offers=topics.model.offers,
        responses=responses.model.__root__,
        words=words.model,
        traits=traits.model,
        unlisted=topics.model.unlisted,
    )


def _read(path: Path, model: Type[BaseModel], problems: List[Problem]) -> Optional[KnowledgeFile]:
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        problems.append(Problem(path, 1, "file", "is missing, and is needed"))
        return None
    except UnicodeDecodeError:
        problems.append(Problem(path, 1, "file", "is not UTF-8 text; save it as UTF-8"))
        return None
    try:
        data = YAML(typ="safe").load(text)
    except YAMLError as error:
        problems.append(from_yaml_error(path, error))
        return None
    if not isinstance(data, dict):
        fields = ", ".join(field.alias for field in model.__fields__.values())
        problems.append(Problem(path, 1, "file", f"is not a set of fields; allowed are {fields}"))
        return None
    try:
        return KnowledgeFile(path, text, model.parse_obj(data))
    except ValidationError as error:
        problems.extend(from_validation_error(path, text, model, error))
        return None
