"""What a question leaves out: "selain bahasa, apa lagi?" leaves out "bahasa"."""

from typing import Optional

from advisor.knowledge.schema.lexicon import ReferenceWords
from advisor.text import plain, tokenize, words_of

_BREAKS = frozenset(",.?!;:")


class LeftOutReader:
    """Finds what comes after "selain", "other than" and the like."""

    def __init__(self, words: ReferenceWords) -> None:
        """`words`: the phrases that leave something out, and the words that end it."""
        self._phrases = sorted((tuple(words_of(phrase)) for phrase in words.leaving_out), key=len, reverse=True)
        self._ends = frozenset(map(plain, words.after_left_out))

    def find(self, text: str) -> Optional[str]:
        """The words that name what `text` leaves out; None if it leaves out nothing, or names nothing."""
        said = [plain(token.text) for token in tokenize(text) if not token.is_space]
        for i in range(len(said)):
            for phrase in self._phrases:
                if tuple(said[i : i + len(phrase)]) == phrase:
                    return " ".join(self._named(said[i + len(phrase) :])) or None
        return None

    def _named(self, said: list[str]) -> list[str]:
        end = next((i for i, word in enumerate(said) if word in _BREAKS or word in self._ends), len(said))
        return said[:end]
