"""Loads `knowledge/`, or lists everything that is wrong with it."""

from pathlib import Path
from typing import Any, Dict, List, NamedTuple, Sequence

from advisor.knowledge.alias_warnings import alias_warnings
from advisor.knowledge.base import KnowledgeBase
from advisor.knowledge.files import FileReader, KnowledgeFile
from advisor.knowledge.problems import KnowledgeError, Problem
from advisor.knowledge.references import LinkedFiles, check_references
from advisor.knowledge.schema.aspects import AspectFile
from advisor.knowledge.schema.base import UnlistedQuestions
from advisor.knowledge.schema.fields import FieldFile
from advisor.knowledge.schema.professions import ProfessionFile
from advisor.knowledge.schema.responses import Response, ResponseFile
from advisor.knowledge.schema.roles import Role
from advisor.knowledge.schema.sources import SourceFile
from advisor.knowledge.schema.topics import ButtonFile, TopicFile
from advisor.knowledge.schema.traits import DegreeFile, Trait, UnrelatedLikingsFile
from advisor.knowledge.word_lists import read_lexicon

DEFAULT_FOLDER = Path(__file__).resolve().parents[2] / "knowledge"


class Loaded(NamedTuple):
    """A knowledge base without mistakes."""

    knowledge: KnowledgeBase
    warnings: List[Problem]
    """What the author may not have intended, though the bot can use it."""


def load(folder: Path = DEFAULT_FOLDER) -> KnowledgeBase:
    """The knowledge base in `folder`.

    Raises:
        KnowledgeError: a file is missing or invalid; the error lists every mistake in every file.
    """
    return load_with_warnings(folder).knowledge


def load_with_warnings(folder: Path = DEFAULT_FOLDER) -> Loaded:
    """The knowledge base in `folder`, and what its author may want to look at.

    Raises:
        KnowledgeError: as `load`.
    """
    reader = FileReader(folder)
    sources = reader.read("sources.yml", SourceFile)
    topics = reader.read("topics.yml", TopicFile)
    fields = reader.read("fields.yml", FieldFile)
    aspects = reader.read("aspects.yml", AspectFile)
    buttons = reader.read("buttons.yml", ButtonFile)
    unlisted_questions = reader.read("unlisted_questions.yml", UnlistedQuestions)
    professions = reader.read("other_professions.yml", ProfessionFile)
    degrees = reader.read("answer_scale.yml", DegreeFile)
    lexicon = read_lexicon(reader)
    likings = reader.read("lexicon/unrelated_likings.yml", UnrelatedLikingsFile)
    responses = reader.read_all("responses", ResponseFile)
    traits = reader.read_all("traits", Trait)
    roles = reader.read_all("roles", Role)
    reader.check_nothing_is_left()
    if not (sources and topics and aspects and buttons and unlisted_questions):
        raise KnowledgeError(sorted(reader.problems))
    if not (professions and degrees and likings and lexicon and fields):
        raise KnowledgeError(sorted(reader.problems))
    reader.problems += check_references(
        LinkedFiles(
            roles=roles,
            sources=sources,
            topics=topics,
            fields=fields,
            aspects=aspects,
            buttons=buttons,
            responses=responses,
            traits=traits,
            professions=professions,
            questions=lexicon.files["questions"],
            unread_roles=_unread(reader.paths("roles"), roles),
            unread_traits=_unread(reader.paths("traits"), traits),
        )
    )
    if reader.problems:
        raise KnowledgeError(sorted(reader.problems))
    lists = lexicon.lists()
    knowledge = KnowledgeBase(
        roles=[file.content for file in roles],
        sources=sources.content.sources,
        topics=topics.content.topics,
        fields=fields.content.fields_of_work,
        aspects=aspects.content.aspects,
        buttons={str(intent): label for intent, label in buttons.content.__root__.items()},
        responses=_merged(responses),
        traits=_ordered([file.content for file in traits]),
        degrees=degrees.content.degrees,
        unlisted_questions=unlisted_questions.content,
        unrelated_likings=likings.content.unrelated_likings,
        professions=professions.content.other_professions,
        lexicon=lists,
    )
    return Loaded(knowledge, sorted(alias_warnings(roles, lists.role_names)))


def _unread(paths: Sequence[Path], files: Sequence[KnowledgeFile[Any]]) -> List[str]:
    """The names of the `paths` that are not among `files`, because they have mistakes."""
    read = {file.path for file in files}
    return [path.stem for path in paths if path not in read]


def _merged(files: List[KnowledgeFile[ResponseFile]]) -> Dict[str, Response]:
    return {name: response for file in files for name, response in file.content.__root__.items()}


def _ordered(traits: List[Trait]) -> List[Trait]:
    """`traits` sorted by `order`; those without one come last, in the order given."""
    return sorted(traits, key=lambda trait: trait.order or float("inf"))
