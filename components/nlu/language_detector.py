"""Says which language a message is in."""

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
from advisor.text import plain, readable, words_of
from advisor.understanding.language.identifier import LanguageIdentifier
from components.message_keys import masked_text

LANGUAGE = "language"
# What the language would be, of a message whose words are at home in both: it counts when nothing else was said yet.
LANGUAGE_GUESS = "language_guess"
# "hi" is more English than "skill?".
WORTH_A_GUESS = 0.9
_FILE = "language_identifier.joblib"


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.MESSAGE_FEATURIZER, is_trainable=True)
class LanguageDetector(GraphComponent):
    """Sets `language` in the parse result: `id`, `en`, `other`, or None when it can't be told.

    It learns from the `metadata: {language: …}` of the training messages, with the roles masked, since an English
    role name says nothing about the sentence round it.
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
        """An untrained detector."""
        return cls(LanguageIdentifier(), model_storage, resource)

    def train(self, training_data: TrainingData) -> Resource:
        """Learns from the messages that say their language."""
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
        """The detector as trained."""
        with model_storage.read_from(resource) as folder:
            identifier = LanguageIdentifier.load(folder / _FILE)
        return cls(identifier, model_storage, resource)

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        """Nothing to add in training."""
        return training_data

    def process(self, messages: List[Message]) -> List[Message]:
        """Adds `language` to each message's parse result."""
        for message in messages:
            if not message.get(TEXT):
                continue
            text = readable(masked_text(message))
            language = self._identifier.identify(text)
            if language in ("id", "en") and self._tells_nothing(text):
                if self._identifier.certainty(text) >= WORTH_A_GUESS:
                    message.set(LANGUAGE_GUESS, language, add_to_output=True)
                language = None
            message.set(LANGUAGE, language, add_to_output=True)
        return messages

    def _tells_nothing(self, text: str) -> bool:
        return self._shared.issuperset(words_of(text))
