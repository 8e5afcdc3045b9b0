"""The shape of `knowledge/fields.yml`."""

from typing import Tuple

from advisor.knowledge.schema.base import Entry, Identifier, Localized
from advisor.knowledge.schema.roles import Aliases


class Field(Entry):
    """A field of work that groups roles, such as health."""

    id: Identifier
    name: Localized
    """As it goes into a sentence."""
    activity: Localized
    """What people do in it, within a sentence: "merawat orang yang sakit"."""
    aliases: Aliases = Aliases()
    """Other words for it: "medis", "medical"."""


class FieldFile(Entry):
    """`knowledge/fields.yml`."""

    fields_of_work: Tuple[Field, ...]
