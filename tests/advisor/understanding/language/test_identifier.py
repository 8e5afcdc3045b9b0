"""Telling Indonesian from English."""

from pathlib import Path

import pytest

from advisor.understanding.language.identifier import LanguageIdentifier

INDONESIAN = [
    "halo kak apa kabar",
    "gajinya berapa ya",
    "tugasnya ngapain aja sih",
    "aku cocok gak ya",
    "mau nanya dong soal peran ini",
    "yang dinilai apa saja",
    "terima kasih banyak",
    "kenapa perusahaan butuh peran ini",
    "skill apa yang harus dikuasai",
]
ENGLISH = [
    "hello how are you",
    "how much does it pay",
    "what are the duties",
    "would it suit me",
    "I want to ask about this role",
    "what do they check",
    "thank you very much",
    "why does a company need this",
    "which skills do I need",
]


@pytest.fixture(scope="module")
def identifier() -> LanguageIdentifier:
    return LanguageIdentifier().fit(INDONESIAN + ENGLISH, ["id"] * len(INDONESIAN) + ["en"] * len(ENGLISH))


def test_clear_messages(identifier: LanguageIdentifier) -> None:
    assert identifier.identify("skill apa yang harus dikuasai ya kak") == "id"
    assert identifier.identify("what do I need for this role") == "en"


@pytest.mark.parametrize(
    "text", ["", "😂😂", "123", "???", "<div class='x'></div>", "qwrtp zxcvb", "SELECT what FROM role; -- = *"]
)
def test_what_is_no_language_is_not_identified(identifier: LanguageIdentifier, text: str) -> None:
    assert identifier.identify(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "こんにちは、仕事について教えてください",
        "Здравствуйте, расскажите",
        "مرحبا كيف حالك",
        "¿Cuánto se gana en este trabajo y qué hay que estudiar?",
    ],
)
def test_other_languages(identifier: LanguageIdentifier, text: str) -> None:
    assert identifier.identify(text) == "other"


def test_it_is_kept_and_read_back(identifier: LanguageIdentifier, tmp_path: Path) -> None:
    identifier.save(tmp_path / "identifier")
    again = LanguageIdentifier.load(tmp_path / "identifier")
    assert again.english_share("how are you") == identifier.english_share("how are you")


def test_untrained_it_says_nothing() -> None:
    assert LanguageIdentifier().identify("what do I need") is None
