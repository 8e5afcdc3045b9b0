"""The form of a message: a yes-or-no question, a question with alternatives, an open question, or none."""

from typing import FrozenSet, Iterable, List, Literal, Tuple

from advisor.knowledge.schema.lexicon import WordLists
from advisor.text import plain, tokenize, words_of

Form = Literal["yes_no", "a_or_b", "open", "none"]
"""`none`: a statement, a request or a command."""

_BREAKS = frozenset(".,;:!…")
_INTRODUCTION = 2
"""Words that may come before a question word: "so how", "kalau gaji berapa"."""

_Phrases = FrozenSet[Tuple[str, ...]]


def is_question(text: str, words: WordLists) -> bool:
    """Whether the last clause of `text` has the form of a question.

    That means a question mark, an ending that only questions have ("ngaruh nggak kak"), or a verb before its subject
    ("will that be a problem").
    """
    clause = _last_clause(text, words)
    if not clause:
        return False
    ends = clause[-1].endswith("?") or clause[-1] in map(plain, words.questions.tags)
    return ends or (len(clause) > 1 and clause[0] in map(plain, words.questions.inversions))


class FormReader:
    """Reads the form of messages."""

    def __init__(self, words: WordLists) -> None:
        """`words`: the lexicon."""
        self._words = words
        forms = words.questions.forms
        self._question_words = _phrases(forms.question_words)
        self._final_question_words = frozenset(map(plain, forms.final_question_words))
        self._disjunctions = frozenset(map(plain, forms.disjunctions))
        self._what = frozenset(map(plain, forms.what))
        self._beside_what = frozenset(map(plain, forms.beside_what))
        self._modals = frozenset(map(plain, forms.modals))
        self._subjects = frozenset(map(plain, forms.subjects))
        self._empty_alternatives = _phrases(forms.empty_alternatives)
        self._requests = _phrases(forms.requests)
        self._inversions = frozenset(map(plain, words.questions.inversions))
        self._tags = frozenset(map(plain, words.questions.tags))
        self._negations = frozenset(map(plain, words.general.negation))
        self._endings = frozenset(map(plain, (*words.questions.vocatives, *forms.final_particles)))

    def read(self, text: str) -> Form:
        """The form of `text`."""
        said = self._without_endings(words_of(text))
        if not said or any(_starts(said, request) for request in self._requests):
            return "none"
        if self._has_alternatives(said):
            return "a_or_b"
        if self._is_open(said):
            return "open"
        return "yes_no" if "?" in text or self._asks_yes_or_no(said) or is_question(text, self._words) else "none"

    def _without_endings(self, said: List[str]) -> List[str]:
        """The words without an alternative that names nothing ("or what"), vocatives and particles at the end."""
        end = len(said)
        while end > 1 and said[end - 1] in self._endings:
            end -= 1
        said = said[:end]
        for phrase in self._empty_alternatives:
            if len(said) > len(phrase) and tuple(said[-len(phrase) :]) == phrase:
                return said[: -len(phrase)]
        return said

    def _has_alternatives(self, said: List[str]) -> bool:
        """Whether a word for "or" stands between two alternatives, of which the second is more than "not"."""
        inner = range(1, len(said) - 1) if len(said) > 2 else range(0)
        if any(said[i] in self._disjunctions for i in inner):
            return True
        return any(said[i] in self._what and self._is_or(said, i) for i in inner)

    def _is_or(self, said: List[str], i: int) -> bool:
        """Whether "apa" at `i` means "or", as in "sendirian apa bareng tim", and not "what"."""
        beside = {said[i - 1], said[i + 1]}
        return self._beside_what.isdisjoint(beside) and not self._negations.issuperset(said[i + 1 :])

    def _is_open(self, said: List[str]) -> bool:
        first = said[0]
        if first in self._what:
            return len(said) == 1 or not self._begins_clause(said[1])
        if said[-1] in self._final_question_words:
            return True
        if first in self._inversions or first in self._modals:
            return False
        return any(
            _starts(said[i:], phrase)
            for i in range(len(said))
            for phrase in self._question_words
            if i <= _INTRODUCTION or len(phrase) > 1
        )

    def _begins_clause(self, word: str) -> bool:
        """Whether `word` after "apa" begins what is asked about: "apa dia …", "apa harus …"."""
        return word in self._modals or word in self._subjects

    def _asks_yes_or_no(self, said: List[str]) -> bool:
        """Whether a verb or "harus" begins the question, or a tag ends it ("nilai plus ga")."""
        begins = said[0] in self._inversions or said[0] in self._modals
        return len(said) > 1 and (begins or said[-1] in self._tags)


def _phrases(words: Iterable[str]) -> _Phrases:
    return frozenset(tuple(words_of(word)) for word in words)


def _starts(said: List[str], phrase: Tuple[str, ...]) -> bool:
    return tuple(said[: len(phrase)]) == phrase


def _last_clause(text: str, words: WordLists) -> List[str]:
    """The words of the last clause, without any after it that address somebody ("kak") or laugh."""
    tails = set(map(plain, words.questions.vocatives))
    said = [plain(token.text) for token in tokenize(text) if not token.is_space]
    while said and (said[-1] in tails or said[-1] in _BREAKS):
        said.pop()
    start = max((i + 1 for i, word in enumerate(said) if word in tails or word in _BREAKS), default=0)
    return said[start:]
