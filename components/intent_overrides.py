"""Decides the intents that need no guess: a role named alone, several questions, what can't be read, self-descriptions."""

from __future__ import annotations

from typing import Any, Dict, List, Optional

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.nlu.constants import ENTITIES, INTENT, INTENT_NAME_KEY, PREDICTED_CONFIDENCE_KEY, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from advisor.fit.reader import load_reader
from advisor.text import MAX_CHARACTERS
from components.intent_classifier import QUESTIONS
from components.language_detector import LANGUAGE
from components.role_extractor import ONLY_ROLES

INFORM_ROLE = "inform_role"
UNREADABLE = "unreadable"
OTHER_LANGUAGE = "other_language"
SEVERAL_QUESTIONS = "several_questions"
DESCRIBE_SELF = "describe_self"
# Where the classifier found nothing to answer, what people say of themselves is still worth hearing.
UNANSWERED = ("nlu_fallback", "out_of_scope")


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=False)
class IntentOverrides(GraphComponent):
    """Overrules the classifier where the message itself decides; it stands last in the pipeline."""

    @classmethod
    def create(
        cls,
        config: Dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> IntentOverrides:
        """It has no settings."""
        return cls()

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        """The classifier learns from all messages."""
        return training_data

    def process(self, messages: List[Message]) -> List[Message]:
        """Sets the intent where the message decides it."""
        for message in messages:
            intent = _decided(message)
            if intent:
                message.set(INTENT, {INTENT_NAME_KEY: intent, PREDICTED_CONFIDENCE_KEY: 1.0}, add_to_output=True)
            if intent in (UNREADABLE, OTHER_LANGUAGE):
                message.set(ENTITIES, [], add_to_output=True)
        return messages


def _decided(message: Message) -> Optional[str]:
    text = message.get(TEXT) or ""
    if len(text) > MAX_CHARACTERS or not any(c.isalnum() for c in text):
        return UNREADABLE
    if message.get(LANGUAGE) == "other":
        return OTHER_LANGUAGE
    if message.get(ONLY_ROLES):
        return INFORM_ROLE
    questions = message.get(QUESTIONS) or []
    if not questions and message.get(INTENT, {}).get(INTENT_NAME_KEY) in UNANSWERED and load_reader().read(text):
        return DESCRIBE_SELF
    return SEVERAL_QUESTIONS if len(questions) > 1 else questions[0]["intent"] if questions else None
