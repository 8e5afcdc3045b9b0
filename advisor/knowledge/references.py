"""Finds mistakes that only show when two parts of the knowledge base are compared."""

import re
from typing import Any, Dict, Iterable, Iterator, List, NamedTuple, Sequence, Set, Tuple, Union

from advisor.dialogue.intents import ALL as INTENTS
from advisor.knowledge.base import intent_of
from advisor.knowledge.files import KnowledgeFile
from advisor.knowledge.problems import Problem
from advisor.knowledge.schema.aspects import AspectFile
from advisor.knowledge.schema.base import LANGUAGES, Localized
from advisor.knowledge.schema.fields import FieldFile
from advisor.knowledge.schema.lexicon import QuestionWords
from advisor.knowledge.schema.professions import Profession, ProfessionFile
from advisor.knowledge.schema.responses import ResponseFile
from advisor.knowledge.schema.roles import Role
from advisor.knowledge.schema.sources import SourceFile
from advisor.knowledge.schema.topics import ButtonFile, TopicFile
from advisor.knowledge.schema.traits import Trait
from advisor.knowledge.source_rules import check_sources
from advisor.knowledge.yaml_places import Location
from advisor.text import words_of


class LinkedFiles(NamedTuple):
    """The files that refer to each other by id."""

    roles: Sequence[KnowledgeFile[Role]]
    sources: KnowledgeFile[SourceFile]
    topics: KnowledgeFile[TopicFile]
    fields: KnowledgeFile[FieldFile]
    aspects: KnowledgeFile[AspectFile]
    buttons: KnowledgeFile[ButtonFile]
    responses: Sequence[KnowledgeFile[ResponseFile]]
    traits: Sequence[KnowledgeFile[Trait]]
    professions: KnowledgeFile[ProfessionFile]
    questions: KnowledgeFile[QuestionWords]
    unread_roles: Sequence[str] = ()
    """Roles whose files have mistakes; other files may refer to them."""
    unread_traits: Sequence[str] = ()
    """Traits whose files have mistakes."""


def check_references(files: LinkedFiles) -> Iterator[Problem]:
    """The mistakes between files."""
    topic_ids = [str(topic.id) for topic in files.topics.content.topics]
    source_ids = [str(source.id) for source in files.sources.content.sources]
    field_ids = [str(field.id) for field in files.fields.content.fields_of_work]
    aspect_ids = [str(aspect.id) for aspect in files.aspects.content.aspects]
    button_ids = [str(intent) for intent in files.buttons.content.__root__]
    role_ids = [str(file.content.id) for file in files.roles] + list(files.unread_roles)
    main_traits = [str(file.content.id) for file in files.traits if file.content.opposite_of is None]
    main_traits += files.unread_traits
    yield from _check_ids(files.sources, "sources", source_ids)
    yield from _check_ids(files.topics, "topics", topic_ids)
    yield from _check_ids(files.fields, "fields_of_work", field_ids)
    yield from _check_ids(files.aspects, "aspects", aspect_ids)
    yield from _check_topics(files.topics, topic_ids, button_ids)
    yield from _check_intents(files)
    yield from _check_responses(files.responses, button_ids)
    yield from _check_names(files.roles)
    yield from _check_professions(files)
    for trait in files.traits:
        yield from _check_trait(trait, main_traits)
    yield from _check_order(files.traits)
    for role in files.roles:
        yield from _check_role(role, role_ids, topic_ids, source_ids)
        if role.content.field_of_work not in field_ids:
            yield role.problem(("field",), _not_one_of(role.content.field_of_work, field_ids))
        yield from _check_aspects(role, aspect_ids)
        yield from _check_profile(role, main_traits)
    yield from check_sources(files.roles, files.sources)
    if not files.unread_roles:
        yield from _check_use(files)


def _check_ids(file: KnowledgeFile[Any], name: str, ids: Sequence[str]) -> Iterator[Problem]:
    for index, again in _repeated(ids):
        yield file.problem((name, index, "id"), f"{again!r} is used twice; ids must be unique")


def _check_intents(files: LinkedFiles) -> Iterator[Problem]:
    """The places that name an intent that doesn't exist: no message can have it, and no button can send it."""
    intents = sorted(INTENTS)
    for intent in files.buttons.content.__root__:
        if intent not in INTENTS:
            yield files.buttons.problem((intent,), f"is not an intent; allowed values: {', '.join(intents)}")
    for index, topic in enumerate(files.topics.content.topics):
        if intent_of(topic.id) not in INTENTS:
            message = f"{topic.id!r} has no intent; add {intent_of(topic.id)} to domain.yml and data/nlu/"
            yield files.topics.problem(("topics", index, "id"), message)
    for name in ("combinable_intents", "courtesy_intents"):
        for position, intent in enumerate(getattr(files.questions.content, name)):
            if intent not in INTENTS:
                yield files.questions.problem((name, position), _not_one_of(intent, intents))


