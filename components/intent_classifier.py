"""Chooses the intent from letters, words and sentence vectors by logistic regression."""

from __future__ import annotations

from typing import Any, Dict, List, Type

import numpy as np
import skops.io
from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.classifiers.classifier import IntentClassifier as RasaIntentClassifier
from rasa.nlu.featurizers.featurizer import Featurizer
from rasa.shared.nlu.constants import INTENT, INTENT_NAME_KEY, PREDICTED_CONFIDENCE_KEY, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData
from scipy.sparse import csr_matrix, hstack, vstack
from sklearn.feature_extraction.text import TfidfTransformer
from sklearn.linear_model import LogisticRegression

from advisor.encoder import Vectors
from advisor.language.identifier import TRUSTED_TYPES

_FILE = "intent_classifier.skops"
_RANKING = "intent_ranking"


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class IntentClassifier(RasaIntentClassifier, GraphComponent):
    """Rasa's own logistic regression takes raw counts, which let long messages outweigh short ones, and fails on a
    message without features; this one weighs the counts (tf-idf) and gives such a message no intent."""

    @classmethod
    def required_components(cls) -> List[Type]:
        """It reads what featurizers wrote."""
        return [Featurizer]

    @staticmethod
    def get_default_config() -> Dict[str, Any]:
        """`C`: how far the weights may go to fit the training messages. `ranking_length`: intents reported."""
        return {"C": 3.0, "max_iter": 200, "tol": 1e-3, "random_state": 42, "ranking_length": 10}

    def __init__(self, config: Dict[str, Any], model_storage: ModelStorage, resource: Resource) -> None:
        self._config = config
        self._model_storage = model_storage
        self._resource = resource
        self._weights = TfidfTransformer(sublinear_tf=True)
        # Sentence vectors all point much the same way; without what they share, training is quicker and better.
        self._centre = np.zeros(1, dtype=np.float32)
        self._model = LogisticRegression(
            C=config["C"], max_iter=config["max_iter"], tol=config["tol"], random_state=config["random_state"]
        )

    @classmethod
    def create(
        cls,
        config: Dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> IntentClassifier:
        """An untrained classifier."""
        return cls(config, model_storage, resource)

    def train(self, training_data: TrainingData) -> Resource:
        """Learns from the training messages that have an intent."""
        examples = [m for m in training_data.intent_examples if m.get(INTENT) and _has_features(m)]
        if examples:
            self._weights.fit(vstack([_counts(message) for message in examples]))
            self._centre = _vectors(examples).mean(axis=0)
            self._model.fit(self._features(examples), [message.get(INTENT) for message in examples])
        with self._model_storage.write_to(self._resource) as folder:
            skops.io.dump((self._weights, self._centre, self._model), folder / _FILE)
        return self._resource

    @classmethod
    def load(
        cls,
        config: Dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **kwargs: Any,
    ) -> IntentClassifier:
        """The classifier as trained."""
        classifier = cls(config, model_storage, resource)
        with model_storage.read_from(resource) as folder:
            parts = skops.io.load(folder / _FILE, trusted=TRUSTED_TYPES)
        classifier._weights, classifier._centre, classifier._model = parts
        return classifier

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        """Nothing later in the pipeline reads predictions in training."""
        return training_data

    def process(self, messages: List[Message]) -> List[Message]:
        """Sets `intent` and `intent_ranking` on each message."""
        for message in messages:
            ranking = self._rank(message) if message.get(TEXT) and _has_features(message) else []
            best = ranking[0] if ranking else {INTENT_NAME_KEY: None, PREDICTED_CONFIDENCE_KEY: 0.0}
            message.set(INTENT, best, add_to_output=True)
            message.set(_RANKING, ranking[: self._config["ranking_length"]], add_to_output=True)
        return messages

    def _features(self, messages: List[Message]) -> csr_matrix:
        """Shape (messages, letter runs and words and dimension)."""
        counts = self._weights.transform(vstack([_counts(message) for message in messages]))
        return hstack([counts, csr_matrix(_vectors(messages) - self._centre)]).tocsr()

    def _rank(self, message: Message) -> List[Dict[str, Any]]:
        shares = self._model.predict_proba(self._features([message]))[0]
        order = np.argsort(-shares)
        return [
            {INTENT_NAME_KEY: str(self._model.classes_[i]), PREDICTED_CONFIDENCE_KEY: float(shares[i])} for i in order
        ]


def _has_features(message: Message) -> bool:
    return message.get_sparse_features(TEXT)[1] is not None and message.get_dense_features(TEXT)[1] is not None


def _counts(message: Message) -> csr_matrix:
    """The counts of letter runs and words, shape (1, features)."""
    return csr_matrix(message.get_sparse_features(TEXT)[1].features)


def _vectors(messages: List[Message]) -> Vectors:
    """The sentence vectors, shape (messages, dimension)."""
    return np.vstack([message.get_dense_features(TEXT)[1].features for message in messages])
