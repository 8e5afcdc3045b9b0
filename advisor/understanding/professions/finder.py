"""Finds the occupations that a message names and that no source is about."""

import re
from typing import Iterable, List, NamedTuple, Sequence, Set, Union

from advisor.knowledge.schema.lexicon import RoleNameWords
from advisor.knowledge.schema.professions import Profession
from advisor.text import plain, tokenize, words_of
from advisor.understanding.fields import FieldMention
from advisor.understanding.roles.full_names import FullNames
from advisor.understanding.roles.lone_names import LoneNames
from advisor.understanding.roles.mention import Mention
from advisor.understanding.roles.names import NameTable
from advisor.understanding.roles.spans import Conjunctions
from advisor.understanding.roles.spelling import SpellingGroups, WordFinder

AGENT_ENDING = "er"
"""The ending of English agent nouns."""
VERB_ENDINGS = ("ed", "es")
"""The endings of the verbs they come from, one letter away: "designed" is no misspelt "designer"."""


_BETWEEN_WORDS = re.compile(r"(?<=\w)/(?=\w)")
"""A slash in a name, "UI/UX", or between two: neither side hides the other."""


class ProfessionMention(NamedTuple):
    """An occupation named in a text: `text[start:end]`."""

    profession: str
    """The occupation's id."""
    start: int
    end: int
    is_work: bool
    """Whether the work is named rather than the person: "nursing", not "nurse"."""


class ProfessionFinder:
    """Finds occupations by name, with the same tolerance for spelling and order as role names."""

    def __init__(self, professions: Sequence[Profession], words: RoleNameWords, lookalikes: Iterable[str]) -> None:
        """Builds the finder.

        Args:
            professions: the occupations to find.
            words: how people write names: spelling groups and words to ignore.
            lookalikes: ordinary words that must not be read as misspelt names.
        """
        groups = SpellingGroups(words.spelling_groups)
        particles = {plain(word) for word in words.name_particles}
        names = NameTable(professions, groups, particles)
        other_words = {*lookalikes, *words.lookalikes, *_verb_forms(names.vocabulary)}
        finder = WordFinder(names.vocabulary, groups, other_words, frozenset())
        lone = LoneNames.of(professions, words)
        self._names = FullNames(names, finder, Conjunctions(words.ellipsis), particles, frozenset(), lone)
        self._work = {tuple(words_of(work)): profession.id for profession in professions for work in profession.work}
        self._most_words = max(map(len, self._work), default=0)

    def find(self, text: str, roles: Sequence[Mention] = ()) -> List[ProfessionMention]:
        """The occupations that `text` names, in order.

        Args:
            text: the message.
            roles: the roles that it names; what is part of such a name names no occupation.
        """
        doc = tokenize(_BETWEEN_WORDS.sub(" ", text))
        for token in doc:
            token.norm_ = plain(token.text)
        found: List[ProfessionMention] = []
        for span in self._names.find(doc):
            last = doc[span.last]
            found.append(ProfessionMention(span.role, doc[span.first].idx, last.idx + len(last.text), False))
        for first in range(len(doc)):
            for length in range(self._most_words, 0, -1):
                tokens = doc[first : first + length]
                profession = self._work.get(tuple(token.norm_ for token in tokens))
                if profession:
                    found.append(ProfessionMention(profession, tokens.start_char, tokens.end_char, True))
                    break
        outside = [mention for mention in found if not any(_overlap(mention, role) for role in roles)]
        return sorted(outside, key=lambda mention: mention.start)


def without_fields(mentions: Sequence[ProfessionMention], fields: Sequence[FieldMention]) -> List[ProfessionMention]:
    """`mentions` without names of work that stand for a whole field: "kerja di bidang hukum"."""
    marked = [field for field in fields if field.is_marked]
    return [
        mention for mention in mentions if not mention.is_work or not any(_overlap(mention, field) for field in marked)
    ]


def _overlap(one: ProfessionMention, other: Union[Mention, FieldMention]) -> bool:
    return one.start < other.end and other.start < one.end


def _verb_forms(words: Iterable[str]) -> Set[str]:
    stems = [word[: -len(AGENT_ENDING)] for word in words if word.endswith(AGENT_ENDING)]
    return {stem + ending for stem in stems for ending in VERB_ENDINGS}
