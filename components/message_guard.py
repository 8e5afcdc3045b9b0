"""Catches messages that no classifier should guess at: too long, or without a word."""

from __future__ import annotations

from typing import Any, Dict, List, Optional

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.nlu.constants import ENTITIES, INTENT, INTENT_NAME_KEY, PREDICTED_CONFIDENCE_KEY, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from advisor.roles.words import MAX_CHARACTERS
from components.language_detector import LANGUAGE

UNREADABLE = "unreadable"
OTHER_LANGUAGE = "other_language"


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=False)
class MessageGuard(GraphComponent):
    """Overrules the intent of messages that can't be read; it stands last in the pipeline."""

    @classmethod
    def create(
        cls,
        config: Dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> MessageGuard:
        """It has no settings."""
        return cls()

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        """Training messages are readable."""
        return training_data

    def process(self, messages: List[Message]) -> List[Message]:
        """Sets the intent where the message can't be read."""
        for message in messages:
            intent = _unreadable(message)
            if intent:
                message.set(INTENT, {INTENT_NAME_KEY: intent, PREDICTED_CONFIDENCE_KEY: 1.0}, add_to_output=True)
                message.set(ENTITIES, [], add_to_output=True)
        return messages


def _unreadable(message: Message) -> Optional[str]:
    text = message.get(TEXT) or ""
    if len(text) > MAX_CHARACTERS or not any(c.isalnum() for c in text):
        return UNREADABLE
    if message.get(LANGUAGE) == "other" and not message.get(ENTITIES):
        return OTHER_LANGUAGE
    return None
