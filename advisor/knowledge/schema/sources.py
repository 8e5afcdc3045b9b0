"""The shape of `knowledge/sources.yml`."""

from typing import Literal, Optional, Tuple

from pydantic import StrictInt

from advisor.knowledge.schema.base import Entry, Localized, Sentence

Kind = Literal["article", "classification", "handbook", "profile", "standard", "survey"]
"""What a source is: an article, an official classification of occupations, a career handbook, a profile of one role, a
competency standard, or a survey of people in the occupation."""
Country = Literal["ID", "US", "EU", "international"]


class Source(Entry):
    """A document that facts come from."""

    id: Sentence
    kind: Kind
    country: Country = "ID"
    """Whose labour market it describes."""
    year: Optional[StrictInt] = None
    """When it was published."""
    licence: Optional[Localized] = None
    """What it may be used for, if that is stated."""
    address: Optional[Sentence] = None
    """Where it can be read."""
    title: Localized
    publisher: Localized
    short: Localized
    """How an answer names the document."""


class SourceFile(Entry):
    """`knowledge/sources.yml`."""

    sources: Tuple[Source, ...]
