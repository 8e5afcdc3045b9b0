"""The sets of messages that understanding is measured on."""

import pytest

from benchmarks.messages import Example, question_messages, training_messages, unseen_messages


def test_there_are_messages_in_every_set_of_the_project() -> None:
    assert training_messages()
    assert unseen_messages()
    assert question_messages(1)
    assert question_messages(2)


def test_messages_with_two_questions_have_two_intents() -> None:
    assert all(len(intents) == 2 for _, intents in question_messages(2))


@pytest.mark.parametrize(
    ("text", "length", "style"),
    [
        ("gaji berapa", "short", "texted"),
        ("Berapa gajinya di sana sekarang?", "middling", "written"),
        ("aku " * 15, "long", "texted"),
    ],
)
def test_length_goes_by_words_and_style_by_capitals_and_punctuation(text: str, length: str, style: str) -> None:
    example = Example(text, "ask_salary")
    assert (example.length, example.style) == (length, style)
