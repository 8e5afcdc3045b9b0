"""The classifier sets what a message asks, and the questions in it."""

from typing import Any, Dict

import pytest
from rasa.engine.storage.resource import Resource
from rasa.shared.nlu.training_data.message import Message

from advisor.dialogue.history import COMMAND
from advisor.understanding.intents.training import TrainedModels, TrainingSet, train
from components.message_keys import DANGER, MASKED_TEXT
from components.nlu.intent_classifier import QUESTIONS, RANKING, IntentClassifier

LEARNED = {
    "ask_salary": ["gajinya berapa", "berapa gaji peran", "how much does it pay", "what is the salary of a peran"],
    "ask_duties": ["tugasnya apa", "apa tugas peran", "what are the duties", "what does a peran do"],
    "stop_check": ["stop dulu", "berhenti dulu ceknya", "stop the check", "let's stop the quiz"],
    "thank": ["makasih kak", "terima kasih banyak", "thanks a lot", "thank you"],
    "greet": ["halo kak", "selamat pagi", "hello there", "good morning"],
}


@pytest.fixture(scope="module")
def trained(tmp_path_factory: pytest.TempPathFactory) -> TrainedModels:
    pairs = [(text, intent) for intent, texts in LEARNED.items() for text in texts]
    texts, intents = zip(*pairs, strict=True)
    return train(TrainingSet(texts, intents, tmp_path_factory.mktemp("cache") / "vectors.npz"))


def _classifier(trained: Any, **config: Any) -> IntentClassifier:
    settings = {**IntentClassifier.get_default_config(), **config}
    return IntentClassifier(settings, trained, None, Resource("intents"))


def _read(trained: Any, text: str, **properties: Any) -> Dict[str, Any]:
    message = Message.build(text)
    for key, value in properties.items():
        message.set(key, value)
    return dict(_classifier(trained).process([message])[0].as_dict(only_output_properties=True))


@pytest.mark.parametrize(
    ("text", "intent"),
    [("gajinya berapa ya kak", "ask_salary"), ("what are the duties?", "ask_duties"), ("hello!", "greet")],
)
def test_the_intent_is_the_first_of_the_ranking(trained: TrainedModels, text: str, intent: str) -> None:
    read = _read(trained, text)
    assert read["intent"]["name"] == intent
    assert read[RANKING][0] == read["intent"]
    assert len(read[RANKING]) == len(LEARNED)


def test_the_ranking_is_no_longer_than_is_set(trained: TrainedModels) -> None:
    message = _classifier(trained, ranking_length=2).process([Message.build("gajinya berapa")])[0]
    assert len(message.get(RANKING)) == 2


def test_the_name_of_a_role_has_no_influence(trained: TrainedModels) -> None:
    masked = {MASKED_TEXT: "apa tugas peran"}
    first, second = (_read(trained, f"apa tugas {name}", **masked) for name in ("EO", "manajer komunitas"))
    assert first["intent"] == second["intent"]


def test_two_questions_are_reported_with_their_places(trained: TrainedModels) -> None:
    text = "tugasnya apa? gajinya berapa?"
    questions = _read(trained, text)[QUESTIONS]
    assert [question["intent"] for question in questions] == ["ask_duties", "ask_salary"]
    assert [text[question["start"] : question["end"]].strip() for question in questions] == [
        "tugasnya apa?",
        "gajinya berapa?",
    ]
    assert QUESTIONS not in _read(trained, "gajinya berapa?")


def test_a_command_is_set_apart_and_the_rest_decides(trained: TrainedModels) -> None:
    text = "stop dulu, gajinya berapa?"
    read = _read(trained, text)
    assert read[COMMAND]["intent"] == "stop_check"
    assert "gajinya" in text[read[COMMAND]["start"] : read[COMMAND]["end"]]
    assert read["intent"]["name"] == "ask_salary"


@pytest.mark.parametrize(
    ("text", "danger"), [("stop dulu, gajinya berapa?", 1.0), ("/stop_check, gajinya berapa?", 0.0), ("", 0.0)]
)
def test_a_cry_for_help_or_a_button_is_not_taken_apart(trained: TrainedModels, text: str, danger: float) -> None:
    assert COMMAND not in _read(trained, text, **{DANGER: danger})


def test_untrained_it_reads_nothing() -> None:
    read = _read(None, "gajinya berapa?")
    assert read["intent"] == {"name": None, "confidence": 0.0}
    assert read[RANKING] == []
