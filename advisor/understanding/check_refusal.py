"""Whether a message refuses the fit check, whatever else it says: "STOP. tugasnya apa?", "I don't want a test"."""

from advisor.knowledge.schema.lexicon import GeneralWords
from advisor.understanding.negation import negated, plain_set, plain_tokens


def refuses_check(text: str, words: GeneralWords) -> bool:
    """Whether `text` says stop, or negates a wish for a test."""
    tokens = plain_tokens(text)
    says_stop = not plain_set(words.stop_words).isdisjoint(tokens)
    return says_stop or any(negated(tokens, plain_set(words.check_nouns), words))
