"""The language of each message is detected."""

from pathlib import Path
from typing import Optional

import pytest
from rasa.engine.graph import ExecutionContext, GraphSchema
from rasa.engine.storage.local_model_storage import LocalModelStorage
from rasa.engine.storage.resource import Resource
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from advisor.dialogue.thresholds import IDENTIFIED_LANGUAGE
from components.message_keys import MASKED_TEXT
from components.nlu.language_detector import LANGUAGE, LANGUAGE_GUESS, LanguageDetector

LEARNED = {
    "id": [
        "halo kak apa kabar", "gajinya berapa ya", "tugasnya ngapain aja sih", "aku cocok gak ya",
        "mau nanya dong soal peran ini", "yang dinilai apa saja", "terima kasih banyak", "kenapa butuh peran ini",
        "keterampilan apa yang harus dikuasai",
    ],
    "en": [
        "hello how are you", "how much does it pay", "what are the duties", "would it suit me",
        "I want to ask about this role", "what do they check", "thank you very much", "why does a company need this",
        "which abilities do I need",
    ],
}  # fmt: skip


@pytest.fixture(scope="module")
def detector(tmp_path_factory: pytest.TempPathFactory) -> LanguageDetector:
    """A detector that has learned, was stored and loaded again."""
    storage, resource = LocalModelStorage(tmp_path_factory.mktemp("storage")), Resource("language")
    context = ExecutionContext(GraphSchema({}))
    examples = [
        Message.build(text, intent="greet", intent_metadata={"language": language})
        for language, texts in LEARNED.items()
        for text in texts
    ]
    examples.append(Message.build("gajinya berapa tugasnya apa", intent="greet"))  # declares none
    LanguageDetector.create({}, storage, resource, context).train(TrainingData(examples))
    return LanguageDetector.load({}, storage, resource, context)


def _read(detector: LanguageDetector, text: str, masked: str = "") -> Message:
    message = Message.build(text)
    if masked:
        message.set(MASKED_TEXT, masked)
    return detector.process([message])[0]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("keterampilan apa yang harus dikuasai ya kak", "id"),
        ("what do I need for this role", "en"),
        ("¿Cuánto se gana en este trabajo y qué hay que estudiar?", "other"),
        ("/ask_duties", None),
        ("😂😂", None),
    ],
)
def test_the_language_is_reported(detector: LanguageDetector, text: str, language: Optional[str]) -> None:
    assert _read(detector, text).as_dict(only_output_properties=True).get(LANGUAGE) == language


def test_words_of_both_languages_decide_nothing(detector: LanguageDetector) -> None:
    assert _read(detector, "ok").get(LANGUAGE) is None


class _Identifier:
    """Takes every message for English, more or less certainly."""

    def __init__(self, certainty: float) -> None:
        self._certainty = certainty

    def identify(self, text: str) -> str:
        return "en"

    def certainty(self, text: str) -> float:
        return self._certainty

    def has_indonesian_word(self, text: str) -> bool:
        return "dong" in text


@pytest.mark.parametrize(
    ("text", "certainty", "language", "guess"),
    [
        ("what do I need", 0.99, "en", None),
        ("what do I need dong", 0.99, None, "en"),  # English with an Indonesian word
        ("hi", 0.99, None, "en"),  # a word of both languages
        ("ok", IDENTIFIED_LANGUAGE.min_certainty_of_guess - 0.01, None, None),
    ],
)
def test_what_mixes_both_languages_is_only_a_guess(
    text: str, certainty: float, language: Optional[str], guess: Optional[str]
) -> None:
    detector = LanguageDetector(_Identifier(certainty), None, Resource("language"))
    message = _read(detector, text)
    assert (message.get(LANGUAGE), message.get(LANGUAGE_GUESS)) == (language, guess)


def test_the_english_name_of_a_role_says_nothing(detector: LanguageDetector) -> None:
    assert _read(detector, "tugas online community manager apa saja", "tugas peran apa saja").get(LANGUAGE) == "id"


def test_an_empty_message_has_no_language(detector: LanguageDetector) -> None:
    assert LANGUAGE not in _read(detector, "").as_dict(only_output_properties=True)


def test_without_two_languages_nothing_is_learned(tmp_path: Path) -> None:
    storage, resource, context = LocalModelStorage(tmp_path), Resource("language"), ExecutionContext(GraphSchema({}))
    only = Message.build("halo kak", intent="greet", intent_metadata={"language": "id"})
    LanguageDetector.create({}, storage, resource, context).train(TrainingData([only]))
    loaded = LanguageDetector.load({}, storage, resource, context)
    assert _read(loaded, "what do I need for this role").get(LANGUAGE) is None
