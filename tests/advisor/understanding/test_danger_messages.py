"""What the danger model learns from."""

from pathlib import Path

from advisor.advisor import get_advisor
from advisor.understanding.danger_messages import DANGER, NONE, danger_messages


def test_other_training_data_is_harmless(tmp_path: Path) -> None:
    (tmp_path / "danger.yml").write_text("en:\n  - I have the pills ready\n")
    messages = danger_messages(get_advisor().knowledge.traits, tmp_path)
    assert messages.texts[0] == "I have the pills ready"
    assert messages.labels[0] == DANGER
    assert set(messages.labels[1:]) == {NONE}


def test_no_message_is_both() -> None:
    messages = danger_messages(get_advisor().knowledge.traits)
    labelled = list(zip(messages.texts, messages.labels, strict=True))
    dangers = {text.lower() for text, label in labelled if label == DANGER}
    assert not [text for text, label in labelled if label == NONE and text.lower() in dangers]
