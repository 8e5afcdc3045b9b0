"""Whether somebody says that they are in no danger: "aku ga kepikiran bunuh diri kok", "I'm not suicidal"."""

from advisor.knowledge.schema.lexicon import GeneralWords
from advisor.understanding.negation import negated, plain_set, plain_tokens


def denies_crisis(text: str, words: GeneralWords) -> bool:
    """Whether `text` negates each danger that it names, and names one."""
    dangers = negated(plain_tokens(text), plain_set(words.dangers), words)
    return bool(dangers) and all(dangers)
