"""The detector adds the aspects of a message to it."""

from typing import Dict, List

from rasa.engine.storage.resource import Resource
from rasa.shared.nlu.training_data.message import Message

from advisor.dialogue.history import ASPECTS, LISTED_ASPECTS
from components.nlu.aspect_detector import AspectDetector


class _Reader:
    def asking_sentence(self, text: str) -> str:
        return text.split(". ")[-1]

    def read(self, text: str) -> Dict[str, float]:
        return {"events": 0.9} if "events" in text else {}

    def read_list(self, text: str) -> List[str]:
        return ["events", "writing"] if "writing" in text else []


def _process(text: str) -> Message:
    detector = AspectDetector({}, _Reader(), None, Resource("aspects"))
    return detector.process([Message.build(text)])[0]


def test_the_aspects_of_a_message_are_reported() -> None:
    assert _process("do they run events?").as_dict(only_output_properties=True)[ASPECTS] == {"events": 0.9}


def test_only_the_sentence_that_asks_counts() -> None:
    assert _process("I run events. what does it pay?").get(ASPECTS) is None


def test_other_messages_have_none() -> None:
    assert _process("hello").get(ASPECTS) is None
    assert _process("/ask_events").get(ASPECTS) is None


def test_aspects_that_a_message_lists_are_reported() -> None:
    listed = _process("which need events and writing?").as_dict(only_output_properties=True)
    assert listed[LISTED_ASPECTS] == ["events", "writing"]
    assert LISTED_ASPECTS not in _process("do they run events?").as_dict(only_output_properties=True)
