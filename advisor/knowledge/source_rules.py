"""Finds facts that come from a source that isn't allowed for them."""

from typing import Dict, Iterator, Sequence, Tuple

from advisor.knowledge.files import KnowledgeFile
from advisor.knowledge.problems import Problem
from advisor.knowledge.schema.roles import Fact, Locator, Role
from advisor.knowledge.schema.sources import Source, SourceFile

ONLY_FROM_HERE = frozenset({"qualifications", "hiring", "salary", "prospects", "how_to_start"})
"""Topics on which only an Indonesian source can be relied on for Indonesia."""
ASPECTS_ONLY_FROM_HERE = frozenset({"degree", "study_field"})
"""Aspects for which the same holds."""
STATES_MISFITS = frozenset({"article", "profile"})
"""The kinds of sources that say whom a role doesn't suit; the others list only what a role asks for."""
SHORT_KINDS = frozenset({"article", "profile"})
"""The kinds of sources that are short enough to need no locator."""
ESTIMATED = "interests"
"""The part of O*NET that consists of a model's estimates, not of observations."""


def check_sources(
    roles: Sequence[KnowledgeFile[Role]], file_of_sources: KnowledgeFile[SourceFile]
) -> Iterator[Problem]:
    """The facts that rely on a source for something it can't vouch for."""
    sources = file_of_sources.content.sources
    known = {str(source.id): source for source in sources}
    for index, source_listed in enumerate(sources):
        if source_listed.kind not in SHORT_KINDS and source_listed.year is None:
            yield file_of_sources.problem(
                ("sources", index, "year"), "is missing; give the year in which the document was published"
            )
        if source_listed.country != "ID" and source_listed.licence is None:
            message = "is missing; state what the document may be used for"
            yield file_of_sources.problem(("sources", index, "licence"), message)
    for file in roles:
        facts: Dict[str, Fact] = {fact.id: fact for fact in file.content.facts}
        for index, fact in enumerate(file.content.facts):
            source = known.get(fact.source)
            if source is not None:
                yield from _check_fact(file, index, fact, source)
        for index, required in enumerate(file.content.profile):
            fact_behind = facts.get(required.fact)
            source = known.get(fact_behind.source) if fact_behind is not None else None
            if required.misfit and source is not None and source.kind not in STATES_MISFITS:
                message = (
                    f"the source {source.id!r} says what a role requires, but not whom it doesn't suit; "
                    "remove misfit, or name a fact from an article or profile"
                )
                yield file.problem(("profile", index, "misfit"), message)


def _places(locator: Locator) -> Tuple[object, ...]:
    """Everything in `locator` that says where in its source a fact is."""
    return (locator.code, locator.page, locator.title, locator.part, locator.tasks, locator.unit)


def _check_fact(file: KnowledgeFile[Role], index: int, fact: Fact, source: Source) -> Iterator[Problem]:
    topics = {fact.topic, *fact.also}
    if source.country != "ID":
        for name in sorted(topics & ONLY_FROM_HERE) + sorted(ASPECTS_ONLY_FROM_HERE.intersection(fact.aspects)):
            message = f"{source.id!r} is not about Indonesia; facts about {name} need an Indonesian source"
            yield file.problem(("facts", index, "source"), message)
    if "misfit_profile" in topics and source.kind not in STATES_MISFITS:
        message = (
            f"{source.id!r} says what a role requires, but not whom it doesn't suit; cite an article or profile instead"
        )
        yield file.problem(("facts", index, "source"), message)
    if fact.locator is None:
        if source.kind not in SHORT_KINDS:
            message = f"is missing; say where in {source.id!r} the fact can be found"
            yield file.problem(("facts", index, "locator"), message)
    elif not any(_places(fact.locator)):
        yield file.problem(
            ("facts", index, "locator"), "does not say where the fact is; give a code, page, title, part, tasks or unit"
        )
    elif ESTIMATED in (fact.locator.part or "").lower():
        message = "interests are a model's estimates, not observations; cite another part"
        yield file.problem(("facts", index, "locator", "part"), message)
