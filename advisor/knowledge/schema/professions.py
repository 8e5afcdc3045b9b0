"""The shape of `knowledge/other_professions.yml`."""

from typing import Tuple

from advisor.knowledge.schema.base import Entry, Identifier, Localized, Word, Words
from advisor.knowledge.schema.roles import Aliases


class Profession(Entry):
    """An occupation that no source of the bot is about."""

    id: Identifier
    name: Localized
    aliases: Aliases = Aliases()
    capitals: Words = ()
    """Those of its names that are ordinary words in small letters, and are looked for in capitals alone."""
    hires: bool = False
    """Whether those who have it hire people: "what does HR look at?" doesn't ask about them."""
    any_of: Tuple[Identifier, ...] = ()
    """The roles that the name may stand for; the bot asks which one is meant: "guru"."""
    near: Tuple[Identifier, ...] = ()
    """The roles that come nearest to it, nearest first."""
    work: Tuple[Word, ...] = ()
    """What the work itself is called: "is nursing better paid?"."""


class ProfessionFile(Entry):
    """`other_professions.yml`: occupations that the bot knows by name only."""

    other_professions: Tuple[Profession, ...]
