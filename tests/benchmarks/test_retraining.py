"""Times of training again."""

from pathlib import Path

from benchmarks.retraining import _change_a_message


def test_one_message_is_changed(tmp_path: Path) -> None:
    messages = tmp_path / "data" / "nlu" / "trust" / "forget_me.yml"
    messages.parent.mkdir(parents=True)
    messages.write_text("nlu:\n- intent: x\n  examples: |\n    - one\n    - two\n")
    _change_a_message(tmp_path)
    assert messages.read_text() == "nlu:\n- intent: x\n  examples: |\n    - eh one\n    - two\n"
