"""Tokens by spaCy, without a language model."""

from typing import List

from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.nlu.tokenizers.tokenizer import Token, Tokenizer
from rasa.shared.nlu.training_data.message import Message

from advisor.text import plain, tokenize


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.MESSAGE_TOKENIZER, is_trainable=False)
class BlankSpacyTokenizer(Tokenizer):
    """Splits messages of any language; a token's lemma is its plain form, which the featurizers read."""

    @staticmethod
    def get_default_config() -> dict:
        """Intents are not split."""
        return {"intent_tokenization_flag": False, "intent_split_symbol": "_", "token_pattern": None}

    def tokenize(self, message: Message, attribute: str) -> List[Token]:
        """The tokens of `message`'s `attribute`."""
        doc = tokenize(message.get(attribute))
        return [Token(token.text, token.idx, lemma=plain(token.text)) for token in doc if not token.is_space]
