"""How likely it is that a writer is in danger is set on each message."""

from typing import List

import pytest
from rasa.engine.storage.resource import Resource
from rasa.shared.nlu.training_data.message import Message

from advisor.advisor import get_advisor
from advisor.understanding.danger_messages import danger_messages
from components.message_keys import DANGER, MASKED_TEXT
from components.nlu.danger_detector import DangerDetector


class _Model:
    """Takes every message that it is asked about for danger."""

    def __init__(self) -> None:
        self.asked: List[str] = []

    def probability(self, text: str) -> float:
        self.asked.append(text)
        return 0.9


def _danger(text: str) -> float:
    message = Message.build(text)
    detector = DangerDetector({}, _Model(), None, Resource("danger"))
    return float(detector.process([message])[0].as_dict(only_output_properties=True)[DANGER])


@pytest.mark.parametrize("text", ["aku pengen mati", "I want to die"])
def test_the_probability_is_reported(text: str) -> None:
    assert _danger(text) == 0.9


@pytest.mark.parametrize(
    "text",
    ["", "/ask_duties", "aku gak mau bunuh diri kok", "I'm not going to kill myself"],
)
def test_a_button_or_a_denial_is_no_danger_whatever_the_model_says(text: str) -> None:
    assert _danger(text) == 0.0


def test_the_model_reads_the_text_with_its_roles_masked() -> None:
    model = _Model()
    message = Message.build("jadi EO bikin pengen mati")
    message.set(MASKED_TEXT, "jadi peran bikin pengen mati")
    DangerDetector({}, model, None, Resource("danger")).process([message])
    assert model.asked == ["jadi peran bikin pengen mati"]


def test_other_messages_of_danger_make_it_train_again() -> None:
    learned = DangerDetector.fingerprint_addon({})
    messages = danger_messages(get_advisor().knowledge.traits)
    assert learned is not None
    assert messages.texts
    assert all(repr(text) in learned for text in messages.texts)
