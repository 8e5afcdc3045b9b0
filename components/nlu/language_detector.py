"""Detects the language of a message."""

from __future__ import annotations

from typing import Any, Dict, List

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from advisor.advisor import get_advisor
from advisor.dialogue import slots
from advisor.dialogue.payload import PREFIX
from advisor.dialogue.thresholds import IDENTIFIED_LANGUAGE
from advisor.text import plain, readable, words_of
from advisor.understanding.language.identifier import LanguageIdentifier
from components.message_keys import masked_text

LANGUAGE = slots.LANGUAGE
"""The key of the language in the parse result and in the metadata of training messages; the slot has the same name."""
LANGUAGE_GUESS = "language_guess"
"""The key of the likelier language of a message that mixes both or whose words belong to both; it counts only for the
first message."""
_FILE = "language_identifier.joblib"


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.MESSAGE_FEATURIZER, is_trainable=True)
class LanguageDetector(GraphComponent):
    """Sets `language` in the parse result: `id`, `en`, `other`, or None if undecided.

    It learns from the `metadata: {language: …}` of the training messages, with the roles masked, since an English role
    name says nothing about the language of its sentence.
    """

    def __init__(self, identifier: LanguageIdentifier, model_storage: ModelStorage, resource: Resource) -> None:
        self._identifier = identifier
        self._shared = frozenset(map(plain, get_advisor().knowledge.lexicon.languages.both))
        self._model_storage = model_storage
        self._resource = resource

    @classmethod
    def create(
        cls,
        config: Dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> LanguageDetector:
        """Creates an untrained detector."""
        return cls(LanguageIdentifier(), model_storage, resource)

    def train(self, training_data: TrainingData) -> Resource:
        """Fits the identifier to the messages that declare their language."""
        texts, languages = [], []
        for message in training_data.training_examples:
            metadata = (message.get("metadata") or {}).get("intent") or {}
            if metadata.get(LANGUAGE) in ("id", "en"):
                texts.append(readable(masked_text(message)))
                languages.append(metadata[LANGUAGE])
        if len(set(languages)) > 1:
            self._identifier.fit(texts, languages)
        with self._model_storage.write_to(self._resource) as folder:
            self._identifier.save(folder / _FILE)
        return self._resource

    @classmethod
    def load(
        cls,
        config: Dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **kwargs: Any,
    ) -> LanguageDetector:
        """Loads the trained detector."""
        with model_storage.read_from(resource) as folder:
            identifier = LanguageIdentifier.load(folder / _FILE)
        return cls(identifier, model_storage, resource)

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        """Returns the data unchanged: training needs no languages."""
        return training_data

    def process(self, messages: List[Message]) -> List[Message]:
        """Adds `language`, or a guess, to each message's parse result."""
        for message in messages:
            if not message.get(TEXT):
                continue
            text = readable(masked_text(message))
            language = self._identifier.identify(text)
            if text.lstrip().startswith(PREFIX):
                language = None  # a typed command
            elif language in ("id", "en") and (self._is_shared(text) or self._is_mixed(text, language)):
                if self._identifier.certainty(text) >= IDENTIFIED_LANGUAGE.min_certainty_of_guess:
                    message.set(LANGUAGE_GUESS, language, add_to_output=True)
                language = None
            message.set(LANGUAGE, language, add_to_output=True)
        return messages

    def _is_mixed(self, text: str, language: str) -> bool:
        """Whether `text` looks English but has an Indonesian word; English words in Indonesian are quite usual."""
        return language == "en" and self._identifier.has_indonesian_word(text)

    def _is_shared(self, text: str) -> bool:
        """Whether all words of `text` belong to both languages."""
        return self._shared.issuperset(words_of(text))
