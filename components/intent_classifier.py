"""Chooses the intent: one model reads letters and words, another the sentence's meaning, and both have half a say.

They err differently: on typos and slang letters know better, on unheard-of wording the sentence vector does. One
logistic regression over both kinds of features was right less often; the figures are in docs/decisions.md.
"""

from __future__ import annotations

import warnings
from typing import Any, Dict, List, Type

import joblib
import numpy as np
from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.classifiers.classifier import IntentClassifier as RasaIntentClassifier
from rasa.nlu.featurizers.featurizer import Featurizer
from rasa.shared.nlu.constants import INTENT, INTENT_NAME_KEY, PREDICTED_CONFIDENCE_KEY, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData
from scipy.sparse import csr_matrix, vstack
from sklearn.exceptions import ConvergenceWarning
from sklearn.feature_extraction.text import TfidfTransformer
from sklearn.linear_model import LogisticRegression
from sklearn.neural_network import MLPClassifier

from advisor.encoder import Vectors

_FILE = "intent_classifier.joblib"
_RANKING = "intent_ranking"


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class IntentClassifier(RasaIntentClassifier, GraphComponent):
    """Logistic regression on the sparse features (tf-idf), a small neural network on the dense ones, averaged."""

    @classmethod
    def required_components(cls) -> List[Type]:
        """It reads what featurizers wrote."""
        return [Featurizer]

    @staticmethod
    def get_default_config() -> Dict[str, Any]:
        """The settings.

        `C`: how far the logistic regression may go to fit the training messages. `hidden`, `alpha`, `epochs`: the
        network's width, weight decay and passes over the messages. `ranking_length`: how many intents are reported.
        """
        return {"C": 10.0, "hidden": 512, "alpha": 0.1, "epochs": 40, "random_state": 42, "ranking_length": 10}

    def __init__(self, config: Dict[str, Any], model_storage: ModelStorage, resource: Resource) -> None:
        self._config = config
        self._model_storage = model_storage
        self._resource = resource
        self._weights = TfidfTransformer(sublinear_tf=True)
        self._by_letters = LogisticRegression(
            C=config["C"], max_iter=200, tol=1e-3, random_state=config["random_state"]
        )
        # Sentence vectors all point much the same way; without what they share, training is quicker and better.
        self._centre = np.zeros(1, dtype=np.float32)
        self._by_meaning = MLPClassifier(
            (config["hidden"],), alpha=config["alpha"], max_iter=config["epochs"], random_state=config["random_state"]
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
            intents = [message.get(INTENT) for message in examples]
            counts, vectors = _counts(examples), _vectors(examples)
            self._by_letters.fit(self._weights.fit_transform(counts), intents)
            self._centre = vectors.mean(axis=0)
            with warnings.catch_warnings():
                warnings.simplefilter("ignore", ConvergenceWarning)  # `epochs` is meant as a limit
                self._by_meaning.fit(vectors - self._centre, intents)
            del self._by_meaning._optimizer  # of use in training only
        with self._model_storage.write_to(self._resource) as folder:
            parts = (self._weights, self._by_letters, self._centre, self._by_meaning)
            joblib.dump(parts, folder / _FILE)
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
            parts = joblib.load(folder / _FILE)
        classifier._weights, classifier._by_letters, classifier._centre, classifier._by_meaning = parts
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

    def _rank(self, message: Message) -> List[Dict[str, Any]]:
        letters = self._by_letters.predict_proba(self._weights.transform(_counts([message])))[0]
        meaning = self._by_meaning.predict_proba(_vectors([message]) - self._centre)[0]
        shares = (letters + meaning) / 2
        order = np.argsort(-shares)
        intents = self._by_letters.classes_
        return [{INTENT_NAME_KEY: str(intents[i]), PREDICTED_CONFIDENCE_KEY: float(shares[i])} for i in order]


def _has_features(message: Message) -> bool:
    return message.get_sparse_features(TEXT)[1] is not None and message.get_dense_features(TEXT)[1] is not None


def _counts(messages: List[Message]) -> csr_matrix:
    """The counts of letter runs and words, shape (messages, features)."""
    return vstack([csr_matrix(message.get_sparse_features(TEXT)[1].features) for message in messages]).tocsr()


def _vectors(messages: List[Message]) -> Vectors:
    """The sentence vectors, shape (messages, dimension)."""
    return np.vstack([message.get_dense_features(TEXT)[1].features for message in messages])
