"""Answers to fit questions and messages of the context `question` are examples for each other."""

from advisor.fit.ratings import DEGREES
from advisor.understanding.follow_ups.answer_messages import LABELS, general_answers, with_answers
from advisor.understanding.follow_ups.answers import PersonAnswer
from advisor.understanding.follow_ups.reader import read_follow_ups
from advisor.understanding.labelled.messages import LabelledMessages

MESSAGES = LabelledMessages(["suka banget", "gajinya berapa?", "not at all"], ["very_high", "aside", "very_low"])


def test_messages_that_name_a_degree_are_answers_to_any_question() -> None:
    assert general_answers(MESSAGES) == [PersonAnswer("", "", "suka banget", 2), PersonAnswer("", "", "not at all", -2)]


def test_answers_are_messages_labelled_by_their_degree() -> None:
    answers = [
        PersonAnswer("writing", "Suka nulis?", "tiap hari", 2),
        PersonAnswer("writing", "Suka nulis?", "gak", -1),
    ]
    texts, labels = with_answers(MESSAGES, answers)
    assert texts == [*MESSAGES.texts, "tiap hari", "gak"]
    assert labels == [*MESSAGES.labels, "very_high", "low"]
    assert len(MESSAGES.texts) == 3  # those given are left as they are


def test_every_degree_has_its_label_in_the_training_data() -> None:
    assert sorted(LABELS) == list(DEGREES)
    assert set(LABELS.values()) <= set(read_follow_ups()["question"].labels)
