"""Reads which aspects a message asks about: running events, languages, a degree."""

from __future__ import annotations

from typing import Any, Dict, List, Optional

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from advisor.advisor import get_advisor
from advisor.dialogue.history import ASPECTS, LISTED_ASPECTS
from advisor.dialogue.payload import is_payload
from advisor.text import MAX_CHARACTERS
from advisor.understanding.aspects import AspectReader, aspect_messages
from advisor.understanding.intents.training import TrainedModels
from advisor.understanding.labelled.messages import LabelledMessages
from advisor.understanding.labelled.reader import LabelReader, train_labels
from advisor.understanding.question_form import is_question
from components.message_keys import masked_text
from components.training.prefit import TRAINING_SETTINGS, vector_cache


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.MESSAGE_FEATURIZER, is_trainable=True)
class AspectDetector(GraphComponent):
    """Sets `aspects`, those that a message surely asks about, with their confidences, and `listed_aspects`, if any.

    It learns from `data/aspects/` and the questions stored in the knowledge base. It needs a `RoleExtractor` before it.
    """

    @staticmethod
    def get_default_config() -> Dict[str, Any]:
        """The settings, which are explained in `components/training/prefit.py`."""
        return dict(TRAINING_SETTINGS)

    def __init__(
        self, config: Dict[str, Any], reader: Optional[AspectReader], model_storage: ModelStorage, resource: Resource
    ) -> None:
        self._config = config
        self._reader = reader
        self._model_storage = model_storage
        self._resource = resource

    @classmethod
    def create(
        cls,
        config: Dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> AspectDetector:
        """Creates an untrained detector."""
        return cls(config, None, model_storage, resource)

    @classmethod
    def fingerprint_addon(cls, config: Dict[str, Any]) -> Optional[str]:
        """The training messages, which Rasa doesn't know about; if they change, Rasa trains the detector again."""
        return repr(_messages())

    def train(self, training_data: TrainingData) -> Resource:
        """Learns from the messages on aspects."""
        cache, backend = vector_cache(self._config), self._config["backend"]
        models = train_labels(_messages(), cache, backend, self._config["random_state"])
        with self._model_storage.write_to(self._resource) as folder:
            models.save(folder)
        return self._resource

    @classmethod
    def load(
        cls,
        config: Dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **kwargs: Any,
    ) -> AspectDetector:
        """Loads the trained detector."""
        with model_storage.read_from(resource) as folder:
            words = get_advisor().knowledge.lexicon
            labels = LabelReader(TrainedModels.load(folder))
            reader = AspectReader(labels, words.references.conjunctions, lambda text: is_question(text, words))
        return cls(config, reader, model_storage, resource)

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        """Returns the data unchanged: nothing later in the pipeline reads it during training."""
        return training_data

    def process(self, messages: List[Message]) -> List[Message]:
        """Adds `aspects` to each message that asks about any."""
        for message in messages:
            text = message.get(TEXT) or ""
            is_readable = text and not is_payload(text) and len(text) <= MAX_CHARACTERS
            masked = self._reader.asking_sentence(masked_text(message)) if self._reader and is_readable else ""
            aspects = self._reader.read(masked) if self._reader and masked else {}
            if aspects:
                message.set(ASPECTS, dict(aspects), add_to_output=True)
            listed = self._reader.read_list(masked) if self._reader and aspects else []
            if listed:
                message.set(LISTED_ASPECTS, listed, add_to_output=True)
        return messages


def _messages() -> LabelledMessages:
    advisor = get_advisor()
    return aspect_messages(advisor.knowledge, advisor.roles)
