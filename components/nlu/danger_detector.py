"""Detects messages whose writers may be in danger."""

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
from advisor.dialogue import intents
from advisor.dialogue.payload import is_payload
from advisor.understanding.crisis import denies_crisis
from advisor.understanding.danger_messages import DANGER as IN_DANGER
from advisor.understanding.danger_messages import danger_messages
from advisor.understanding.intents.danger import DangerModel
from advisor.understanding.labelled.messages import LabelledMessages
from components.message_keys import DANGER, masked_text
from components.training.prefit import TRAINING_SETTINGS, training_set_from


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.MESSAGE_FEATURIZER, is_trainable=True)
class DangerDetector(GraphComponent):
    """Sets `danger`, the probability that the writer of a message is in danger.

    It learns from `data/danger/`, the messages of the intent `distress`, and those of the other intents and of other
    training data, which are harmless. It needs a `RoleExtractor` before it.
    """

    @staticmethod
    def get_default_config() -> Dict[str, Any]:
        """The settings, which are explained in `components/training/prefit.py`."""
        return dict(TRAINING_SETTINGS)

    def __init__(
        self, config: Dict[str, Any], model: DangerModel, model_storage: ModelStorage, resource: Resource
    ) -> None:
        self._config = config
        self._model = model
        self._model_storage = model_storage
        self._resource = resource

    @classmethod
    def create(
        cls,
        config: Dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> DangerDetector:
        """Creates an untrained detector."""
        model = DangerModel(get_advisor().knowledge.lexicon.danger, config["backend"])
        return cls(config, model, model_storage, resource)

    @classmethod
    def fingerprint_addon(cls, config: Dict[str, Any]) -> Optional[str]:
        """The training messages that Rasa doesn't know about; if they change, Rasa trains the detector again."""
        return repr(_messages())

    def train(self, training_data: TrainingData) -> Resource:
        """Fits the model to the training messages that have an intent, and to those of other data."""
        training_set, others = training_set_from(training_data, self._config), _messages()
        are_dangers = [intent == intents.DISTRESS for intent in training_set.intents]
        are_dangers += [label == IN_DANGER for label in others.labels]
        self._model.fit([*training_set.texts, *others.texts], are_dangers, training_set.cache)
        with self._model_storage.write_to(self._resource) as folder:
            self._model.save(folder)
        return self._resource

    @classmethod
    def load(
        cls,
        config: Dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **kwargs: Any,
    ) -> DangerDetector:
        """Loads the trained detector."""
        with model_storage.read_from(resource) as folder:
            return cls(config, DangerModel.load(folder), model_storage, resource)

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        """Returns the data unchanged: nothing later in the pipeline reads it during training."""
        return training_data

    def process(self, messages: List[Message]) -> List[Message]:
        """Adds `danger` to each message; 0 if it says that there is none."""
        words = get_advisor().knowledge.lexicon.general
        for message in messages:
            text = message.get(TEXT) or ""
            is_safe = not text or is_payload(text) or denies_crisis(text, words)
            message.set(DANGER, 0.0 if is_safe else self._model.probability(masked_text(message)), add_to_output=True)
        return messages


def _messages() -> LabelledMessages:
    return danger_messages(get_advisor().knowledge.traits)
