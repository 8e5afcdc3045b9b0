"""Finds the roles a message names and makes them entities."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Dict, List

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.constants import TOKENS_NAMES
from rasa.nlu.tokenizers.tokenizer import Token
from rasa.shared.nlu.constants import ENTITIES, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from advisor.knowledge.loading import DEFAULT_FOLDER, load
from advisor.roles.index import Mention, RoleIndex

ROLE = "role"
# What stands in a role's place in the text that the other components read, so that no role decides an intent or a
# language, and a role added later is understood as well as the first.
MASK = "peran"
MASKED_TEXT = "masked_text"
# Set when a message names roles and says nothing else.
ONLY_ROLES = "only_roles"


# A featurizer, too: Rasa runs extractors that learn nothing only in prediction, and the masks are needed in training.
@DefaultV1Recipe.register(
    [DefaultV1Recipe.ComponentType.MESSAGE_FEATURIZER, DefaultV1Recipe.ComponentType.ENTITY_EXTRACTOR],
    is_trainable=False,
)
class RoleExtractor(GraphComponent):
    """Entities `role`, with role ids as values, from the knowledge base's names; needs a tokenizer before it."""

    @staticmethod
    def get_default_config() -> Dict[str, Any]:
        """`knowledge`: the folder of the knowledge base; None for the project's own."""
        return {"knowledge": None}

    def __init__(self, config: Dict[str, Any]) -> None:
        knowledge = load(Path(config["knowledge"]) if config["knowledge"] else DEFAULT_FOLDER)
        self._index = RoleIndex(list(knowledge.roles.values()), knowledge.words)

    @classmethod
    def create(
        cls,
        config: Dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> RoleExtractor:
        """Loads the knowledge base as it is now, not as it was in training."""
        return cls(config)

    def process(self, messages: List[Message]) -> List[Message]:
        """Adds the roles to each message, and the text with the roles masked."""
        for message in messages:
            text = message.get(TEXT)
            if not text:
                continue
            mentions = self._index.find(text)
            entities = [
                {
                    "entity": ROLE,
                    "start": mention.start,
                    "end": mention.end,
                    "value": mention.role,
                    "extractor": type(self).__name__,
                }
                for mention in mentions
            ]
            message.set(ENTITIES, message.get(ENTITIES, []) + entities, add_to_output=True)
            message.set(ONLY_ROLES, self._index.names_only(text))
            masked = text
            for mention in reversed(mentions):
                masked = masked[: mention.start] + MASK + masked[mention.end :]
            message.set(MASKED_TEXT, masked)
            tokens = message.get(TOKENS_NAMES[TEXT], [])
            message.set(TOKENS_NAMES[TEXT], _with_masks(tokens, mentions))
        return messages

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        """Masks the roles in the training messages."""
        for message in training_data.training_examples:
            entities = message.get(ENTITIES)
            self.process([message])
            message.data.pop(ENTITIES, None)
            if entities:
                message.set(ENTITIES, entities)
        return training_data


def _with_masks(tokens: List[Token], mentions: List[Mention]) -> List[Token]:
    """The tokens with one, whose lemma is the mask, for each role."""
    kept = []
    for token in tokens:
        mention = next((m for m in mentions if m.start <= token.start < m.end), None)
        if mention is None:
            kept.append(token)
        elif token.start == mention.start:
            kept.append(Token(token.text, token.start, token.end, lemma=MASK))
    return kept
