"""Mistakes that show only between one place of the knowledge base and another."""

import re
from pathlib import Path
from typing import Any, Dict, Iterable, Iterator, List, NamedTuple, Set, Tuple

from advisor.knowledge.models import LANGUAGES, Role
from advisor.knowledge.problems import Location, Problem, field_name, line_of
from advisor.text import words_of


class KnowledgeFile(NamedTuple):
    """A file that was read: its text, for line numbers, and its data of the wanted shape."""

    path: Path
    text: str
    model: Any

    def problem(self, location: Location, message: str) -> Problem:
        """What is wrong at `location`."""
        return Problem(self.path, line_of(self.text, location), field_name(location), message)


def check_references(
    roles: List[KnowledgeFile],
    sources: KnowledgeFile,
    topics: KnowledgeFile,
    responses: KnowledgeFile,
    traits: KnowledgeFile,
) -> Iterator[Problem]:
    """All such mistakes."""
    topic_ids = [topic.id for topic in topics.model.topics]
    offer_ids = [offer.id for offer in topics.model.offers]
    source_ids = [source.id for source in sources.model.sources]
    trait_ids = [trait.id for trait in traits.model.traits if trait.opposite_of is None]
    yield from _check_lists(sources, topics, traits)
    yield from _check_traits(traits, trait_ids)
    yield from _check_topics(topics, topic_ids, offer_ids)
    yield from _check_responses(responses, offer_ids)
    yield from _check_names(roles)
    for file in roles:
        yield from _check_role(file, [other.model.id for other in roles], topic_ids, source_ids)
        yield from _check_profile(file, trait_ids)


def _check_lists(sources: KnowledgeFile, topics: KnowledgeFile, traits: KnowledgeFile) -> Iterator[Problem]:
    for file, name in ((sources, "sources"), (topics, "topics"), (topics, "offers"), (traits, "traits")):
        for index, again in _repeated(entry.id for entry in getattr(file.model, name)):
            yield file.problem((name, index, "id"), f"{again!r} stands twice; ids must differ")


def _check_traits(file: KnowledgeFile, trait_ids: List[str]) -> Iterator[Problem]:
    for index, trait in enumerate(file.model.traits):
        if trait.opposite_of is not None and trait.opposite_of not in trait_ids:
            yield file.problem(("traits", index, "opposite_of"), _not_one_of(trait.opposite_of, trait_ids))


def _check_profile(file: KnowledgeFile, trait_ids: List[str]) -> Iterator[Problem]:
    role: Role = file.model
    fact_ids = [str(fact.id) for fact in role.facts]
    for index, again in _repeated(asked.trait for asked in role.profile):
        yield file.problem(("profile", index, "trait"), f"{again!r} stands twice; a profile names a trait once")
    for index, asked in enumerate(role.profile):
        if asked.trait not in trait_ids:
            yield file.problem(("profile", index, "trait"), _not_one_of(asked.trait, trait_ids))
        if asked.fact not in fact_ids:
            yield file.problem(("profile", index, "fact"), _not_one_of(asked.fact, fact_ids))


def _check_topics(file: KnowledgeFile, topic_ids: List[str], offer_ids: List[str]) -> Iterator[Problem]:
    for index, topic in enumerate(file.model.topics):
        for name, allowed in (("near", topic_ids), ("next", topic_ids + offer_ids)):
            for position, target in enumerate(getattr(topic, name)):
                if target not in allowed:
                    yield file.problem(("topics", index, name, position), _not_one_of(target, allowed))
        for name in ("heading", "silent"):
            for language in LANGUAGES:
                if _placeholders(getattr(topic, name).in_language(language)) != {"role"}:
                    location: Location = ("topics", index, name, language)
                    yield file.problem(location, "must hold {role}, where the role's name goes, and no other {…}")


def _check_responses(file: KnowledgeFile, offer_ids: List[str]) -> Iterator[Problem]:
    for name, response in file.model.__root__.items():
        if _placeholders(response.id) != _placeholders(response.en):
            yield file.problem((name, "en"), "holds other {…} than the Indonesian text; they must be the same")
        for position, offer in enumerate(response.buttons):
            if offer not in offer_ids:
                yield file.problem((name, "buttons", position), _not_one_of(offer, offer_ids))


def _check_role(
    file: KnowledgeFile, role_ids: List[str], topic_ids: List[str], source_ids: List[str]
) -> Iterator[Problem]:
    role: Role = file.model
    others = [other for other in role_ids if other != role.id]
    if file.path.stem != role.id:
        yield file.problem(("id",), f"{role.id!r} differs from the file's name; allowed is {file.path.stem!r}")
    for position, neighbour in enumerate(role.neighbours):
        if neighbour not in others:
            yield file.problem(("neighbours", position), _not_one_of(neighbour, others))
    for index, again in _repeated(fact.id for fact in role.facts):
        yield file.problem(("facts", index, "id"), f"{again!r} stands twice; ids must differ within a role")
    for index, fact in enumerate(role.facts):
        if fact.topic not in topic_ids:
            yield file.problem(("facts", index, "topic"), _not_one_of(fact.topic, topic_ids))
        for position, also in enumerate(fact.also):
            if also not in topic_ids:
                yield file.problem(("facts", index, "also", position), _not_one_of(also, topic_ids))
        if fact.source not in source_ids:
            yield file.problem(("facts", index, "source"), _not_one_of(fact.source, source_ids))
        if fact.compared_with is not None and fact.compared_with not in others:
            yield file.problem(("facts", index, "with"), _not_one_of(fact.compared_with, others))


def _check_names(roles: List[KnowledgeFile]) -> Iterator[Problem]:
    owners: Dict[Tuple[str, ...], str] = {}
    for file in roles:
        for location, name in _names(file.model):
            owner = owners.setdefault(tuple(words_of(name)), file.model.id)
            if owner != file.model.id:
                yield file.problem(location, f"{name!r} is already a name of {owner}; a name belongs to one role")


def _placeholders(text: str) -> Set[str]:
    return set(re.findall(r"{(\w*)}", text))


def _names(role: Role) -> Iterator[Tuple[Location, str]]:
    for language in LANGUAGES:
        yield ("name", language), role.name.in_language(language)
        for position, alias in enumerate(getattr(role.aliases, language)):
            yield ("aliases", language, position), alias


def _repeated(ids: Iterable[str]) -> Iterator[Tuple[int, str]]:
    seen = set()
    for index, name in enumerate(ids):
        if name in seen:
            yield index, name
        seen.add(name)


def _not_one_of(value: str, allowed: List[str]) -> str:
    return f"{value!r} is not known; allowed are {', '.join(allowed)}"
