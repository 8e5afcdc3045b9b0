"""Whether a message has the form of a question."""

from typing import List

from advisor.knowledge.schema.lexicon import WordLists
from advisor.text import plain, tokenize

_BREAKS = frozenset(".,;:!…")


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


def _last_clause(text: str, words: WordLists) -> List[str]:
    """The words of the last clause, without any after it that address somebody ("kak") or laugh."""
    tails = set(map(plain, words.questions.vocatives))
    said = [plain(token.text) for token in tokenize(text) if not token.is_space]
    while said and (said[-1] in tails or said[-1] in _BREAKS):
        said.pop()
    start = max((i + 1 for i, word in enumerate(said) if word in tails or word in _BREAKS), default=0)
    return said[start:]
