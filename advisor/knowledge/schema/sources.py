"""The shape of `knowledge/sources.yml`."""

from typing import Tuple

from advisor.knowledge.schema.base import Entry, Localized, Sentence


class Source(Entry):
    """A document that facts come from."""

    id: Sentence
    title: Localized
    publisher: Localized
    short: Localized
    """How an answer names the document."""


class SourceFile(Entry):
    """`knowledge/sources.yml`."""

    sources: Tuple[Source, ...]
