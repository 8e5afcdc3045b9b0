"""Finds negations, and the words that one shortly before them negates."""

from typing import FrozenSet, Iterable, List

from advisor.knowledge.schema.lexicon import GeneralWords, WordLists
from advisor.text import plain, tokenize

REACH_OF_NEGATION = 4
"""Words between a negation and what it negates: "not going to hurt myself", "aku belum mau dites dulu"."""


def plain_set(words: Iterable[str]) -> FrozenSet[str]:
    """The words of a list as they are compared with those of a message."""
    return frozenset(map(plain, words))


def plain_tokens(text: str) -> List[str]:
    """The tokens of a message as they are compared with word lists."""
    return [plain(token.text) for token in tokenize(text)]


def negated(tokens: List[str], wanted: FrozenSet[str], words: GeneralWords) -> List[bool]:
    """For each of the `wanted` words among `tokens`, in their order, whether it is negated."""
    negations = plain_set(words.negation)
    places = [i for i, token in enumerate(tokens) if token in wanted]
    return [not negations.isdisjoint(tokens[max(0, i - REACH_OF_NEGATION) : i]) for i in places]


def denies(text: str, words: WordLists) -> bool:
    """Whether `text` says "not" or "only" of something, apart from words that only make it a question.

    "Harus S1 nggak?" and "ada nggak yang …" deny nothing, nor do "mana saja" and "just tell me".
    """
    negations, limiters = plain_set(words.general.negation), plain_set(words.beliefs.limiters)
    endings = plain_set((*words.questions.tags, *words.questions.vocatives))
    existentials = plain_set(words.questions.existentials)
    unlimited = plain_set(
        (*words.questions.forms.question_words, *words.references.which, *words.references.conjunctions)
    )
    said = [token for token in plain_tokens(text) if token[:1].isalnum()]
    while said and said[-1] in endings:
        said.pop()
    before, after = ["", *said], [*said[1:], ""]
    requests = plain_set(words.general.requests_to_tell)
    return any(
        (word in negations and not (before[i] in existentials and word in endings))
        or (word in limiters and before[i] not in unlimited and after[i] not in requests)
        for i, word in enumerate(said)
    )
