"""The shape of `knowledge/aspects.yml`."""

from typing import Tuple

from advisor.knowledge.schema.base import Entry, Identifier, Localized


class Aspect(Entry):
    """A thing that facts of several roles may be about, such as running events."""

    id: Identifier
    name: Localized
    """As it goes into a sentence."""


class AspectFile(Entry):
    """`knowledge/aspects.yml`."""

    aspects: Tuple[Aspect, ...]
