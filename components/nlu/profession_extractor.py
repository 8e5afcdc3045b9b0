"""Extracts the occupations outside the sources that a message names as entities."""

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
from advisor.understanding.professions.finder import without_fields
from components.message_keys import PROFESSIONS, add_entities, fields_in, mentions_in


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.ENTITY_EXTRACTOR, is_trainable=False)
class ProfessionExtractor(GraphComponent):
    """Adds `profession` entities, with ids as values; needs a `RoleExtractor` and a `FieldExtractor` before it."""

    @classmethod
    def create(
        cls,
        config: Dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> ProfessionExtractor:
        """Creates the extractor, which has no settings."""
        return cls()

    def process(self, messages: List[Message]) -> List[Message]:
        """Adds the occupations to each message."""
        for message in messages:
            text = message.get(TEXT) or ""
            named = get_advisor().professions.find(text, mentions_in(message))
            mentions = without_fields(named, fields_in(message))
            found = [(entities.PROFESSION, mention.profession, mention.start, mention.end) for mention in mentions]
            add_entities(message, found, type(self).__name__)
            message.set(PROFESSIONS, mentions)
        return messages