def _check_trait(file: KnowledgeFile[Trait], main_traits: Sequence[str]) -> Iterator[Problem]:
    trait = file.content
    yield from _check_file_name(file, trait.id)
    if trait.opposite_of is not None:
        if trait.opposite_of not in main_traits:
            yield file.problem(("opposite_of",), _not_one_of(trait.opposite_of, main_traits))
        if trait.phrases is not None:
            place = f"traits/{trait.opposite_of}.yml"
            yield file.problem(("phrases",), f"are not allowed with opposite_of; put them under opposite in {place}")
        return
    if trait.phrases is None:
        yield file.problem(("phrases",), "are missing; without phrases, the trait is never found in free text")
        return
    for location, side in ((("phrases",), trait.phrases), (("phrases", "opposite"), trait.phrases.opposite)):
        for language in LANGUAGES:
            phrases = getattr(side, language)
            here: Location = (*location, language)
            if not phrases:
                yield file.problem(here, "is empty; add at least one phrase")
            for position, again in _repeated(phrases):
                yield file.problem((*here, position), f"{again!r} is listed twice; list each phrase only once")


def _check_order(files: Sequence[KnowledgeFile[Trait]]) -> Iterator[Problem]:
    owners: Dict[int, str] = {}
    for file in files:
        order = file.content.order
        if order is not None:
            owner = owners.setdefault(order, file.content.id)
            if owner != file.content.id:
                yield file.problem(("order",), f"{order} is already taken by {owner}; a new trait needs no order")


def _check_profile(file: KnowledgeFile[Role], main_traits: Sequence[str]) -> Iterator[Problem]:
    role = file.content
    fact_ids = [str(fact.id) for fact in role.facts]
    for index, again in _repeated(required.trait for required in role.profile):
        yield file.problem(("profile", index, "trait"), f"{again!r} is listed twice; list each trait only once")
    for index, required in enumerate(role.profile):
        if required.trait not in main_traits:
            yield file.problem(("profile", index, "trait"), _not_one_of(required.trait, main_traits))
        if required.fact not in fact_ids:
            yield file.problem(("profile", index, "fact"), _not_one_of(required.fact, fact_ids))


def _check_topics(file: KnowledgeFile[TopicFile], topic_ids: List[str], button_ids: List[str]) -> Iterator[Problem]:
    for index, topic in enumerate(file.content.topics):
        for name, allowed in (("near", topic_ids), ("next", topic_ids + button_ids)):
            for position, target in enumerate(getattr(topic, name)):
                if target not in allowed:
                    yield file.problem(("topics", index, name, position), _not_one_of(target, allowed))
        for name in ("heading", "silent"):
            for language in LANGUAGES:
                if _placeholders(getattr(topic, name).in_language(language)) != {"role"}:
                    location: Location = ("topics", index, name, language)
                    yield file.problem(location, "must contain {role}, where the role's name goes, but no other {…}")
        yield from _check_alone(file, ("topics", index, "alone"), topic.alone)


def _check_alone(file: KnowledgeFile[Any], location: Location, alone: Localized) -> Iterator[Problem]:
    for language in LANGUAGES:
        found = _placeholders(alone.in_language(language))
        if "fact" not in found or not found <= {"fact", "role"}:
            yield file.problem((*location, language), "must contain {fact} and may contain {role}, but no other {…}")


def _check_responses(files: Sequence[KnowledgeFile[ResponseFile]], button_ids: List[str]) -> Iterator[Problem]:
    owners: Dict[str, str] = {}
    for file in files:
        for name, response in file.content.__root__.items():
            owner = owners.setdefault(name, file.path.name)
            if owner != file.path.name:
                yield file.problem((name,), f"is already defined in {owner}; define each response only once")
            if _placeholders(response.id) != _placeholders(response.en):
                yield file.problem((name, "en"), "must contain the same {…} as the Indonesian text")
            for position, intent in enumerate(response.buttons):
                if intent not in button_ids:
                    yield file.problem((name, "buttons", position), _not_one_of(intent, button_ids))


def _check_role(
    file: KnowledgeFile[Role], role_ids: List[str], topic_ids: List[str], source_ids: List[str]
) -> Iterator[Problem]:
    role = file.content
    others = [other for other in role_ids if other != role.id]
    yield from _check_file_name(file, role.id)
    for position, neighbour in enumerate(role.neighbours):
        if neighbour not in others:
            yield file.problem(("neighbours", position), _not_one_of(neighbour, others))
    yield from _check_codes(file)
    for language in LANGUAGES:
        for position, name in enumerate(getattr(role.uncertain_aliases, language)):
            if name.casefold() in {other.casefold() for _, other in _names(role)}:
                message = f"{name!r} is also under aliases; keep it in only one of the two lists"
                yield file.problem(("uncertain_aliases", language, position), message)
    for position, name in enumerate(role.capitals):
        if name.casefold() not in {other.casefold() for _, other in _names(role)}:
            yield file.problem(("capitals", position), f"{name!r} is not a name or alias of this role; list only those")
    for index, again in _repeated(fact.id for fact in role.facts):
        yield file.problem(("facts", index, "id"), f"{again!r} is used twice; ids must be unique within a role")
    for index, fact in enumerate(role.facts):
        if fact.topic not in topic_ids:
            yield file.problem(("facts", index, "topic"), _not_one_of(fact.topic, topic_ids))
        for position, also in enumerate(fact.also):
            if also not in topic_ids:
                yield file.problem(("facts", index, "also", position), _not_one_of(also, topic_ids))
        if fact.alone is not None:
            yield from _check_alone(file, ("facts", index, "alone"), fact.alone)
        if fact.source not in source_ids:
            yield file.problem(("facts", index, "source"), _not_one_of(fact.source, source_ids))
        if fact.compared_with is not None and fact.compared_with not in others:
            yield file.problem(("facts", index, "with"), _not_one_of(fact.compared_with, others))


