"""Extracts the roles that a message names as entities."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Dict, List

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from advisor.advisor import get_advisor
from advisor.dialogue import entities
from advisor.knowledge.loading import DEFAULT_FOLDER
from components.message_keys import MASKED_TEXT, add_entities
from components.nlu.masking import note_roles


# Also registered as a featurizer: Rasa skips extractors that learn nothing in training, but the classifier needs the
# masks.
@DefaultV1Recipe.register(
    [DefaultV1Recipe.ComponentType.MESSAGE_FEATURIZER, DefaultV1Recipe.ComponentType.ENTITY_EXTRACTOR],
    is_trainable=False,
)
class RoleExtractor(GraphComponent):
    """Adds `role` entities, with role ids as values, found by the names in the knowledge base."""

    @staticmethod
    def get_default_config() -> Dict[str, Any]:
        """`knowledge`: the folder of the knowledge base; None for the project's own."""
        return {"knowledge": None}

    def __init__(self, config: Dict[str, Any]) -> None:
        self._config = config
        advisor = get_advisor(Path(config["knowledge"]) if config["knowledge"] else DEFAULT_FOLDER)
        self._advisor = advisor
        self._index = advisor.roles

    @classmethod
    def create(
        cls,
        config: Dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> RoleExtractor:
        """Creates the extractor for the current knowledge base, not the one it was trained with."""
        return cls(config)

    def process(self, messages: List[Message]) -> List[Message]:
        """Adds the roles to each message, and the text with the roles masked."""
        for message in messages:
            text = message.get(TEXT)
            if not text:
                continue
            mentions = self._index.find(text)
            found = [(entities.ROLE, mention.role, mention.start, mention.end) for mention in mentions]
            add_entities(message, found, type(self).__name__)
            note_roles(message, mentions, self._advisor)
        return messages

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        """Masks the roles in training messages where they are not masked yet."""
        for message in training_data.training_examples:
            if self._config["knowledge"] or not message.get(MASKED_TEXT):
                message.set(MASKED_TEXT, self._index.masked(message.get(TEXT) or ""))
        return training_data
