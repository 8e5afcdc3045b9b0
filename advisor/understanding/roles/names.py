"""The names of the roles, each as a set of words."""

from typing import AbstractSet, Dict, FrozenSet, List, Optional, Protocol, Sequence, Set, Tuple

from advisor.knowledge.schema.base import Localized
from advisor.knowledge.schema.roles import Aliases
from advisor.text import words_of
from advisor.understanding.roles.spelling import SpellingGroups

# A name written as one word ("communityofficer") must have at least this many letters, or it may be an ordinary word.
MIN_JOINED_LETTERS = 8


class Named(Protocol):
    """Something with an id and names in both languages, such as a role."""

    @property
    def id(self) -> str:
        """Names it in files and in the parse result."""

    @property
    def name(self) -> Localized:
        """Its usual name."""

    @property
    def aliases(self) -> Aliases:
        """Its other names."""

    @property
    def capitals(self) -> Sequence[str]:
        """Those of its names that count only in capitals."""


class NameTable:
    """Looks up roles by the words of their names and aliases, in any order.

    Names are folded by spelling groups and stripped of particles, so that "Pengelola Komunitas" and "manager of a
    community" are the same set. Two kinds of names are added to the given ones: names that contain another role's name
    may use that role's abbreviation ("online CM"), and names may be written as one word ("communityofficer"). If two
    roles share a name, the first role keeps it.
    """

    def __init__(self, roles: Sequence[Named], groups: SpellingGroups, particles: AbstractSet[str]) -> None:
        """Builds the table.

        Args:
            roles: the roles to look up.
            groups: the spelling groups to fold names by.
            particles: plain words in names that carry no meaning ("of", "yang").
        """
        self._groups = groups
        self._particles = particles
        self._roles: Dict[FrozenSet[str], str] = {}
        self._orders: Dict[FrozenSet[str], Set[Tuple[str, ...]]] = {}
        self.most_words = 1
        """The number of words in the longest name, without particles."""
        for role in roles:
            for name in names_of(role):
                self._add(role.id, name)
        self._add_abbreviated()
        for role in roles:
            for name in names_of(role):
                self._add_joined(role.id, name)
        self.vocabulary: FrozenSet[str] = frozenset(word for name in self._roles for word in name)
        """The words of all names, folded."""

    def role_named(self, words: AbstractSet[str]) -> Optional[str]:
        """The id of the role whose name consists of exactly `words` (folded); None if there is none."""
        return self._roles.get(frozenset(words))

    def orders(self, words: AbstractSet[str]) -> AbstractSet[Tuple[str, ...]]:
        """The orders in which the given names have exactly `words` (folded)."""
        return self._orders.get(frozenset(words), frozenset())

    def _add(self, role: str, name: str) -> None:
        words = [self._groups.fold(word) for word in words_of(name)]
        content = [word for word in words if word not in self._particles]
        self._roles.setdefault(frozenset(content), role)
        self._orders.setdefault(frozenset(content), set()).add(tuple(content))
        self.most_words = max(self.most_words, len(content))

    def _add_abbreviated(self) -> None:
        """Adds "online CM" where a name is "online community manager" and a community manager is called "CM"."""
        one_word_names: Dict[str, List[str]] = {}
        for name, role in self._roles.items():
            if len(name) == 1:
                one_word_names.setdefault(role, []).extend(name)
        # Longer names of roles that also have a one-word name, by their alphabetically first word, for quick lookup.
        replaceable: Dict[str, List[FrozenSet[str]]] = {}
        for name, role in self._roles.items():
            if len(name) > 1 and role in one_word_names:
                replaceable.setdefault(min(name), []).append(name)
        for name, role in list(self._roles.items()):
            for part in (part for word in name for part in replaceable.get(word, ()) if part < name):
                for abbreviation in one_word_names[self._roles[part]]:
                    self._roles.setdefault(name - part | {abbreviation}, role)

    def _add_joined(self, role: str, name: str) -> None:
        """Adds `name` written as one word, such as "communityofficer"."""
        words = words_of(name)
        joined = "".join(words)
        content = [word for word in words if self._groups.fold(word) not in self._particles]
        if len(joined) >= MIN_JOINED_LETTERS and len(content) > 1:
            self._roles.setdefault(frozenset([joined]), role)


def names_of(role: Named) -> Tuple[str, ...]:
    """The name and the aliases of `role`, in both languages."""
    return (role.name.id, role.name.en, *role.aliases.id, *role.aliases.en)
