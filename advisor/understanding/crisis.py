"""Whether somebody says that they are in no danger: "aku ga kepikiran bunuh diri kok", "I'm not suicidal"."""

from advisor.knowledge.schema.lexicon import GeneralWords
from advisor.text import plain, tokenize

REACH_OF_NEGATION = 4
"""Words between a negation and the danger that it denies: "not going to hurt myself"."""


def denies_crisis(text: str, words: GeneralWords) -> bool:
    """Whether `text` negates each danger that it names, and names one."""
    tokens = [plain(token.text) for token in tokenize(text)]
    negations = {plain(word) for word in words.negation}
    dangers = {plain(word) for word in words.dangers}
    named = [i for i, token in enumerate(tokens) if token in dangers]
    negated = [not negations.isdisjoint(tokens[max(0, i - REACH_OF_NEGATION) : i]) for i in named]
    return bool(named) and all(negated)
