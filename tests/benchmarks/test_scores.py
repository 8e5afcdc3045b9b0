"""The scores of an evaluation."""

from benchmarks.messages import Example, training_messages, unseen_messages
from benchmarks.scores import (
    Prediction,
    accuracy,
    accuracy_by,
    acted_correctly,
    clarified,
    confusions,
    language_right,
    out_of_scope_recall,
    refused,
    roles_right,
)

EXAMPLES = [
    Example("gajinya berapa", "ask_salary", "id", ()),
    Example("commof pay?", "ask_salary", "en", ("community_officer",)),
    Example("cuaca besok", "out_of_scope", "id", ()),
    Example("tugas EO", "ask_duties", "id", ("event_organizer",)),
]
READINGS = [
    Prediction("ask_salary", 0.9, "ask_salary", "id"),
    Prediction("ask_salary", 0.2, "nlu_fallback", None, ("community_officer",)),
    Prediction("out_of_scope", 0.8, "out_of_scope", "id"),
    Prediction("out_of_scope", 0.5, "out_of_scope", "en", ("event_organizer", "event_organizer")),
]


def test_each_score_of_a_small_evaluation() -> None:
    assert accuracy(EXAMPLES, READINGS) == 0.75
    assert acted_correctly(EXAMPLES, READINGS) == 0.5
    assert clarified(READINGS) == 0.25
    assert out_of_scope_recall(EXAMPLES, READINGS) == 1.0
    assert refused(EXAMPLES, READINGS) == 1 / 3
    assert roles_right(EXAMPLES, READINGS) == 1.0
    assert language_right(EXAMPLES, READINGS) == 0.75
    assert accuracy_by(lambda example: example.language, EXAMPLES, READINGS) == {"en": 1.0, "id": 2 / 3}
    assert confusions(EXAMPLES, READINGS) == [("ask_duties", "out_of_scope", 1)]


def test_the_accuracy_of_no_messages_is_zero() -> None:
    assert accuracy([], []) == 0.0


def test_unseen_messages_are_not_in_the_training_data() -> None:
    known = {" ".join(example.text.lower().split()) for example in training_messages()}
    for example in unseen_messages():
        assert " ".join(example.text.lower().split()) not in known, example.text
