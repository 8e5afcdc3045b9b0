"""Whether a message refuses the fit check beside what else it says: "STOP. tugasnya apa?", "I don't want a test"."""

from advisor.knowledge.schema.lexicon import GeneralWords
from advisor.text import plain, tokenize

REACH_OF_NEGATION = 4
"""Words between a negation and the test that it refuses: "aku belum mau dites dulu"."""


def refuses_check(text: str, words: GeneralWords) -> bool:
    """Whether `text` says stop, or negates a wish for a test."""
    tokens = [plain(token.text) for token in tokenize(text)]
    if any(plain(word) in tokens for word in words.stop_words):
        return True
    negations = {plain(word) for word in words.negation}
    nouns = {plain(word) for word in words.check_nouns}
    return any(
        token in nouns and not negations.isdisjoint(tokens[max(0, i - REACH_OF_NEGATION) : i])
        for i, token in enumerate(tokens)
    )
