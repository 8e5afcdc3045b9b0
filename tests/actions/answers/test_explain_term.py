"""What a word means that the bot used."""

from actions.answers.explain_term import ActionExplainTerm
from advisor.dialogue import intents
from tests.support.actions import run, tracker_of


def test_a_word_of_a_source_comes_with_its_sentence() -> None:
    messages, _ = run(ActionExplainTerm(), tracker_of(intents.ASK_TERM, text="arti LSM apa"))
    assert "LSM" in messages[0]["text"]
    assert messages[0]["answer"]["sources"]


def test_another_word_is_not_explained() -> None:
    messages, _ = run(ActionExplainTerm(), tracker_of(intents.ASK_TERM, text="arti stakeholder apa"))
    assert not messages[0]["answer"].get("facts")
    assert messages[0]["buttons"]
