"""Reads the training messages once, those of the knowledge base too, and copies them cheaply."""

from __future__ import annotations

import hashlib
import os
from functools import lru_cache
from typing import Any, Dict, Optional, Tuple

from rasa.shared.importers.rasa import RasaFileImporter
from rasa.shared.importers.utils import training_data_from_paths
from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from advisor.advisor import get_advisor
from advisor.understanding.intents.stored_questions import stored_questions
from components.message_keys import MASKED_TEXT
from components.training.nlu_file import read_messages


class MessageImporter(RasaFileImporter):
    """Rasa's own importer, for thousands of messages.

    Rasa checks each file for all that training data may hold, asks its importer for the messages three times, merges
    what it gets four times, and each time copies every message in depth and works out its fingerprint anew: most of
    the time of a training that has little else to do.
    """

    def get_nlu_data(self, language: Optional[str] = "en") -> TrainingData:
        """The training messages with their roles masked, and the questions of the knowledge base."""
        stamps = [(file, os.stat(file).st_mtime_ns) for file in self._nlu_files]
        return _read_once(tuple(stamps))


@lru_cache(maxsize=1)
def _read_once(stamps: Tuple[Tuple[str, int], ...]) -> TrainingData:
    """The messages in the files of `stamps` (name, time of change), read when there are none yet or others."""
    messages, others = [], []
    for file, _ in stamps:
        read = read_messages(file)
        if read is None:
            others.append(file)
        else:
            messages += read
    knowledge = get_advisor().knowledge
    stored = [Message.build(text, intent) for text, intent in stored_questions(knowledge)]
    data = training_data_from_paths(others, language="")  # Rasa's own formats don't ask for it
    everything = map(TrainingMessage.of, [*data.training_examples, *messages, *stored])
    data.training_examples = list(dict.fromkeys(everything))
    index = get_advisor().roles
    for message in data.training_examples:
        message.set(MASKED_TEXT, index.masked(message.get(TEXT) or ""))
    return data


class TrainingMessage(Message):
    """A message that keeps its fingerprint, quickly made, for as long as nothing changes in it."""

    _cached_fingerprint: Optional[str]

    @classmethod
    def of(cls, message: Message) -> TrainingMessage:
        """`message`, as one of these; its values are the same objects, since Rasa replaces values and changes none."""
        copy = cls(message.data, set(message.output_properties), message.time, list(message.features))
        if isinstance(message, cls):
            copy._cached_fingerprint = message._cached_fingerprint
        return copy

    def fingerprint(self) -> str:
        """The same for messages that hold the same; Rasa's own goes into every value by itself."""
        if self._cached_fingerprint is None:
            content = repr((self.data, [feature.fingerprint() for feature in self.features]))
            self._cached_fingerprint = hashlib.sha256(content.encode("utf-8", "replace")).hexdigest()
        return self._cached_fingerprint

    def set(self, prop: str, info: Any, add_to_output: bool = False) -> None:
        """Sets the property `prop`; its old value again changes nothing."""
        if add_to_output or prop not in self.data or self.data[prop] != info:
            super().set(prop, info, add_to_output)

    def __deepcopy__(self, memo: Dict[int, Any]) -> TrainingMessage:
        """A copy of its own, no deeper than need be."""
        return self.of(self)
