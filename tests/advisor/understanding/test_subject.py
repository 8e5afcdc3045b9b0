"""Whom a message is about."""

from pathlib import Path
from typing import Dict, List

import pytest
from ruamel.yaml import YAML

from advisor.knowledge.base import KnowledgeBase
from advisor.understanding.subject import SubjectReader

MESSAGES: Dict[str, List[str]] = YAML(typ="safe").load(Path(__file__).with_name("subjects.yml"))
UNSEEN = Path(__file__).with_name("unseen_subjects.yml")
LEAST_OTHERS_TOLD_APART = 0.85
"""Share of messages by other people in which it is right whether they are about somebody else. First measured: 87%."""
CASES = [(text, subject) for subject, texts in MESSAGES.items() for text in texts]


@pytest.fixture(scope="module")
def reader(knowledge: KnowledgeBase) -> SubjectReader:
    return SubjectReader(knowledge.lexicon.subject)


def test_there_are_enough_messages_of_both_kinds() -> None:
    assert len(CASES) >= 100
    assert min(len(MESSAGES["other"]), len(MESSAGES["speaker"])) >= 50


@pytest.mark.parametrize(("text", "subject"), CASES)
def test_the_subject_of_a_message(reader: SubjectReader, text: str, subject: str) -> None:
    assert reader.subject_of(text) == subject


@pytest.mark.parametrize(
    "text",
    [
        "I meant my son, not me",
        "No, stop please. I meant my daughter, not me.",
        "maksudku anakku, bukan aku",
        "maksud saya adik saya",
        "Saya ini ibunya, bukan yang mau kerja",
        "saya bapaknya kak",
        "I'm his mother",
        "I am her teacher, she wants to know",
        "ini buat anak saya",
        "it's for my brother",
        "bukan buat aku, buat adikku",
        "Maaf, ini bukan untuk saya",
        "bukan saya yang mau daftar",
        "this is about my student",
        "Oh this isn't for me, it's about my daughter",
    ],
)
def test_a_correction_of_the_person(reader: SubjectReader, text: str) -> None:
    assert reader.corrects(text)


@pytest.mark.parametrize(
    "text",
    [
        "my sister loves maths, not me",
        "not for me",
        "bukan aku banget",
        "aku ga suka, ibuku yang suka",
        "that's not me at all",
        "suka banget",
        "biasa aja",
        "aku suka cerita soal anakku",
        "I love talking about my kids",
        "aku ibu dua anak",
        "I'm the oldest",
        "buat aku sih berat",
        "what about community officer",
        "gajinya bukan urusanku",
    ],
)
def test_what_corrects_no_person(reader: SubjectReader, text: str) -> None:
    assert not reader.corrects(text)


@pytest.mark.parametrize(
    "text",
    [
        "no no its me im asking about, not somebody else",
        "bukan anakku kak, aku nanya buat aku sendiri",
        "aku nanya soal diriku, bukan orang lain",
    ],
)
def test_a_correction_to_the_speaker(reader: SubjectReader, text: str) -> None:
    assert reader.corrects_to_speaker(text)


@pytest.mark.parametrize(
    "text", ["aku bukan orang yang sabar", "not for me", "I meant my son, not me", "my mum isn't here"]
)
def test_what_is_no_correction_to_the_speaker(reader: SubjectReader, text: str) -> None:
    assert not reader.corrects_to_speaker(text)


@pytest.mark.parametrize(
    "text",
    [
        "For which of them is moderation not mentioned?",
        "which of them would take me",
        "mana di antara mereka yang cocok?",
        "Which of the roles do people take for a mere hobby or side job?",
        "pengelola komunitas online bisa dikerjain dari rumah ga? anak saya masih kecil",
    ],
)
def test_a_question_about_roles_is_about_nobody_else(reader: SubjectReader, text: str) -> None:
    assert reader.subject_of(text) != "other"


def test_a_request_before_a_person_is_named_is_not_about_the_work(reader: SubjectReader) -> None:
    assert reader.subject_of("Mohon dijelaskan poin keempat. Anak saya cenderung menghindari pertengkaran.") == "other"


def test_what_fits_a_relation(reader: SubjectReader) -> None:
    assert reader.asks_for_relation("My daughter never stops talking. Could that be turned into a job?")
    assert not reader.asks_for_relation("my daughter is ill")


def test_what_fits_people_of_some_kind(reader: SubjectReader) -> None:
    assert reader.asks_for_people("i dont know them. which one is for someone who's good with people?")
    assert not reader.asks_for_people("my son is shy, which job suits him?")


def test_most_messages_of_other_people_are_told_apart(reader: SubjectReader) -> None:
    entries = YAML(typ="safe").load(UNSEEN.read_text(encoding="utf-8"))
    right = [entry for entry in entries if (reader.subject_of(entry["text"]) == "other") == (entry["label"] == "other")]
    assert len(right) >= LEAST_OTHERS_TOLD_APART * len(entries)
