"""Warns about role names that are also common words, such as "IT": they may be found where no role is meant."""

from typing import FrozenSet, Iterator, Sequence

from advisor.knowledge.files import KnowledgeFile
from advisor.knowledge.ordinary_words import ordinary_words
from advisor.knowledge.problems import Problem
from advisor.knowledge.schema.base import LANGUAGES
from advisor.knowledge.schema.lexicon import RoleNameWords
from advisor.knowledge.schema.roles import Role
from advisor.text import plain, words_of


def alias_warnings(roles: Sequence[KnowledgeFile[Role]], words: RoleNameWords) -> Iterator[Problem]:
    """A warning for each one-word alias that is also an ordinary word, unless its file lists it under `capitals`.

    Args:
        roles: the roles, with their files.
        words: the words that are ordinary in chats.
    """
    ordinary = ordinary_words(words)
    for file in roles:
        settled = {plain(name) for name in file.content.capitals}
        for language in LANGUAGES:
            for position, name in enumerate(getattr(file.content.aliases, language)):
                if _is_ordinary(name, ordinary) and plain(name) not in settled:
                    message = (
                        f"{name!r} is also an ordinary word, so it is recognised only in capitals; "
                        "list it under capitals if you want that, or move it to uncertain_aliases"
                    )
                    yield file.problem(("aliases", language, position), message)


def _is_ordinary(name: str, ordinary: FrozenSet[str]) -> bool:
    words = words_of(name)
    return len(words) == 1 and words[0] in ordinary
