"""Texts, ids and questions in the files."""

import pytest
from pydantic import ValidationError

from advisor.knowledge.schema.base import Localized, Question, Questions


def test_a_text_is_given_in_the_language_asked_for() -> None:
    text = Localized(id="tugas", en="duties")
    assert (text.in_language("id"), text.in_language("en")) == ("tugas", "duties")


def test_a_question_is_a_text_alone_or_with_its_answer() -> None:
    questions = Questions.parse_obj({"id": ["Apa harus S1?"], "en": [{"text": "Is it hard?", "answer": True}]})
    assert questions.both() == (Question(text="Apa harus S1?"), Question(text="Is it hard?", answer=True))


def test_nothing_changes_after_loading() -> None:
    text = Localized(id="tugas", en="duties")
    with pytest.raises(TypeError):
        text.id = "kerja"  # type: ignore[assignment]  # a constrained text, not any text


def test_blanks_alone_are_no_text() -> None:
    with pytest.raises(ValidationError):
        Localized(id="  ", en="duties")
