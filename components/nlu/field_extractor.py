"""Extracts, as entities, the fields of work that a message names."""

from __future__ import annotations

from typing import Any, Dict, List

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.message import Message

from advisor.advisor import get_advisor
from advisor.dialogue import entities
from components.message_keys import FIELDS, add_entities


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.ENTITY_EXTRACTOR, is_trainable=False)
class FieldExtractor(GraphComponent):
    """Adds `field` entities, with ids as values."""

    @classmethod
    def create(
        cls,
        config: Dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> FieldExtractor:
        """Creates the extractor, which has no settings."""
        return cls()

    def process(self, messages: List[Message]) -> List[Message]:
        """Adds the fields to each message."""
        for message in messages:
            mentions = get_advisor().fields.find(message.get(TEXT) or "")
            found = [(entities.FIELD, mention.field, mention.start, mention.end) for mention in mentions]
            add_entities(message, found, type(self).__name__)
            message.set(FIELDS, mentions)
        return messages
