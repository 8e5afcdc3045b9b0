"""Separates what a wish wants from what it wants to avoid: "something with people, or tools. no desk"."""

from typing import FrozenSet, List, NamedTuple, Tuple

from advisor.knowledge.schema.lexicon import WordLists
from advisor.text import is_emoji, plain, tokenize
from advisor.understanding.needs import NeedReader
from advisor.understanding.negation import plain_set

PART_ENDS = frozenset(",.;:!?\n") | {"...", "…", "-", "—"}
MIN_WORDS = 2
"""The fewest words of a part that is read alone; shorter ones rarely say what they are about."""


class WishParts(NamedTuple):
    """What a message wants and what it wants to avoid."""

    wanted: str
    """The parts that refuse nothing, joined, or the whole text if none does; empty if all do."""
    avoided: Tuple[str, ...]
    """The ids of the aspects that the other parts want to avoid."""


class WishPartReader:
    """Reads each part of a message on its own, since the whole is only ever read as a wish or as a refusal."""

    def __init__(self, needs: NeedReader, lexicon: WordLists) -> None:
        """Prepares the reader.

        Args:
            needs: reads what a part looks for or avoids.
            lexicon: has the words that refuse, and those that begin another part.
        """
        own = lexicon.self_description
        self._needs = needs
        self._refusing = plain_set((*lexicon.general.negation, *lexicon.general.refusals, *own.dislike))
        self._refusing |= plain_set(own.strong_dislike)
        contrasts = [form for word in own.contrast for form in (word, *own.spelling.get(word, ()))]
        self._ends: FrozenSet[str] = PART_ENDS | plain_set(contrasts)

    def read(self, text: str) -> WishParts:
        """What `text` wants, and what it wants to avoid."""
        wanted: List[str] = []
        avoided: List[str] = []
        parts = self._parts(text)
        for part in parts:
            need = self._needs.read(part) if self._may_refuse(part) else None
            if need is None or not need.refuses:
                wanted.append(part)
            elif len(part.split()) >= MIN_WORDS:
                avoided += need.unwanted
        refuses = len(wanted) < len(parts)
        return WishParts(". ".join(wanted) if refuses else text.strip(), tuple(dict.fromkeys(avoided)))

    def _may_refuse(self, part: str) -> bool:
        """Whether `part` has a word that can refuse something; on its own, the model takes many wishes for refusals."""
        return any(plain(token.text) in self._refusing for token in tokenize(part))

    def _parts(self, text: str) -> List[str]:
        """The parts of `text` between punctuation, emoji and words such as "but"."""
        parts, start = [], 0
        for token in tokenize(text):
            if plain(token.text) in self._ends or is_emoji(token.text):
                parts.append(text[start : token.idx])
                start = token.idx + len(token.text)
        parts.append(text[start:])
        return [part.strip() for part in parts if any(character.isalnum() for character in part)]