def _check_codes(file: KnowledgeFile[Role]) -> Iterator[Problem]:
    """Codes that their classification can't have."""
    codes = file.content.codes
    for name, listed, pattern in (
        ("kbji", codes.kbji, r"\d{4}(\.\d{2})?"),
        ("isco", codes.isco, r"\d{4}"),
        ("onet", codes.onet, r"\d{2}-\d{4}\.\d{2}"),
        ("esco", codes.esco, r"http://data\.europa\.eu/esco/occupation/[0-9a-f-]+"),
    ):
        for position, code in enumerate(listed):
            if not re.fullmatch(pattern, code):
                yield file.problem(("codes", name, position), f"{code!r} is not a valid {name.upper()} code")


def _check_aspects(file: KnowledgeFile[Role], aspect_ids: Sequence[str]) -> Iterator[Problem]:
    for index, fact in enumerate(file.content.facts):
        for position, aspect in enumerate(fact.aspects):
            if aspect not in aspect_ids:
                message = f"in the fact {fact.id!r}, {_not_one_of(aspect, aspect_ids)}"
                yield file.problem(("facts", index, "aspects", position), message)
        for position, again in _repeated(fact.aspects):
            message = f"{again!r} is listed twice in the fact {fact.id!r}; list it only once"
            yield file.problem(("facts", index, "aspects", position), message)


def _check_use(files: LinkedFiles) -> Iterator[Problem]:
    """The aspects that no fact is about, on which the bot would have nothing to say."""
    used = {aspect for role in files.roles for fact in role.content.facts for aspect in fact.aspects}
    for index, aspect in enumerate(files.aspects.content.aspects):
        if aspect.id not in used:
            message = f"no fact lists {aspect.id!r}; add it to the aspects of a fact in roles/, or remove it"
            yield files.aspects.problem(("aspects", index, "id"), message)


def _check_names(roles: Sequence[KnowledgeFile[Role]]) -> Iterator[Problem]:
    owners: Dict[Tuple[str, ...], str] = {}
    for file in roles:
        for location, name in _names(file.content):
            owner = owners.setdefault(tuple(words_of(name)), file.content.id)
            if owner != file.content.id:
                yield file.problem(location, f"{name!r} is already a name of {owner}; names must be unique")


def _check_professions(files: LinkedFiles) -> Iterator[Problem]:
    """Occupations with an id or name that another has, or that a role has."""
    file, professions = files.professions, files.professions.content.other_professions
    yield from _check_ids(file, "other_professions", [profession.id for profession in professions])
    role_ids = [str(role.content.id) for role in files.roles] + list(files.unread_roles)
    owners = {tuple(words_of(name)): role.content.id for role in files.roles for _, name in _names(role.content)}
    for index, profession in enumerate(professions):
        for field, named in (("any_of", profession.any_of), ("near", profession.near)):
            for position, role in enumerate(named):
                if role not in role_ids:
                    message = _not_one_of(role, role_ids)
                    yield file.problem(("other_professions", index, field, position), message)
        for location, name in _names(profession):
            owner = owners.setdefault(tuple(words_of(name)), profession.id)
            if owner != profession.id:
                message = f"{name!r} is already a name of {owner}; names of roles and occupations must be unique"
                yield file.problem(("other_professions", index, *location), message)


def _check_file_name(file: KnowledgeFile[Any], identifier: str) -> Iterator[Problem]:
    if file.path.stem != identifier:
        yield file.problem(("id",), f"{identifier!r} does not match the file name; write {file.path.stem!r}")


def _placeholders(text: str) -> Set[str]:
    return set(re.findall(r"{(\w*)}", text))


def _names(role: Union[Role, Profession]) -> Iterator[Tuple[Location, str]]:
    for language in LANGUAGES:
        yield ("name", language), role.name.in_language(language)
        for position, alias in enumerate(getattr(role.aliases, language)):
            yield ("aliases", language, position), alias


def _repeated(names: Iterable[str]) -> Iterator[Tuple[int, str]]:
    """The position and name of each of `names` that has occurred before."""
    seen = set()
    for index, name in enumerate(names):
        if name in seen:
            yield index, name
        seen.add(name)


def _not_one_of(value: str, allowed: Sequence[str]) -> str:
    return f"{value!r} is not allowed; allowed values: {', '.join(allowed)}"
