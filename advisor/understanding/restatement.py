"""What somebody meant instead: "bukan itu maksudku, aku mau tau tugasnya", "no, I was asking about the pay"."""

from typing import List, NamedTuple, Optional, Sequence, Tuple

from advisor.knowledge.schema.lexicon import RestatementWords
from advisor.text import is_emoji, plain, tokenize

CLAUSE_ENDS = frozenset(",.;!?\n…") | {"...", "..", "-", "—"}
MEANING = ("maksud", "mean")
"""How the words begin that may follow what is meant; "saya tanya" only precedes it."""
MAX_WORDS_DENIED = 4
"""The most words of a clause such as "bukan daftar itu" or "not the duties"."""


class _Word(NamedTuple):
    text: str
    start: int
    end: int


class TextSpan(NamedTuple):
    """A part of a text: `text[start:end]`."""

    start: int
    end: int


class RestatementReader:
    """Finds what a correction says that was meant, without what it denies."""

    def __init__(self, words: RestatementWords) -> None:
        """`words`: the phrases that say what is meant, and those that deny a reading."""
        self._phrases = sorted((tuple(map(plain, phrase.split())) for phrase in words.meaning), key=len, reverse=True)
        self._negations = frozenset(map(plain, words.negations))
        self._denials = self._negations | frozenset(map(plain, words.denials))
        self._around = self._denials | frozenset(map(plain, words.around))

    def find(self, text: str) -> Optional[TextSpan]:
        """The part of `text` that says what is meant; None if `text` corrects nothing, or doesn't say what instead."""
        clauses = self._clauses(text)
        while len(clauses) > 1 and len(clauses[-1]) > 1 and clauses[-1][0].text in self._negations:
            clauses.pop()  # "daftar semuanya, bukan yang cocok buatku"
        for i, clause in enumerate(clauses):
            found = self._phrase_in(clause)
            if found is None or self._is_denial(clause, found):
                continue
            start, end = found
            after = [*clause[end:], *(word for later in clauses[i + 1 :] for word in later)]
            before = clause[:start]
            if all(word.text in self._around for word in before):
                return self._span(text, after) if after else None
            says_meaning = any(word.text.startswith(MEANING) for word in clause[start:end])
            if says_meaning and not clause[end:]:
                return self._span(text, before)  # "tugasnya maksudku"
        denied = 0
        while denied < len(clauses) and self._denies_reading(clauses[denied]):
            denied += 1
        rest = [word for clause in clauses[denied:] for word in clause]
        return (
            self._span(text, rest)
            if denied and any(self._denies_something(clause) for clause in clauses[:denied])
            else None
        )

    def _clauses(self, text: str) -> List[List[_Word]]:
        clauses: List[List[_Word]] = [[]]
        for token in tokenize(text):
            if token.text in CLAUSE_ENDS or token.is_space or is_emoji(token.text):
                clauses.append([])
            elif any(character.isalnum() for character in token.text):
                clauses[-1].append(_Word(plain(token.text), token.idx, token.idx + len(token.text)))
        return [clause for clause in clauses if clause]

    def _phrase_in(self, clause: Sequence[_Word]) -> Optional[Tuple[int, int]]:
        """Where a phrase such as "maksudku" stands in `clause`."""
        said = tuple(word.text for word in clause)
        for i in range(len(said)):
            for phrase in self._phrases:
                if said[i : i + len(phrase)] == phrase:
                    return i, i + len(phrase)
        return None

    def _is_denial(self, clause: Sequence[_Word], phrase: Tuple[int, int]) -> bool:
        """Whether `clause` only says that something isn't meant: "bukan itu maksudku", "that's not what I asked"."""
        outside = [word.text for i, word in enumerate(clause) if not phrase[0] <= i < phrase[1]]
        return not self._denials.isdisjoint(outside) and all(word in self._around for word in outside)

    def _denies_reading(self, clause: Sequence[_Word]) -> bool:
        """Whether `clause` rejects what was understood: "eh salah", "bukan daftar itu", "not the duties"."""
        said = [word.text for word in clause]
        found = self._phrase_in(clause)
        if found is not None:
            return self._is_denial(clause, found)
        begins = next((word for word in said if word not in self._around or word in self._denials), "")
        return all(word in self._around for word in said) or (
            begins in self._negations and len(said) <= MAX_WORDS_DENIED
        )

    def _denies_something(self, clause: Sequence[_Word]) -> bool:
        """Whether a clause that rejects a reading says more than "no"."""
        return len(clause) > 1 and any(word.text in self._denials for word in clause)

    def _span(self, text: str, meant: Sequence[_Word]) -> Optional[TextSpan]:
        """The part of the text that `meant` stands in, without what it denies at its end: "gajinya, bukan tugasnya"."""
        for i in range(1, len(meant)):
            is_last = i == len(meant) - 1  # "itu wajib bukan?"
            if meant[i].text in self._negations and not is_last and len(meant) - i <= MAX_WORDS_DENIED:
                meant = meant[:i]
                break
        if all(word.text in self._around for word in meant):
            return None
        end = meant[-1].end
        while text[end : end + 1] in (*"?!",):
            end += 1
        return TextSpan(meant[0].start, end)
